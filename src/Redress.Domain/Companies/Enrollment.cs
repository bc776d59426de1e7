using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Domain.Companies;

public enum EnrollmentState { NotEnrolled, Invited, InProgress, Enrolled, Rejected, Expired }

/// <summary>One invitation of a company, with its dated steps. The state is derived from them; the latest invitation of a company holds.</summary>
public sealed class Enrollment
{
    /// <summary>The link of the welcome mail works once and for this long.</summary>
    public static readonly TimeSpan LinkWorksFor = TimeSpan.FromDays(14);

    Enrollment() { }

    Enrollment(Company company, Agency agency, string name, string email, byte[] tokenHash, int no, Stamp stamp)
    {
        No = no;
        (Company, CompanyId, Agency, AgencyId) = (company, company.Id, agency, agency.Id);
        (InvitedName, InvitedEmail, TokenHash) = (name.Trim(), email.Trim().ToLowerInvariant(), tokenHash);
        (InvitedAt, InvitedById, ExpiresAt) = (stamp.At, stamp.By.PersonId, stamp.At + LinkWorksFor);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public Company Company { get; private set; } = null!;
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    /// <summary>1 for the first invitation of the company; unique, so that two agencies that invite at once do not both succeed.</summary>
    public int No { get; private set; }
    public string InvitedName { get; private set; } = "";
    public string InvitedEmail { get; private set; } = "";
    /// <summary>SHA-256 of the link's token; the token itself is only in the mail.</summary>
    public byte[] TokenHash { get; private set; } = [];
    public DateTime InvitedAt { get; private set; }
    public Guid? InvitedById { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? AccountMadeAt { get; private set; }
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public DateTime? RejectedAt { get; private set; }
    public string? RejectReason { get; private set; }

    /// <summary>Invites the first user of a company that is not enrolled. Any role of an agency but Account Administrator may (section 3).</summary>
    public static Enrollment Invite(Company company, Agency agency, string name, string email, byte[] tokenHash, Enrollment? latest, Stamp stamp)
    {
        if (!company.CanBeAsked) throw new BrokenRuleException($"{company.Name} is not in the registry and cannot be enrolled.");
        if (company.IsEnrolled) throw new BrokenRuleException($"{company.Name} is enrolled already.");
        if (latest?.StateAt(stamp.At) is EnrollmentState.Invited or EnrollmentState.InProgress)
            throw new BrokenRuleException($"{latest.InvitedName} was invited for {company.Name} already.");
        return new Enrollment(company, agency, name, email, tokenHash, (latest?.No ?? 0) + 1, stamp);
    }

    public EnrollmentState StateAt(DateTime now)
        => CompletedAt is not null ? EnrollmentState.Enrolled
        : RejectedAt is not null ? EnrollmentState.Rejected
        : AccountMadeAt is not null ? EnrollmentState.InProgress
        : now >= ExpiresAt ? EnrollmentState.Expired
        : EnrollmentState.Invited;

    /// <summary>The link was used: the account of the first user is made, who becomes Account Administrator. The link works no more.</summary>
    public Person MakeAccount(string firstName, string lastName, DateTime at)
    {
        if (StateAt(at) != EnrollmentState.Invited) throw new BrokenRuleException("This link was used or has expired. Ask the agency for a new one.");
        AccountMadeAt = at;
        Person = Person.Of(Company, firstName, lastName, InvitedEmail, Role.CompanyAdministrator, Role.ManageComplaints);
        Company.MailDomains ??= InvitedEmail[(InvitedEmail.LastIndexOf('@') + 1)..];
        PersonId = Person.Id;
        return Person;
    }

    public void Confirm(Viewer by, DateTime at)
    {
        MustBeInProgress(by);
        ConfirmedAt ??= at;
    }

    /// <summary>"This is not us": ends the enrollment, and with it the access of the one invited; the agency is told.</summary>
    public void Reject(string reason, Viewer by, DateTime at)
    {
        MustBeInProgress(by);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why this is not your company.");
        if (ConfirmedAt is not null) throw new BrokenRuleException("You confirmed this company already.");
        (RejectedAt, RejectReason) = (at, reason.Trim());
        Person!.RemovedAt = at;
    }

    public void Complete(Viewer by, DateTime at)
    {
        MustBeInProgress(by);
        if (ConfirmedAt is null) throw new BrokenRuleException("Confirm the company first.");
        if (Company.ComplaintsContactId is null || Company.SaContactId is null) throw new BrokenRuleException("Name the Complaints Contact and the SA Contact first.");
        CompletedAt = Company.EnrolledAt = at;
        Company.UsersAreVerified(at);
        Company.Turned();
    }

    void MustBeInProgress(Viewer by)
    {
        if (by.CompanyId != CompanyId || !by.May(Right.KeepCompanyProfile)) throw new BrokenRuleException("Only the company's Account Administrator can do this.");
        if (StateAt(InvitedAt) != EnrollmentState.InProgress) throw new BrokenRuleException("This enrollment is not in progress.");
    }

}
