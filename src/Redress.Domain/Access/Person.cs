using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Domain.Access;

/// <summary>Somebody who signs in. Belongs to one agency, or to one company, or is Operator or Support; a third-party user belongs to nobody. An e-mail address is one person.</summary>
public sealed partial class Person
{
    readonly List<HeldRole> roles = [];

    Person() { }

    public Person(string firstName, string lastName, string email)
    {
        (FirstName, LastName, Email) = (firstName.Trim(), lastName.Trim(), email.Trim().ToLowerInvariant());
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    /// <summary>Lower case; unique in the installation.</summary>
    public string Email { get; private set; } = "";
    public string? Title { get; set; }
    public Guid? AgencyId { get; private set; }
    public Agency? Agency { get; private set; }
    public Guid? CompanyId { get; private set; }
    public Company? Company { get; private set; }
    /// <summary>IANA zone in which this person reads times; null: that of the agency, or Pacific Time for a company until it is set.</summary>
    public string? Zone { get; set; }
    public DateTime? TermsAcceptedAt { get; private set; }
    public string? TermsVersion { get; private set; }
    public DateTime? LastVisitAt { get; private set; }
    public DateTime? ThisVisitAt { get; private set; }
    public DateTime? RemovedAt { get; set; }
    /// <summary>The company was disenrolled, or the agency left: this person cannot come in until it is back.</summary>
    public DateTime? AsleepSince { get; private set; }
    /// <summary>Who took over the open work of a removed person.</summary>
    public Guid? SuccessorId { get; private set; }
    /// <summary>When the latest link to set a first password was mailed; null for people who came by enrollment or the command line.</summary>
    public DateTime? InvitedAt { get; private set; }
    /// <summary>Raised when somebody is removed and for the successor, so that the two cannot be removed at once.</summary>
    public int Version { get; private set; }
    /// <summary>Why an address outside of the company's domains was taken.</summary>
    public string? AddressReason { get; set; }
    public IReadOnlyList<HeldRole> Roles => roles;

    public string Name => $"{FirstName} {LastName}";

    public static Person Of(Agency agency, string firstName, string lastName, string email, params Role[] held)
        => new Person(firstName, lastName, email) { Agency = agency, AgencyId = agency.Id }.With(held);

    public static Person Of(Company company, string firstName, string lastName, string email, params Role[] held)
        => new Person(firstName, lastName, email) { Company = company, CompanyId = company.Id }.With(held);

    public static Person OfInstallation(string firstName, string lastName, string email, Role role)
        => new Person(firstName, lastName, email).With(role);

    /// <summary>Counsel or consultant of a company, for the activities that this person is put on.</summary>
    public static Person OfThirdParty(string firstName, string lastName, string email) => new Person(firstName, lastName, email).With(Role.ThirdParty);

    public bool IsThirdParty => Holds(Role.ThirdParty);

    /// <summary>The company merged into another, which takes this person on. Nobody brings the administration or a designation along.</summary>
    internal void MovesTo(Company company, Company from, Stamp stamp)
    {
        if (RemovedAt is not null) return;
        foreach (var role in roles.Select(held => held.Role).Where(role => role is Role.CompanyAdministrator or Role.ComplaintsContact or Role.SaContact).ToList())
        {
            Without(role);
            Note(PersonAct.RoleTaken, $"Taken: {role.Words()}.", stamp, role);
        }
        if (roles.Count == 0)
        {
            With(Role.ManageComplaints);
            Note(PersonAct.RoleGiven, $"Given: {Role.ManageComplaints.Words()}.", stamp, Role.ManageComplaints);
        }
        (Company, CompanyId, AsleepSince) = (company, company.Id, null);
        if (!company.Knows(Email)) AddressReason = $"Came with the merger of {from.Name}.";
        Note(PersonAct.Moved, $"Came from {from.Name}, which merged into {company.Name}.", stamp);
    }

    internal void EndsWith(Company company, Company successor, Stamp stamp)
    {
        if (RemovedAt is not null) return;
        RemovedAt = stamp.At;
        Note(PersonAct.Removed, $"Removed. {company.Name} merged into {successor.Name}.", stamp);
    }

    public Person With(params Role[] held)
    {
        foreach (var role in held.Where(role => !Holds(role)))
            roles.Add(new HeldRole(Id, role));
        if (roles.Count(role => Access.Roles.OfComplaints.Contains(role.Role)) > 1)
            throw new BrokenRuleException("A person holds at most one complaint role.");
        if (Holds(Role.StaffDirector) && !roles.Any(role => Access.Roles.OfComplaints.Contains(role.Role)))
            throw new BrokenRuleException("A Staff Director must also hold a complaint role.");
        return this;
    }

    public void IsCalled(string firstName, string lastName) => (FirstName, LastName) = (firstName.Trim(), lastName.Trim());

    public Person Without(Role role)
    {
        roles.RemoveAll(held => held.Role == role);
        return this;
    }

    public bool Holds(Role role) => roles.Any(held => held.Role == role);

    public void AcceptTerms(string version, DateTime at) => (TermsVersion, TermsAcceptedAt) = (version, at);

    /// <summary>A visit starts at sign-in, or after four idle hours; home pages tell what came since the one before.</summary>
    public void Visits(DateTime at)
    {
        if (ThisVisitAt is { } last && at - last < TimeSpan.FromHours(4)) return;
        (LastVisitAt, ThisVisitAt) = (ThisVisitAt, at);
    }

    public Viewer AsViewer() => new(
        Id, Name,
        AgencyId is not null ? Side.Agency : CompanyId is not null ? Side.Company : IsThirdParty ? Side.ThirdParty : Side.Installation,
        AgencyId, CompanyId,
        roles.Select(held => held.Role).ToHashSet(),
        Zone ?? Agency?.Zone ?? "America/Los_Angeles") { AgencyZone = Agency?.Zone ?? Zone ?? "America/Los_Angeles" };
}

/// <summary>A role that a person holds.</summary>
public sealed record HeldRole(Guid PersonId, Role Role);
