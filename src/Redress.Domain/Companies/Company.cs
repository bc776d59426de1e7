using Redress.Domain.Access;

namespace Redress.Domain.Companies;

public enum CompanyKind { Registered, Depository, NonNmls }

/// <summary>A supervised business, a depository, or a party that is in no registry. The subject of complaints.</summary>
public sealed partial class Company
{
    public const int MostAdministrators = 3;

    Company() { }

    public Company(CompanyKind kind, string name) => (Kind, Name, NameKey) = (kind, name, Companies.NameKey.Of(name).Compact);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public CompanyKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    /// <summary>Normalized name, for matching over spelling variants.</summary>
    public string NameKey { get; private set; } = "";
    /// <summary>S-004418; every registered company and depository has one.</summary>
    public string? SesId { get; set; }
    public string? NmlsId { get; set; }
    public string? FdicCertificate { get; set; }
    public string? Rssd { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? Zip { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }
    /// <summary>Business types, separated by "; ".</summary>
    public string? BusinessTypes { get; set; }
    public string? BusinessActivities { get; set; }
    /// <summary>Domains of its users' addresses, separated by "; ".</summary>
    public string? MailDomains { get; set; }

    /// <summary>When the registry last brought something new about it.</summary>
    public DateTime? RefreshedAt { get; set; }
    public DateTime? EnrolledAt { get; internal set; }
    /// <summary>When an agency ended the enrollment; null: it did not, or the company is enrolled again.</summary>
    public DateTime? DisenrolledAt { get; internal set; }
    /// <summary>The company that goes on with its business. Where that one was merged too, the last of them.</summary>
    public Guid? SuccessorId { get; private set; }
    public Company? Successor { get; private set; }
    public DateTime? MergedAt { get; private set; }
    /// <summary>When the users were verified last; at first the completion of the enrollment.</summary>
    public DateTime? UsersVerifiedAt { get; private set; }
    /// <summary>The day by which an open verification of users is due; null: none is open.</summary>
    public DateOnly? UsersToVerifyBy { get; private set; }
    /// <summary>Raised when requests are sent before enrollment and when enrollment completes, so that neither misses the other.</summary>
    public int Version { get; private set; }

    public Guid? ComplaintsContactId { get; internal set; }
    public Person? ComplaintsContact { get; internal set; }
    public Guid? SaContactId { get; internal set; }
    public Person? SaContact { get; internal set; }

    public List<Branch> Branches { get; } = [];
    public List<Individual> Individuals { get; } = [];
    public List<License> Licenses { get; } = [];
    public List<CompanyName> OtherNames { get; } = [];
    public List<CompanyContact> Contacts { get; } = [];
    public List<NoticeAddress> NoticeAddresses { get; } = [];

    /// <summary>What names it in an address: the SES ID, or what it has instead.</summary>
    public string Key => SesId ?? NmlsId ?? Id.ToString();
    public bool IsEnrolled => EnrolledAt is not null;
    public bool IsMerged => MergedAt is not null;
    /// <summary>Depositories and non-NMLS entities cannot be asked here, nor a company that another goes on with.</summary>
    public bool CanBeAsked => Kind == CompanyKind.Registered && !IsMerged;
    public string Address => string.Join(", ", new[] { Street, City, $"{State} {Zip}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));

    internal void Turned() => Version++;

    /// <summary>For a company that took part before this installation did, and for demo data. Others enroll.</summary>
    public void IsEnrolledSince(DateTime at) => EnrolledAt = at;

    public bool IsLateVerifying(DateOnly today) => UsersToVerifyBy < today;

    /// <summary>A company that is late with the verification of its users cannot send answers. Drafts can be written.</summary>
    public void MustHaveVerifiedUsers(DateOnly today)
    {
        if (IsLateVerifying(today))
            throw new BrokenRuleException($"Answers cannot be sent until your users are verified. It was due {UsersToVerifyBy:MMM d, yyyy}. An Account Administrator does it under Users.") { Kind = "users-not-verified" };
    }

    internal void MustVerifyUsersBy(DateOnly due) => UsersToVerifyBy = due;

    public void UsersAreVerified(DateTime at) => (UsersVerifiedAt, UsersToVerifyBy) = (at, null);

    /// <summary>The first to hear of every new complaint. Must hold Manage Complaints. The one before is it no more; load that person with roles.</summary>
    public void NameComplaintsContact(Person person, Stamp? stamp = null)
    {
        MustBelong(person);
        if (!person.Holds(Role.ManageComplaints)) throw new BrokenRuleException($"{person.Name} needs the permission Manage Complaints first.");
        Designate(ComplaintsContactId == person.Id ? null : ComplaintsContact, person, Role.ComplaintsContact, stamp);
        (ComplaintsContact, ComplaintsContactId) = (person, person.Id);
    }

    public void NameSaContact(Person person, Stamp? stamp = null)
    {
        MustBelong(person);
        Designate(SaContactId == person.Id ? null : SaContact, person, Role.SaContact, stamp);
        (SaContact, SaContactId) = (person, person.Id);
    }

    static void Designate(Person? before, Person person, Role role, Stamp? stamp)
    {
        if (stamp is not null && before?.Holds(role) == true) before.Note(PersonAct.RoleTaken, $"Taken: {role.Words()}.", stamp, role);
        before?.Without(role);
        if (stamp is not null && !person.Holds(role)) person.Note(PersonAct.RoleGiven, $"Given: {role.Words()}.", stamp, role);
        person.With(role);
    }

    /// <summary>Where its people have their addresses: the domains of its users, before it has any those of the registry. Load the contacts for these.</summary>
    public IReadOnlyList<string> Domains
    {
        get
        {
            var own = (MailDomains ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return own.Length > 0 ? own : [.. Contacts.Where(contact => contact.Email.Contains('@')).Select(contact => DomainOf(contact.Email)).Append(SiteDomain).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        }
    }

    public string DomainWords => string.Join(" or ", Domains);

    /// <summary>Whether an address is at one of the company's domains. Where none is known, every address is.</summary>
    public bool Knows(string email) => Domains.Count == 0 || Domains.Contains(DomainOf(email), StringComparer.OrdinalIgnoreCase);

    public static string DomainOf(string email) => email[(email.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();

    string? SiteDomain => Uri.TryCreate(Website?.Contains("://") == true ? Website : $"https://{Website}", UriKind.Absolute, out var site) && site.Host.Contains('.')
        ? site.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? site.Host[4..] : site.Host : null;

    /// <summary>An enrollment came to nothing: nobody of it stands for the company any more.</summary>
    internal void HasNoContacts(Stamp stamp)
    {
        (ComplaintsContact, ComplaintsContactId, SaContact, SaContactId) = (null, null, null, null);
        KeepNoticeAddresses([], stamp);
    }

    /// <summary>The additional notice addresses that hold. Load them with the company.</summary>
    public IReadOnlyList<string> AddressesNow() => [.. NoticeAddresses.Where(address => address.RemovedAt is null).Select(address => address.Email).Order()];

    /// <summary>From now on these hear what the company is told; those before stay as facts.</summary>
    public void KeepNoticeAddresses(IEnumerable<string> wanted, Stamp stamp)
    {
        var emails = wanted.Select(email => email.Trim().ToLowerInvariant()).Where(email => email != "").ToHashSet();
        if (emails.Count > NoticeAddress.Most) throw new BrokenRuleException($"A company has at most {NoticeAddress.Most} additional addresses.");
        foreach (var address in NoticeAddresses.Where(address => address.RemovedAt is null && !emails.Contains(address.Email))) address.Remove(stamp);
        foreach (var email in emails.Except(AddressesNow())) NoticeAddresses.Add(new NoticeAddress(Id, email, stamp));
    }

    /// <summary>Whom a letter may go to: the company's own Complaints Contact, then the registry's, that for complaints first; last nobody in particular.</summary>
    public IReadOnlyList<Addressee> Addressees()
    {
        var own = ComplaintsContact is { } person ? new[] { new Addressee(this, person.Name, person.Title, person.Email) } : [];
        var registry = Contacts.OrderByDescending(contact => contact.Kind.StartsWith("Complaints", StringComparison.OrdinalIgnoreCase)).ThenBy(contact => contact.Name)
            .Select(contact => new Addressee(this, contact.Name, contact.Title, contact.Email));
        return [.. own.Concat(registry).DistinctBy(contact => contact.Email!.ToLowerInvariant()), new Addressee(this, null, null, null)];
    }

    void MustBelong(Person person)
    {
        if (person.CompanyId != Id) throw new BrokenRuleException($"{person.Name} does not belong to {Name}.");
    }
}

/// <summary>A place of a company with an NMLS ID of its own.</summary>
public sealed class Branch
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; set; }
    public Company Company { get; private set; } = null!;
    public string? NmlsId { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? Zip { get; set; }
    public string Address => string.Join(", ", new[] { Street, City, $"{State} {Zip}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>A person of a company with an NMLS ID of their own, such as a loan officer.</summary>
public sealed class Individual
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; set; }
    public Company Company { get; private set; } = null!;
    public string? NmlsId { get; set; }
    public string Name { get; set; } = "";
    public string NameKey { get; set; } = "";
    /// <summary>How the name sounds, to find it by.</summary>
    public string SoundKey { get => PersonNames.Key(Name); private set { } }
    public string? Title { get; set; }
}

/// <summary>A state license of a company.</summary>
public sealed class License
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; set; }
    public string State { get; set; } = "";
    public string Type { get; set; } = "";
    public string Number { get; set; } = "";
    public string Status { get; set; } = "";
    /// <summary>The registry writes "Approved", "Approved with conditions" and the like for a license that holds.</summary>
    public bool IsInForce => Status.StartsWith("Approved", StringComparison.OrdinalIgnoreCase);
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? StatusOn { get; set; }
}

/// <summary>A trade name, spelling or former name under which a company is found.</summary>
public sealed class CompanyName
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; set; }
    public string Name { get; set; } = "";
    public string NameKey { get; set; } = "";
    /// <summary>Trade name, spelling, or former name.</summary>
    public string Kind { get; set; } = "";
    public bool IsFormer => Kind == Company.FormerName;
    public DateOnly? UntilOn { get; set; }
}

/// <summary>A person named in the registry, to choose from when a company is invited. Not a user.</summary>
public sealed class CompanyContact
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; set; }
    /// <summary>Contact person, or complaints contact.</summary>
    public string Kind { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Title { get; set; }
    public string Email { get; set; } = "";
    public string? Phone { get; set; }
}
