using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Requests;

[Needs(Right.SendRequests)]
public class ExtendModel : ComplaintPage
{
    [FromRoute] public int No { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public InformationRequest Extended { get; private set; } = null!;
    public string List => Address("requests");
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.Requests.FirstOrDefault(one => one.No == No) is not { } found) return NotFound();
        Extended = found;
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Extended.WaitsForCompany) return Redirect($"{List}/{No}");
        Input = new() { DueOn = Complaint.Agency.DueAfter(PeriodKind.NewRound, Latest(Extended.DueOn!.Value, Today)) };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Extended.Extend(Input.DueOn!.Value, Input.Reason, Stamp);
        await Db.SaveChangesAsync();
        var remark = WhyDate.Remark(Complaint.Agency.Calendar(), Input.DueOn.Value) is { } found ? $" That is {found}." : "";
        var told = Complaint.Company!.IsEnrolled ? $"{Complaint.Company.Name} is told." : "";
        return Done($"{List}/{No}", $"Request {No} extended to {DayWords.Short(Input.DueOn.Value)}.", $"{told}{remark}".Trim());
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
