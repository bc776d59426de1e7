using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The point of contact asks for an answer back that was sent, to answer again.</summary>
[Needs(Right.SendAnswers, OnActivity = Right.LeadActivities)]
public sealed class AskBackModel : PortalRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public bool MayAsk => Asked.WaitsForReview && Record.IsInExchange && Asked.OpenAsk is null;

    protected override async Task<IActionResult?> Load()
        => await base.Load() ?? (IsPoc ? null : StatusCode(StatusCodes.Status403Forbidden));

    public IActionResult OnGet() => MayAsk ? Page() : Redirect(RequestAddress);

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Asked.AskToSendBack(Input.Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(RequestAddress, $"Asked {Record.Agency.Name} to send {Asked.Called} back.", $"Your answer stays as it is until {Record.Agency.Name} decides.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why you want the answer back. The agency reads it."), StringLength(10_000, ErrorMessage = "The reason has room for 10,000 characters.")]
        public string? Reason { get; set; }
    }
}
