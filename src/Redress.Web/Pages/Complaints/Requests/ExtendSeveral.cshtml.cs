using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Extends several requests of a complaint to one date: all of those chosen, or none.</summary>
[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class ExtendSeveralModel : RecordPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    protected override bool IsForReader => Record.IsSentBy(Viewer);

    public override bool HoldsPrimaryAct => true;
    /// <summary>Requests that wait for the company, the earliest date first.</summary>
    public IReadOnlyList<InformationRequest> Waiting { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Waiting = [.. Listed.Where(request => request.WaitsForCompany).OrderBy(request => request.DueOn).ThenBy(request => request.No)];
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Record.IsInWork && !IsOfMatters || Waiting.Count == 0) return Redirect(List);
        var latest = Waiting.Max(request => request.DueOn!.Value);
        Input = new() { Chosen = [.. Waiting.Select(request => request.No)], DueOn = Record.Agency.DueAfter(PeriodKind.NewRound, latest > Today ? latest : Today) };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        InformationRequest.Extend(Record, Input.Chosen, Input.DueOn!.Value, Input.Reason, Stamp);
        await Db.SaveChangesAsync();
        var remark = WhyDate.Remark(Record.Agency.Calendar(), Input.DueOn.Value) is { } found ? $" That is {found}." : "";
        var told = Record.Company!.IsEnrolled ? $"{Record.Company.Name} is told." : "";
        return Done(List, $"{DayWords.Count(Input.Chosen.Distinct().Count(), "request")} extended to {DayWords.Short(Input.DueOn.Value)}.", $"{told}{remark}".Trim());
    }

    public class InputModel
    {
        /// <summary>Numbers of the requests that are extended.</summary>
        public List<int> Chosen { get; set; } = [];

        [Required(ErrorMessage = "Give the new due date.")]
        public DateOnly? DueOn { get; set; }

        [StringLength(1_000, ErrorMessage = "The reason is longer than 1,000 characters.")]
        public string? Reason { get; set; }
    }
}
