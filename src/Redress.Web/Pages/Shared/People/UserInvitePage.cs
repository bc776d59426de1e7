using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;

namespace Redress.Web.Pages.Shared.People;

/// <summary>Adds a user, who gets a mail with a link to set a password.</summary>
public abstract class UserInvitePage : UsersPage
{
    [BindProperty] public UserForm Input { get; set; } = new();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        (Input.Page, Input.IsNew) = (this, true);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var email = (Input.Email ?? "").Trim().ToLowerInvariant();
        if (email.Length == 0) ModelState.AddModelError("Input.Email", "Enter the e-mail address.");
        else if (await Db.People.AnyAsync(other => other.Email == email && other.RemovedAt == null)) ModelState.AddModelError("Input.Email", "Somebody signs in with this address already.");
        else if (Company?.Knows(email) == false && string.IsNullOrWhiteSpace(Input.AddressReason))
            ModelState.AddModelError("Input.AddressReason", $"This address is not at {Company.DomainWords}. Say why it is right, or change it.");
        if (Input.Wanted.Count == 0) ModelState.AddModelError("Input.Held", "Choose at least one role.");
        if (!ModelState.IsValid) return Page();
        var person = Company is not null ? Person.Of(Company, Input.FirstName, Input.LastName, email)
            : Agency is not null ? Person.Of(Agency, Input.FirstName, Input.LastName, email) : new Person(Input.FirstName, Input.LastName, email);
        if (Company?.Knows(email) == false) person.AddressReason = Input.AddressReason!.Trim();
        await Care.Invite(person.With([.. Input.Wanted]), Users, Organization);
        return Done($"{Root}/{person.Id}", $"{person.Name} is invited.", $"A mail with a link is on its way to {email}. It works once and for 14 days.");
    }
}
