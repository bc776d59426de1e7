using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Reminds the company by hand of one request or several, in one notice.</summary>
[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class RemindModel : RecordPage
{
    Dictionary<Guid, string> names = [];

    /// <summary>The request that is chosen at first; null: all of them.</summary>
    [FromQuery] public int? Only { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();
    protected override bool IsForReader => Record.IsSentBy(Viewer);

    public override bool HoldsPrimaryAct => true;
    /// <summary>What can be reminded of, the earliest date first.</summary>
    public IReadOnlyList<InformationRequest> Waiting { get; private set; } = [];
    public IReadOnlyList<InformationRequest> DoneToday => [.. Waiting.Where(request => request.RemindedOn(Today) is not null).OrderBy(request => request.No)];
    /// <summary>Who hears of it.</summary>
    public string Whom { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Waiting = MaySend ? [.. Listed.Where(request => request.IsRemindable).OrderBy(request => request.DueOn).ThenBy(request => request.No)] : [];
        var hearer = Record.Company is null ? null : Reminder.CompanyHearer(Record).Id;
        names = await NamesOf(Waiting.SelectMany(request => request.Reminders.Select(one => one.ById)).Append(hearer));
        Whom = hearer is { } id ? Name(id) : Record.SubjectName;
        return null;
    }

    public void OnGet() => Input.Chosen = [.. Waiting.Where(request => Only is null || request.No == Only).Select(request => request.No)];

    public async Task<IActionResult> OnPost()
    {
        var again = DoneToday.Where(request => Input.Chosen.Contains(request.No)).ToList();
        if (again.Count > 0 && !Input.Again)
        {
            ModelState.AddModelError("Input.Again", "Confirm that you remind again.");
            return Page();
        }
        InformationRequest.Remind(Record, Input.Chosen, Input.Again, Stamp);
        await Db.SaveChangesAsync();
        var chosen = Input.Chosen.Distinct().Order().ToList();
        return Done(chosen.Count == 1 ? $"{List}/{chosen[0]}" : List, $"{Whom} was reminded of {(chosen.Count == 1 ? "request" : "requests")} {Pause.List(chosen.Select(no => no.ToString()))}.");
    }

    public string Name(Guid? person) => person is { } id && names.TryGetValue(id, out var name) ? name : "Redress";

    /// <summary>"Request 1 was reminded of today by Priya Raman."</summary>
    public string RemindedToday => Words(DoneToday);

    string Words(IEnumerable<InformationRequest> requests) => string.Join(" ", requests.Select(request =>
        $"The company was reminded of {request.Called} today{(request.RemindedOn(Today)!.ById is { } by ? $" by {Name(by)}" : ", by itself")}."));

    public class InputModel
    {
        /// <summary>Numbers of the requests.</summary>
        public List<int> Chosen { get; set; } = [];

        public bool Again { get; set; }
    }
}
