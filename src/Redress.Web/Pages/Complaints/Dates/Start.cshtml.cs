using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Dates;

/// <summary>Pauses chosen due dates, from today on.</summary>
[Needs(Right.UpdateComplaints)]
public class StartModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public override bool HoldsPrimaryAct => true;

    /// <summary>What can be paused, by the value of its box.</summary>
    public IReadOnlyDictionary<string, Deadline> Offered { get; private set; } = new Dictionary<string, Deadline>();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Offered = Complaint.Deadlines().Where(deadline => deadline.IsOpen && Complaint.PauseOf(deadline.Key) is null)
            .ToDictionary(deadline => deadline.Request is { } request ? $"request-{request.No}" : deadline.Kind.ToString());
        return null;
    }

    public IActionResult OnGet()
    {
        if (Offered.Count == 0) return Redirect(Address("dates"));
        Input.Stops = [.. Offered.Where(one => one.Value.Kind is DueKind.Answer or DueKind.Closure).Select(one => one.Key)];
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Input.Stops.Count == 0) ModelState.AddModelError("Input.Stops", "Choose at least one due date.");
        if (!ModelState.IsValid) return Page();
        Pause.Start(Complaint, Input.Reason!.Value, Input.Note, [.. Input.Stops.Select(Named)], Stamp);
        await Db.SaveChangesAsync();
        var told = Input.Stops.Any(one => Offered[one].Request is not null) && Complaint.Company!.IsEnrolled ? $"{Complaint.SubjectName} is told." : "";
        return Done(Address("dates"), $"{DayWords.Count(Input.Stops.Count, "due date")} paused.", told);
    }

    // A box that is gone meanwhile names a deadline that nothing matches, and the rule says so.
    DeadlineName Named(string value) => Offered.TryGetValue(value, out var deadline) ? deadline.Key : new(DueKind.Answer, Guid.Empty);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose why the clock stands still."), Display(Name = "Why")]
        public PauseReason? Reason { get; set; }

        [Display(Name = "What stands still")]
        public List<string> Stops { get; set; } = [];

        [StringLength(1_000, ErrorMessage = "The note is longer than 1,000 characters."), Display(Name = "Note")]
        public string? Note { get; set; }
    }
}
