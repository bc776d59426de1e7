using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Companies;

/// <summary>Part of a form: how far a company's enrollment is, and whom to invite where nobody is. Show it with the partial _Invite; the page's property must be called Invite.</summary>
public sealed class Invite
{
    public const string SomebodyElse = "else";

    /// <summary>ID of a contact in the registry, or somebody else.</summary>
    public string? Who { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }

    [BindNever, ValidateNever] public Company Company { get; private set; } = null!;
    /// <summary>The registry's contacts, that for complaints first.</summary>
    [BindNever, ValidateNever] public IReadOnlyList<CompanyContact> Contacts { get; private set; } = [];
    [BindNever, ValidateNever] public Enrollment? Latest { get; private set; }
    [BindNever, ValidateNever] public EnrollmentState State { get; private set; }
    [BindNever, ValidateNever] public DateTime LinkWorksUntil { get; private set; }
    [BindNever, ValidateNever] public string? License { get; private set; }

    /// <summary>Nobody is invited, or the last invitation came to nothing.</summary>
    public bool IsNeeded => State is EnrollmentState.NotEnrolled or EnrollmentState.Expired or EnrollmentState.Rejected;

    public async Task Load(RedressDb db, Company company, Agency agency, DateTime now)
    {
        Company = company;
        await db.Entry(company).Collection(c => c.Contacts).LoadAsync();
        Contacts = [.. company.Contacts.OrderByDescending(contact => contact.Kind.StartsWith("Complaints", StringComparison.OrdinalIgnoreCase)).ThenBy(contact => contact.Name)];
        Latest = await db.Enrollments.Include(enrollment => enrollment.Agency).Where(enrollment => enrollment.CompanyId == company.Id)
            .OrderByDescending(enrollment => enrollment.InvitedAt).FirstOrDefaultAsync();
        State = company.IsEnrolled ? EnrollmentState.Enrolled : Latest?.StateAt(now) ?? EnrollmentState.NotEnrolled;
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
        var field = Who == SomebodyElse ? "Invite.Email" : "Invite.Who";
        if (email.Length is 0 or > 254 || email.Any(char.IsWhiteSpace) || !new EmailAddressAttribute().IsValid(email))
            state.AddModelError(field, "Give an e-mail address, such as name@company.com.");
        else if (await db.People.AnyAsync(person => person.Email == email.ToLowerInvariant() && person.RemovedAt == null))
            state.AddModelError(field, "Somebody signs in with this e-mail address already. Choose another person.");
    }

    /// <summary>Adds the invitation and its welcome mail; the page saves them with its own act.</summary>
    /// <param name="what">What was sent with it; null: nothing.</param>
    public void Send(RedressDb db, Agency agency, string? what, Stamp stamp)
    {
        var (name, email) = Invitee!.Value;
        var (token, hash) = EnrollmentLinks.Make();
        var enrollment = Enrollment.Invite(Company, agency, name, email, hash, Latest, stamp);
        db.Add(enrollment);
        db.Outbox.Add(new OutboxMail(enrollment.InvitedEmail, $"{agency.Name} invites {Company.Name} to Redress",
            Body(agency, enrollment, what, $"{db.Needs.Site.Url}/enroll/{token}"), stamp.At, kind: NoticeKind.Enrollment));
    }

    static string Body(Agency agency, Enrollment enrollment, string? what, string link)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(agency.Zone);
        var until = Moments.InZone(enrollment.ExpiresAt, zone);
        var why = what is null
            ? $"{agency.FullName} invites {enrollment.Company.Name} to Redress.\nThere your company reads and answers what state regulators ask it about complaints."
            : $"{agency.FullName} has sent {what} to {enrollment.Company.Name}.\nYou can read and answer them once {enrollment.Company.Name} has enrolled in Redress.";
        return $"""
            {enrollment.InvitedName},

            {why}

            Open this link to enroll. It works once, until {DayWords.Short(DateOnly.FromDateTime(until))}, {Moments.Clock(until)} {Moments.ZoneWords(zone)}:
            {link}

            What you will do:
            1. Make your account. You become Account Administrator of {enrollment.Company.Name}.
            2. Accept the terms.
            3. Confirm the company, or say that it is not yours.
            4. Name who hears of complaints and of examinations.

            If the link has expired, ask {agency.Name} for a new one.
            Redress sends this mail by itself. Please do not answer it.

            """;
    }
}
