using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>A company asks for enrollment itself. The answer is the same for every number.</summary>
[OpenToAll("Whoever asks has no account yet. The answer tells nothing."), ResponseCache(NoStore = true)]
public class RequestModel(SelfEnrollment asking) : RedressPage
{
    [BindProperty] public AskInput Input { get; set; } = new();
    [FromQuery(Name = "asked")] public bool IsAsked { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        await asking.Ask(Input.NmlsId, Input.Asker);
        return Redirect("/enroll/request?asked=true");
    }
}

/// <summary>The form of somebody who asks to enroll a company.</summary>
public sealed class AskInput
{
    [Required(ErrorMessage = "Enter the NMLS ID of the company."), RegularExpression(@"\s*[0-9]{1,12}\s*", ErrorMessage = "An NMLS ID has digits only, such as 9000358."), Display(Name = "NMLS ID")]
    public string NmlsId { get; set; } = "";

    [Required(ErrorMessage = "Enter your name."), StringLength(200, ErrorMessage = "Use at most 200 characters."), Display(Name = "Your name")]
    public string Name { get; set; } = "";

    [StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Your title")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "Give an e-mail address, such as name@company.com."), RegularExpression(@"\S+", ErrorMessage = "An e-mail address has no blanks."), Display(Name = "Your e-mail")]
    public string Email { get; set; } = "";

    [StringLength(40, ErrorMessage = "Use at most 40 characters."), Display(Name = "Your phone")]
    public string? Phone { get; set; }

    [StringLength(EnrollmentRequest.MostNote, ErrorMessage = "Use at most 1,000 characters."), Display(Name = "Note")]
    public string? Note { get; set; }

    internal Asker Asker => new(Name, Title, Email, Phone, Note);
}
