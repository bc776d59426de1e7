using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Domain.Companies;

/// <summary>Who asks to enroll a company, as they say themselves. Nothing of it is proved.</summary>
public sealed record Asker(string Name, string? Title, string Email, string? Phone, string? Note);

/// <summary>A company asks for enrollment itself. The agency that licenses it sends a code to the address in the registry, or refuses.</summary>
public sealed class EnrollmentRequest
{
    /// <summary>Open at once for one company: a stranger can neither crowd out the company nor flood the agency.</summary>
    public const int MostOpen = 5;
    public const int MostNote = 1000;

    EnrollmentRequest() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public Company Company { get; private set; } = null!;
    /// <summary>The agency whose task it is; null: of all that license the company, the first who decides.</summary>
    public Guid? AgencyId { get; private set; }
    public Agency? Agency { get; private set; }
    public DateTime AskedAt { get; private set; }
    public string AskerName { get; private set; } = "";
    public string? AskerTitle { get; private set; }
    public string AskerEmail { get; private set; } = "";
    public string? AskerPhone { get; private set; }
    public string? Note { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }
    public Guid? DecidedByAgencyId { get; private set; }
    public Agency? DecidedByAgency { get; private set; }
    public string? RefusalReason { get; private set; }
    /// <summary>The enrollment for which a code was sent.</summary>
    public Guid? EnrollmentId { get; private set; }
    public string? CodeSentTo { get; private set; }
    /// <summary>Why the code went to an address that the registry does not have.</summary>
    public string? SentToReason { get; private set; }
    /// <summary>Raised by the decision, so that of two agencies one decides.</summary>
    public int Version { get; private set; }

    public bool IsOpen => DecidedAt is null;

    public static EnrollmentRequest Ask(Company company, Agency? agency, Asker asker, DateTime at) => new()
    {
        Company = company, CompanyId = company.Id, Agency = agency, AgencyId = agency?.Id, AskedAt = at,
        AskerName = asker.Name.Trim(), AskerEmail = asker.Email.Trim().ToLowerInvariant(),
        AskerTitle = Trimmed(asker.Title), AskerPhone = Trimmed(asker.Phone), Note = Trimmed(asker.Note),
    };

    /// <summary>The agency of the main address where it licenses the company; a single one that does; else null, and all that license it see the task.</summary>
    public static Agency? AgencyOf(Company company, IReadOnlyCollection<Agency> agencies)
    {
        var home = agencies.FirstOrDefault(agency => agency.Code == company.State);
        var licensing = agencies.Where(agency => company.Licenses.Any(license => license.State == agency.Code)).ToList();
        if (licensing.Count == 0 || home is not null && licensing.Contains(home)) return home;
        return licensing.Count == 1 ? licensing[0] : null;
    }

    /// <summary>Whether an agency is asked.</summary>
    /// <param name="company">With its licenses.</param>
    public static bool IsFor(Agency agency, Guid? only, Company company)
        => only == agency.Id || only is null && (company.Licenses.Count == 0 || company.Licenses.Any(license => license.State == agency.Code));

    /// <param name="sentTo">An address in the registry; where it has none, another one with a reason. Load the company's contacts.</param>
    /// <param name="addressReason">Needed where the asker's address is not at one of the company's domains.</param>
    public Enrollment SendCode(Agency by, string sentTo, string? sentToReason, string? addressReason, byte[] codeHash, Enrollment? latest, Stamp stamp)
    {
        MustBeOpen(stamp);
        var inRegistry = Company.Contacts.Where(contact => contact.Email != "").Select(contact => contact.Email.ToLowerInvariant()).ToList();
        if (!inRegistry.Contains(sentTo.Trim().ToLowerInvariant()))
        {
            if (inRegistry.Count > 0) throw new BrokenRuleException("The code goes to an address in the registry. Choose one of them.");
            if (string.IsNullOrWhiteSpace(sentToReason)) throw new BrokenRuleException("Say how you know that this address is the company’s.");
            SentToReason = sentToReason.Trim();
        }
        var made = Enrollment.InviteByCode(Company, by, AskerName, AskerEmail, sentTo, codeHash, latest, stamp, addressReason);
        (EnrollmentId, CodeSentTo) = (made.Id, made.CodeSentTo);
        Decide(by, stamp);
        return made;
    }

    /// <summary>The asker is told the reason.</summary>
    public void Refuse(Agency by, string reason, Stamp stamp)
    {
        MustBeOpen(stamp);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why. The person who asked reads it.");
        RefusalReason = reason.Trim();
        Decide(by, stamp);
    }

    void Decide(Agency by, Stamp stamp)
    {
        (DecidedAt, DecidedById, DecidedByName, DecidedByAgency, DecidedByAgencyId) = (stamp.At, stamp.By.PersonId, stamp.By.Name, by, by.Id);
        Version++;
    }

    void MustBeOpen(Stamp stamp)
    {
        if (!stamp.By.May(Right.EnrollCompanies)) throw new BrokenRuleException("Your roles do not include starting an enrollment.");
        if (!IsOpen) throw new BrokenRuleException($"{DecidedByName} decided this already.");
    }

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
