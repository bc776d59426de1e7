using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The point of contact asks for a later date. The due date stays until the agency decides.</summary>
[Needs(Right.SendAnswers, OnActivity = Right.LeadActivities)]
public sealed class MoreTimeModel : PortalRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    protected override async Task<IActionResult?> Load()
        => await base.Load() ?? (IsPoc ? null : StatusCode(StatusCodes.Status403Forbidden));

    public IActionResult OnGet() => Waits && Asked.OpenAsk is null ? Page() : Redirect(RequestAddress);

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Asked.AskForMoreTime(Input.Reason!, Input.WishedOn!.Value, Stamp);
        await Db.SaveChangesAsync();
        return Done(RequestAddress, $"Asked {Record.Agency.Name} for more time on {Asked.Called}.", $"The answer stays due {DayWords.Short(Asked.DueOn!.Value)} until {Record.Agency.Name} decides.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the date that you would keep."), Display(Name = "Date you would keep")]
        public DateOnly? WishedOn { get; set; }

        [Required(ErrorMessage = "Say why you need more time. The agency reads it."), StringLength(10_000, ErrorMessage = "The reason has room for 10,000 characters.")]
        public string? Reason { get; set; }
    }
}
