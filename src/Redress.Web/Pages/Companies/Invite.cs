using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Pages.Companies;

/// <summary>Part of a form: how far a company's enrollment is, and whom to invite where nobody is. Show it with the partial _Invite; the page's property must be called Invite.</summary>
public sealed class Invite
{
    public const string SomebodyElse = "else";

    /// <summary>ID of a contact in the registry, or somebody else.</summary>
    public string? Who { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    /// <summary>Why an address outside of the company's domains is right.</summary>
    public string? AddressReason { get; set; }
    /// <summary>Somebody is invited already, and gets a reminder with what is sent.</summary>
    public bool Reminds { get; set; }

    [BindNever, ValidateNever] public Company Company { get; private set; } = null!;
    /// <summary>The registry's contacts, that for complaints first.</summary>
    [BindNever, ValidateNever] public IReadOnlyList<CompanyContact> Contacts { get; private set; } = [];
    [BindNever, ValidateNever] public Enrollment? Latest { get; private set; }
    [BindNever, ValidateNever] public EnrollmentState State { get; private set; }
    [BindNever, ValidateNever] public DateTime LinkWorksUntil { get; private set; }
    [BindNever, ValidateNever] public string? License { get; private set; }
    [BindNever, ValidateNever] public DateOnly Today { get; private set; }

    /// <summary>Nobody is invited, or the last invitation came to nothing.</summary>
    public bool IsNeeded => !State.IsOpen() && State is not (EnrollmentState.Enrolled or EnrollmentState.Merged);
    public bool MayRemind => State.IsOpen() && Latest!.Reminders.LastOrDefault()?.MadeOn != Today;

    public async Task Load(RedressDb db, Company company, Agency agency, DateTime now)
    {
        (Company, Today) = (company, agency.DayOf(now));
        await db.Entry(company).Collection(c => c.Contacts).LoadAsync();
        Contacts = [.. company.Contacts.OrderByDescending(contact => contact.Kind.StartsWith("Complaints", StringComparison.OrdinalIgnoreCase)).ThenBy(contact => contact.Name)];
        Latest = (await Inviting.Of(db, company.Id)).FirstOrDefault();
        State = EnrollmentStates.Of(company, Latest, now);
        LinkWorksUntil = now + Enrollment.LinkWorksFor;
        License = await db.Set<License>().Where(license => license.CompanyId == company.Id && license.State == agency.Code).OrderBy(license => license.Id)
            .Select(license => license.State + " " + license.Type + ", " + license.Status).FirstOrDefaultAsync();
    }

    /// <summary>The complaints contact of the registry is chosen beforehand.</summary>
    public void Suggest() => Who = Contacts.FirstOrDefault()?.Id.ToString() ?? SomebodyElse;

    /// <summary>Whoever is chosen, or null.</summary>
    public (string Name, string Email)? Invitee
        => Who == SomebodyElse ? (Name?.Trim() ?? "", Email?.Trim() ?? "")
        : Contacts.FirstOrDefault(contact => contact.Id.ToString() == Who) is { } contact ? (contact.Name, contact.Email)
        : null;

    /// <summary>Says beside the fields what is missing.</summary>
    public async Task Check(RedressDb db, ModelStateDictionary state)
    {
        if (Invitee is not var (name, email))
        {
            state.AddModelError("Invite.Who", "Choose who gets the welcome mail.");
            return;
        }
        if (name.Length is 0 or > 200) state.AddModelError("Invite.Name", "Give the name, up to 200 characters.");
        if (AddressReason?.Length > Enrollment.MostAddressReason) state.AddModelError("Invite.AddressReason", $"Use at most {Enrollment.MostAddressReason} characters.");
        var field = Who == SomebodyElse ? "Invite.Email" : "Invite.Who";
        if (email.Length is 0 or > 254 || email.Any(char.IsWhiteSpace) || !new EmailAddressAttribute().IsValid(email))
            state.AddModelError(field, "Give an e-mail address, such as name@company.com.");
        else if (await Inviting.IsTaken(db, email, Company.Id))
            state.AddModelError(field, "Somebody signs in with this e-mail address already. Choose another person.");
        else if (Who == SomebodyElse && !Company.Knows(email) && string.IsNullOrWhiteSpace(AddressReason))
            state.AddModelError("Invite.AddressReason", $"This address is not at {Company.DomainWords}. Say why it is right, or change it.");
    }

    /// <summary>Adds the invitation and its welcome mail; the page saves them with its own act.</summary>
    /// <param name="what">What was sent with it; null: nothing.</param>
    public void Send(RedressDb db, Agency agency, string? what, Stamp stamp)
    {
        var (name, email) = Invitee!.Value;
        // Whom the registry names is known, wherever the mailbox is.
        new Inviting(db).Invite(Company, agency, name, email, Who == SomebodyElse ? AddressReason : "The registry names this address.", Latest, what, stamp);
    }

    /// <returns>Whether somebody was reminded.</returns>
    public bool Remind(RedressDb db, Stamp stamp)
    {
        if (!Reminds || !MayRemind) return false;
        new Inviting(db).Remind(Latest!, stamp);
        return true;
    }
}
