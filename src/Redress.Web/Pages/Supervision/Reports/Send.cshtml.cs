using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Reports;

/// <summary>Sends the package: the report, and the matters requiring attention that are chosen.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class SendModel : ReportPage
{
    [BindProperty] public DateOnly? AnswerDueOn { get; set; }
    /// <summary>Numbers of matters that go with it.</summary>
    [BindProperty] public List<int> Chosen { get; set; } = [];
    /// <summary>By number. Named, since without one a form that holds none would be read as this dictionary.</summary>
    [BindProperty(Name = nameof(DueOn))] public Dictionary<int, DateOnly?> DueOn { get; set; } = [];

    public IReadOnlyList<InformationRequest> Ready { get; private set; } = [];
    public IReadOnlyList<string> Missing => Record.MissingToSend(Report);
    public Period AnswerPeriod => Record.Agency.Period(PeriodKind.Answer);

    protected override bool IsPossible => Record.TakesReports && !Report.IsSent && Record.IsSentBy(Viewer);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Ready = [.. Record.Matters.Where(matter => matter.SentAt is null).OrderBy(matter => matter.No)];
        foreach (var matter in Ready) DueOn.TryAdd(matter.No, null);
        return null;
    }

    public void OnGet()
    {
        AnswerDueOn = Record.Agency.DueAfter(PeriodKind.Answer, Today);
        Chosen = [.. Ready.Select(matter => matter.No)];
        foreach (var matter in Ready) DueOn[matter.No] = matter.PlannedDueOn ?? AnswerDueOn;
    }

    public async Task<IActionResult> OnPost()
    {
        if (Report.NeedsAnswer) Check(nameof(AnswerDueOn), AnswerDueOn, "the answer");
        var chosen = Ready.Where(matter => Chosen.Contains(matter.No)).ToList();
        foreach (var matter in chosen) Check($"DueOn[{matter.No}]", DueOn[matter.No], matter.Called);
        if (!ModelState.IsValid) return Page();
        Record.SendReport(Report, new(Report.NeedsAnswer ? AnswerDueOn : null, chosen.ToDictionary(matter => matter.No, matter => DueOn[matter.No]!.Value), new(true, true, false, [])), Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"Report sent to {Record.SubjectName}.", Report.NeedsAnswer ? $"The answer is due {DayWords.Short(AnswerDueOn!.Value)}." : "No answer is wanted.");
    }

    void Check(string key, DateOnly? on, string what)
    {
        if (ModelState.TryGetValue(key, out var typed) && typed.Errors.Count > 0) return;
        if (on is null) ModelState.AddModelError(key, $"Give the due date of {what}.");
        else if (on <= Today) ModelState.AddModelError(key, $"The due date of {what} must lie in the future.");
    }
}
