using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>The link of the welcome mail: makes the account of the company's first user, once.</summary>
[OpenToAll("The link in the mail is the proof, and works once."), ResponseCache(NoStore = true)]
public class LinkModel(Doorkeeper door, FirstUser first) : RedressPage
{
    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Refusal No { get; set; } = new();

    public Enrollment? Enrollment { get; private set; }
    public EnrollmentState State { get; private set; }

    public bool MayGoWithoutSecondFactor => !Site.IsProduction;

    public string Lead => FirstUser.WhyNot(Enrollment, State).Lead;
    public string Rest => FirstUser.WhyNot(Enrollment, State).Tail;

    protected override async Task<IActionResult?> Load()
    {
        (Enrollment, State) = await first.Find(Token);
        return null;
    }

    public void OnGet()
    {
        var names = (Enrollment?.InvitedName ?? "").Split(' ', 2);
        Input = new() { FirstName = names[0], LastName = names.Length > 1 ? names[1] : "" };
    }

    public async Task<IActionResult> OnPost()
    {
        if (Enrollment is null || State != EnrollmentState.Invited) return Page();
        if (await first.Make(Enrollment, Input.FirstName, Input.LastName, Input.Password, ModelState) is not { } account) return Page();
        await door.SignOutAsync();
        await door.SignInAsync(account, isPersistent: false);
        return Done("/enroll", "Your account is made.", "You can stop at any time, and go on later by signing in.");
    }

    public async Task<IActionResult> OnPostDecline()
    {
        // The fields of the account are not asked of somebody who wants none.
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith("No.", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (Enrollment is null || State != EnrollmentState.Invited) return Page();
        if (string.IsNullOrWhiteSpace(No.Reason)) ModelState.AddModelError("No.Reason", "Say why. It helps to find the right person.");
        if (!ModelState.IsValid) return Page();
        await first.Decline(Enrollment, No.Reason!);
        return Done(Request.Path, $"{Enrollment.Agency.Name} is told.", "Thank you.");
    }

    public sealed class Refusal
    {
        [StringLength(Domain.Companies.Enrollment.MostReason, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Why not")]
        public string? Reason { get; set; }
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your first name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "First name")]
        public string FirstName { get; set; } = "";

        [Required(ErrorMessage = "Enter your last name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Last name")]
        public string LastName { get; set; } = "";

        [Required(ErrorMessage = "Choose a password."), StringLength(500, ErrorMessage = "This is too long for a password."), Display(Name = "Password")]
        public string Password { get; set; } = "";
    }
}
