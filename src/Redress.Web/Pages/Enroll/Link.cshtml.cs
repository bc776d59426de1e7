using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>The link of the welcome mail: makes the account of the company's first user, once.</summary>
[OpenToAll("The link in the mail is the proof, and works once."), ResponseCache(NoStore = true)]
public class LinkModel(Doorkeeper door) : RedressPage
{
    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public InputModel Input { get; set; } = new();

    public Enrollment? Enrollment { get; private set; }
    public EnrollmentState State { get; private set; }

    public string Lead => State == EnrollmentState.Expired ? "This link has expired" : Enrollment is null ? "This link is not known here" : "This link was used";
    public string Rest => State == EnrollmentState.Expired || Enrollment is null
        ? "Ask the agency that invited you for a new one. Check that the whole link of the mail was opened."
        : "It works once. If you made your account with it, sign in and go on.";

    protected override async Task<IActionResult?> Load()
    {
        var hash = EnrollmentLinks.HashOf(Token);
        Enrollment = await Db.Enrollments.Include(e => e.Company).Include(e => e.Agency).FirstOrDefaultAsync(e => e.TokenHash == hash);
        State = Enrollment?.StateAt(Now) ?? EnrollmentState.NotEnrolled;
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
        var (accounts, email) = (door.UserManager, Enrollment.InvitedEmail);
        foreach (var validator in accounts.PasswordValidators)
            foreach (var error in (await validator.ValidateAsync(accounts, new Account { Email = email }, Input.Password)).Errors)
                ModelState.AddModelError("Input.Password", error.Description);
        if (await Db.People.AnyAsync(other => other.Email == email && other.RemovedAt == null))
            ModelState.AddModelError("", "There is an account with this address already. Ask the agency to invite another person.");
        if (!ModelState.IsValid) return Page();
        var account = new Account(Enrollment.MakeAccount(Input.FirstName, Input.LastName, Now));
        var made = await accounts.CreateAsync(account, Input.Password);
        if (!made.Succeeded) throw new DbUpdateException(string.Join(" ", made.Errors.Select(error => error.Description)));
        await door.SignOutAsync();
        await door.SignInAsync(account, isPersistent: false);
        return Done("/enroll", "Your account is made.", "You can stop at any time, and go on later by signing in.");
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
