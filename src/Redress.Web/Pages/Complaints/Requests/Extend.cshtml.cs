using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Requests;

[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class ExtendModel : OneRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    protected override bool IsForReader => Record.IsSentBy(Viewer);

    public IActionResult OnGet()
    {
        if (!Asked.WaitsForCompany) return Redirect(Back);
        Input = new() { DueOn = Record.Agency.DueAfter(PeriodKind.NewRound, Latest(Asked.DueOn!.Value, Today)) };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Asked.Extend(Input.DueOn!.Value, Input.Reason, Stamp);
        await Db.SaveChangesAsync();
        var remark = WhyDate.Remark(Record.Agency.Calendar(), Input.DueOn.Value) is { } found ? $" That is {found}." : "";
        var told = Record.Company!.IsEnrolled ? $"{Record.Company.Name} is told." : "";
        return Done(Back, $"{Asked.CalledFirst} extended to {DayWords.Short(Input.DueOn.Value)}.", $"{told}{remark}".Trim());
    }

    static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    public class InputModel
    {
        [Required(ErrorMessage = "Give the new due date.")]
        public DateOnly? DueOn { get; set; }

        [StringLength(1_000, ErrorMessage = "The reason is longer than 1,000 characters.")]
        public string? Reason { get; set; }
    }
}
