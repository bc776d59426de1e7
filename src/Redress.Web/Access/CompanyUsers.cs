using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Adds users of a company: while it enrolls, and from its profile. Each gets a mail with a link to set a password.</summary>
public sealed class CompanyUsers(RedressDb db, UserCare care)
{
    /// <summary>Adds the person and saves. False: what is wrong stands beside the fields, whose names begin with "Input.".</summary>
    public async Task<bool> Add(Company company, NewUser user, IReadOnlyCollection<Person> users, ModelStateDictionary errors)
    {
        // A field left empty is null here, and told already.
        var email = user.Email?.Trim().ToLowerInvariant() ?? "";
        if (errors.IsValid && await db.People.AnyAsync(other => other.Email == email && other.RemovedAt == null)) errors.AddModelError("Input.Email", "Somebody signs in with this address already.");
        if (errors.IsValid && !company.Knows(email) && string.IsNullOrWhiteSpace(user.AddressReason))
            errors.AddModelError("Input.AddressReason", $"This address is not at {company.DomainWords}. Say why it is right, or change it.");
        if (!user.ManagesComplaints && !user.Administers) errors.AddModelError("Input.ManagesComplaints", "Choose at least one permission.");
        if (!errors.IsValid) return false;
        var person = Person.Of(company, user.FirstName, user.LastName, email);
        person.AddressReason = company.Knows(email) ? null : user.AddressReason!.Trim();
        if (user.ManagesComplaints) person.With(Role.ManageComplaints);
        if (user.Administers) person.With(Role.CompanyAdministrator);
        await care.Invite(person, users, company.Name);
        return true;
    }
}

/// <summary>The form of a new user of a company.</summary>
public sealed class NewUser
{
    [Required(ErrorMessage = "Enter the first name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "First name")]
    public string FirstName { get; set; } = "";

    [Required(ErrorMessage = "Enter the last name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Last name")]
    public string LastName { get; set; } = "";

    [Required(ErrorMessage = "Enter the e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address."), Display(Name = "E-mail")]
    public string Email { get; set; } = "";

    [StringLength(500, ErrorMessage = "Use at most 500 characters."), Display(Name = "Why another address")]
    public string? AddressReason { get; set; }

    [Display(Name = "Manage Complaints")]
    public bool ManagesComplaints { get; set; } = true;

    [Display(Name = "Account Administrator")]
    public bool Administers { get; set; }
}
