using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Supervision.ThirdParties;

/// <summary>The Company Lead asks the agency to let somebody from outside in.</summary>
[Needs(Right.LeadActivities)]
public sealed class AskModel(ThirdPartyCare care) : ThirdPartiesPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    protected override async Task<IActionResult?> Load() => await base.Load() ?? (IsPoc ? null : NotFound());

    public IActionResult OnGet() => MayAsk ? Page() : Redirect(ListAddress);

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        await care.Ask(Activity, new(Input.FirstName, Input.LastName, Input.Email, Input.Firm, Input.Kind!.Value, Input.Why), Stamp);
        return Done(ListAddress, $"You asked for {Input.FirstName.Trim()} {Input.LastName.Trim()}.", $"{Activity.Agency.Name} decides. You are told.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the first name."), StringLength(ThirdParty.MostName, ErrorMessage = "Use at most 100 characters."), Display(Name = "First name")]
        public string FirstName { get; set; } = "";

        [Required(ErrorMessage = "Enter the last name."), StringLength(ThirdParty.MostName, ErrorMessage = "Use at most 100 characters."), Display(Name = "Last name")]
        public string LastName { get; set; } = "";

        [Required(ErrorMessage = "Enter the e-mail address."), StringLength(ThirdParty.MostEmail, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address."), Display(Name = "E-mail")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Enter the firm."), StringLength(ThirdParty.MostFirm, ErrorMessage = "Use at most 200 characters."), Display(Name = "Firm")]
        public string Firm { get; set; } = "";

        [Required(ErrorMessage = "Choose what the person does for you."), Display(Name = "Works as")]
        public ThirdPartyKind? Kind { get; set; }

        [Required(ErrorMessage = "Say why this person is needed."), StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why")]
        public string Why { get; set; } = "";
    }
}
