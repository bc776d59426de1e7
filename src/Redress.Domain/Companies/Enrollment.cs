using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Domain.Companies;

/// <summary>One invitation of a company, with its dated steps. The state is derived from them; the latest invitation of a company holds.</summary>
public sealed partial class Enrollment
{
    /// <summary>The link of the welcome mail works once and for this long.</summary>
    public static readonly TimeSpan LinkWorksFor = TimeSpan.FromDays(14);
    public const int MostReason = 2000, MostAddressReason = 500;

    readonly List<EnrollmentLink> links = [];

    Enrollment() { }

    Enrollment(Company company, Agency agency, string name, string email, int no, Stamp stamp)
    {
        No = no;
        (Company, CompanyId, Agency, AgencyId) = (company, company.Id, agency, agency.Id);
        (InvitedName, InvitedEmail) = (name.Trim(), email.Trim().ToLowerInvariant());
        (InvitedAt, InvitedById, InvitedByName, ExpiresAt) = (stamp.At, stamp.By.PersonId, stamp.By.Name, stamp.At + LinkWorksFor);
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
    /// <summary>Why an address outside of the company's domains was taken.</summary>
    public string? AddressReason { get; private set; }
    public DateTime InvitedAt { get; private set; }
    public Guid? InvitedById { get; private set; }
    public string InvitedByName { get; private set; } = "";
    public DateTime ExpiresAt { get; private set; }
    public DateTime? AccountMadeAt { get; private set; }
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public DateTime? RejectedAt { get; private set; }
    public string? RejectReason { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnByName { get; private set; }
    public string? WithdrawReason { get; private set; }
    /// <summary>Raised by each act, so that of two at once, such as withdrawing and making the account, one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Where loaded.</summary>
    public IReadOnlyList<EnrollmentLink> Links => links;
    /// <summary>Oldest first.</summary>
    public IEnumerable<EnrollmentLink> Reminders => links.Where(link => link.Kind == EnrollmentLinkKind.Reminder).OrderBy(link => link.MadeAt);

    /// <summary>Invites the first user of a company that is not enrolled. Any role of an agency but Account Administrator may (section 3).</summary>
    /// <param name="addressReason">Needed where the address is not at one of the company's domains.</param>
    public static Enrollment Invite(Company company, Agency agency, string name, string email, byte[] tokenHash, Enrollment? latest, Stamp stamp, string? addressReason = null)
    {
        var made = Begin(company, agency, name, email, latest, stamp, addressReason);
        made.links.Add(new(made.Id, EnrollmentLinkKind.Welcome, tokenHash, stamp.At, stamp.Today, stamp.By.PersonId, stamp.By.Name));
        return made;
    }

    static Enrollment Begin(Company company, Agency agency, string name, string email, Enrollment? latest, Stamp stamp, string? addressReason)
    {
        if (company.IsMerged) throw new BrokenRuleException($"{company.Name} was merged into another company and cannot be enrolled.");
        if (!company.CanBeAsked) throw new BrokenRuleException($"{company.Name} is not in the registry and cannot be enrolled.");
        if (company.IsEnrolled) throw new BrokenRuleException($"{company.Name} is enrolled already.");
        if (latest?.StateAt(stamp.At).IsOpen() == true) throw new BrokenRuleException($"{latest.InvitedName} was invited for {company.Name} already.");
        var made = new Enrollment(company, agency, name, email, (latest?.No ?? 0) + 1, stamp);
        if (!company.Knows(made.InvitedEmail))
            made.AddressReason = !string.IsNullOrWhiteSpace(addressReason) ? addressReason.Trim() : throw new BrokenRuleException($"{made.InvitedEmail} is not at {company.DomainWords}. Say why the address is right.");
        return made;
    }

    public EnrollmentState StateAt(DateTime now)
        => CompletedAt is not null ? EnrollmentState.Enrolled
        : RejectedAt is not null ? EnrollmentState.Rejected
        : WithdrawnAt is not null ? EnrollmentState.NotEnrolled
        : AccountMadeAt is not null ? EnrollmentState.InProgress
        : now >= ExpiresAt || WrongCodes >= MostWrongCodes ? EnrollmentState.Expired
        : EnrollmentState.Invited;

    /// <summary>Another mail to whoever is invited, with a link that works beside the first; after the account is made, or where a code was sent, without one. Once a day.</summary>
    public void Remind(byte[] tokenHash, Stamp stamp)
    {
        MustBeOpen("reminded", stamp.At);
        if (Reminders.LastOrDefault()?.MadeOn == stamp.Today) throw new BrokenRuleException($"{InvitedName} was reminded today already.");
        links.Add(new(Id, EnrollmentLinkKind.Reminder, AccountMadeAt is null && !IsByCode ? tokenHash : null, stamp.At, stamp.Today, stamp.By.PersonId, stamp.By.Name));
        Version++;
    }

    /// <summary>Invites the same person anew. The links before stay dead.</summary>
    public Enrollment Renew(Agency agency, byte[] tokenHash, Stamp stamp)
    {
        MustHaveEnded(stamp.At);
        return Invite(Company, agency, InvitedName, InvitedEmail, tokenHash, this, stamp, AddressReason);
    }

    /// <summary>For an invitation that went to the wrong person, or to somebody who does not go on. Ends the links, and the accounts made so far.</summary>
    /// <param name="users">The company's users, where the account is made.</param>
    public void Withdraw(string reason, IEnumerable<Person> users, Stamp stamp)
    {
        MustBeOpen("withdrawn", stamp.At);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why the invitation is withdrawn.");
        (WithdrawnAt, WithdrawnByName, WithdrawReason) = (stamp.At, stamp.By.Name, reason.Trim());
        End(users, "The invitation of the company was withdrawn.", stamp);
    }

    /// <summary>"This is not us", said with the link alone. It works no more, and the agency is told.</summary>
    public void Decline(string reason, DateTime at)
    {
        if (StateAt(at) != EnrollmentState.Invited) throw new BrokenRuleException("This link was used or has expired.");
        SayNo(reason, at);
        Version++;
    }

    /// <summary>The link was used: the account of the first user is made, who becomes Account Administrator. No link works any more.</summary>
    /// <param name="asleep">Somebody with this address who was a user before the company was disenrolled, with roles: comes back instead.</param>
    public Person MakeAccount(string firstName, string lastName, DateTime at, Person? asleep = null)
    {
        if (StateAt(at) != EnrollmentState.Invited) throw new BrokenRuleException("This link was used or has expired. Ask the agency for a new one.");
        AccountMadeAt = at;
        Person = asleep ?? Person.Of(Company, firstName, lastName, InvitedEmail);
        Person.With(Role.CompanyAdministrator, Role.ManageComplaints);
        if (asleep is not null)
        {
            asleep.IsCalled(firstName, lastName);
            asleep.Wakes(new Stamp(asleep.AsViewer(), at, DateOnly.FromDateTime(at)));
        }
        if (AddressReason is null) Company.MailDomains ??= Company.DomainOf(InvitedEmail);
        else Person.AddressReason = AddressReason;
        PersonId = Person.Id;
        Version++;
        return Person;
    }

    public void Confirm(Viewer by, DateTime at)
    {
        MustBeInProgress(by);
        ConfirmedAt ??= at;
        Version++;
    }

    /// <summary>"This is not us": ends the enrollment, and with it the access of all users so far; the agency is told.</summary>
    public void Reject(string reason, IEnumerable<Person> users, Viewer by, DateTime at)
    {
        MustBeInProgress(by);
        if (ConfirmedAt is not null) throw new BrokenRuleException("You confirmed this company already.");
        SayNo(reason, at);
        End(users, "The enrollment of the company was rejected.", new Stamp(by, at, DateOnly.FromDateTime(at)));
    }

    /// <param name="sleepers">Users from before the company was disenrolled: they come back.</param>
    public void Complete(Viewer by, DateTime at, IEnumerable<Person>? sleepers = null)
    {
        MustBeInProgress(by);
        if (ConfirmedAt is null) throw new BrokenRuleException("Confirm the company first.");
        if (Company.ComplaintsContactId is null || Company.SaContactId is null) throw new BrokenRuleException("Name the Complaints Contact and the SA Contact first.");
        CompletedAt = Company.EnrolledAt = at;
        foreach (var person in sleepers ?? []) person.Wakes(new Stamp(by, at, DateOnly.FromDateTime(at)));
        Company.DisenrolledAt = null;
        Company.UsersAreVerified(at);
        Company.Turned();
        Version++;
    }

    void SayNo(string reason, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why this is not your company.");
        (RejectedAt, RejectReason) = (at, reason.Trim());
    }

    void End(IEnumerable<Person> users, string words, Stamp stamp)
    {
        foreach (var user in users.Where(user => user.RemovedAt is null))
        {
            user.RemovedAt = stamp.At;
            user.Note(PersonAct.Removed, words, stamp);
        }
        Company.HasNoContacts(stamp);
        Version++;
    }

    void MustHaveEnded(DateTime now)
    {
        if (StateAt(now) is not (EnrollmentState.Expired or EnrollmentState.Rejected)) throw new BrokenRuleException("Only an invitation that expired or was rejected is renewed.");
    }

    void MustBeOpen(string what, DateTime now)
    {
        if (!StateAt(now).IsOpen()) throw new BrokenRuleException($"This invitation is not open and cannot be {what}.");
    }

    void MustBeInProgress(Viewer by)
    {
        if (by.CompanyId != CompanyId || !by.May(Right.KeepCompanyProfile)) throw new BrokenRuleException("Only the company's Account Administrator can do this.");
        if (StateAt(InvitedAt) != EnrollmentState.InProgress) throw new BrokenRuleException("This enrollment is not in progress.");
    }
}
