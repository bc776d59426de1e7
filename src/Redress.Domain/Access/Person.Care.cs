namespace Redress.Domain.Access;

/// <summary>What administrators do with the people of their agency or company. Each act is a dated fact.</summary>
public sealed partial class Person
{
    public const int MostAgencyAdministrators = 5;
    public static readonly TimeSpan InvitationWorksFor = TimeSpan.FromDays(14);

    readonly List<PersonFact> facts = [];

    /// <summary>Oldest first where loaded; added to in any case.</summary>
    public IReadOnlyList<PersonFact> Facts => facts;

    /// <summary>A link to set a password was mailed. It works once and for 14 days; a newer one ends those before.</summary>
    public void IsInvited(Stamp stamp)
    {
        if (RemovedAt is not null) throw new BrokenRuleException($"{Name} was removed.");
        Note(InvitedAt is null ? PersonAct.Invited : PersonAct.InvitedAgain, $"Invited by mail to {Email}.", stamp);
        if (InvitedAt is null) foreach (var held in roles) Note(PersonAct.RoleGiven, $"Given: {held.Role.Words()}.", stamp, held.Role);
        InvitedAt = stamp.At;
    }

    public void IsRenamed(string firstName, string lastName, Stamp stamp)
    {
        var before = Name;
        IsCalled(firstName, lastName);
        if (Name != before) Note(PersonAct.Renamed, $"Renamed from {before} to {Name}.", stamp);
    }

    /// <summary>From now on this person holds just these roles. Designations of a company are named on its contacts page and stay.</summary>
    /// <param name="colleagues">All users of the agency or company, with their roles.</param>
    public void HoldsFromNowOn(IReadOnlyCollection<Role> wanted, IReadOnlyCollection<Person> colleagues, Stamp stamp)
    {
        var choice = Choice;
        if (wanted.Any(role => !choice.Contains(role))) throw new BrokenRuleException("Choose roles of the list.");
        if (wanted.Count == 0) throw new BrokenRuleException("Choose at least one role. To end all access, remove the person.");
        var given = wanted.Distinct().Where(role => !Holds(role)).ToList();
        var taken = roles.Select(held => held.Role).Where(role => choice.Contains(role) && !wanted.Contains(role)).ToList();
        if (given.Count + taken.Count == 0) return;
        if (given.Contains(AdministratorRole)) MustHaveRoomForAdministrator(colleagues);
        if (taken.Contains(AdministratorRole)) MustLeaveAnAdministrator(colleagues);
        if (taken.Contains(Role.ManageComplaints) && Company!.ComplaintsContactId == Id)
            throw new BrokenRuleException($"{Name} is Complaints Contact and needs Manage Complaints. Name another one first.");
        foreach (var role in taken) Without(role);
        With([.. given]);
        foreach (var role in taken) Note(PersonAct.RoleTaken, $"Taken: {role.Words()}.", stamp, role);
        foreach (var role in given) Note(PersonAct.RoleGiven, $"Given: {role.Words()}.", stamp, role);
        Agency?.UsersTurned();
        Company?.Turned();
    }

    /// <summary>A new user is about to be added with these roles.</summary>
    public void Joins(IReadOnlyCollection<Person> colleagues)
    {
        if (roles.Count == 0) throw new BrokenRuleException("Choose at least one role.");
        if (roles.Any(held => !Choice.Contains(held.Role))) throw new BrokenRuleException("Choose roles of the list.");
        if (Company?.Knows(Email) == false && string.IsNullOrWhiteSpace(AddressReason)) throw new BrokenRuleException($"This address is not at {Company.DomainWords}. Say why it is right, or change it.");
        if (Holds(AdministratorRole)) MustHaveRoomForAdministrator(colleagues);
        Agency?.UsersTurned();
        Company?.Turned();
    }

    /// <summary>Ends all access. Who is left without open work needs no successor.</summary>
    public void Leaves(Person? successor, IReadOnlyCollection<Person> colleagues, Stamp stamp, string? why = null)
    {
        MustBeAbleToLeave(colleagues, stamp.By);
        if (successor is not null && (successor.Id == Id || successor.RemovedAt is not null || successor.AgencyId != AgencyId || successor.CompanyId != CompanyId))
            throw new BrokenRuleException("Choose a successor who still works here.");
        if (Company is { } company && successor is not null)
        {
            if (company.ComplaintsContactId == Id) company.NameComplaintsContact(successor, stamp);
            if (company.SaContactId == Id) company.NameSaContact(successor, stamp);
        }
        (RemovedAt, SuccessorId) = (stamp.At, successor?.Id);
        Note(PersonAct.Removed, successor is null ? "Removed." : $"Removed. Successor: {successor.Name}.", stamp, why: why);
        Version++;
        // Two who are removed at once in favor of each other: one of the two saves is refused.
        if (successor is not null) successor.Version++;
        Agency?.UsersTurned();
        Company?.Turned();
    }

    /// <summary>The company was disenrolled, or the agency left. Roles stay but for what a company of few must give anew: Account Administrator and designations.</summary>
    public void FallsAsleep(string why, Stamp stamp)
    {
        if (RemovedAt is not null || AsleepSince is not null) return;
        AsleepSince = stamp.At;
        Note(PersonAct.FellAsleep, $"Asleep. {why}", stamp);
        foreach (var role in roles.Select(held => held.Role).Where(role => role is Role.CompanyAdministrator or Role.ComplaintsContact or Role.SaContact).ToList())
        {
            Without(role);
            Note(PersonAct.RoleTaken, $"Taken: {role.Words()}.", stamp, role);
        }
    }

    /// <param name="why">What ended the sleep.</param>
    public void Wakes(Stamp stamp, string why = "The company enrolled again.")
    {
        if (RemovedAt is not null || AsleepSince is null) return;
        AsleepSince = null;
        Note(PersonAct.CameBack, $"Back. {why}", stamp);
    }

    public void MustBeAbleToLeave(IReadOnlyCollection<Person> colleagues, Viewer by)
    {
        if (RemovedAt is not null) throw new BrokenRuleException($"{Name} was removed already.");
        if (by.PersonId == Id) throw new BrokenRuleException("You cannot remove yourself. Ask another Account Administrator.");
        if (Holds(AdministratorRole)) MustLeaveAnAdministrator(colleagues);
    }

    public void AcceptTerms(string version, Stamp stamp)
    {
        AcceptTerms(version, stamp.At);
        Note(PersonAct.TermsAccepted, $"Accepted version {version} of the terms of use.", stamp);
    }

    /// <param name="words">A sentence without content of any case.</param>
    public void Note(PersonAct act, string words, Stamp stamp, Role? role = null, string? why = null) => facts.Add(new PersonFact(Id, act, words, stamp, role, why));

    /// <summary>What an administrator can give this person and take.</summary>
    public IReadOnlyList<Role> Choice => AgencyId is not null ? [.. Access.Roles.OfSystem, .. Access.Roles.OfComplaints] : CompanyId is not null ? Access.Roles.Permissions : IsThirdParty ? [] : [Role.Operator, Role.Support];

    Role AdministratorRole => AgencyId is not null ? Role.AccountAdministrator : CompanyId is not null ? Role.CompanyAdministrator : Role.Operator;

    void MustHaveRoomForAdministrator(IReadOnlyCollection<Person> colleagues)
    {
        if (Administrators(colleagues) < (CompanyId is not null ? Companies.Company.MostAdministrators : MostAgencyAdministrators)) return;
        throw new BrokenRuleException(CompanyId is not null
            ? $"A company has at most {Companies.Company.MostAdministrators} Account Administrators."
            : AgencyId is null ? $"An installation has at most {MostAgencyAdministrators} Operators." : $"An agency has at most {MostAgencyAdministrators} Account Administrators.");
    }

    void MustLeaveAnAdministrator(IReadOnlyCollection<Person> colleagues)
    {
        if (Administrators(colleagues) > 0) return;
        throw new BrokenRuleException(AdministratorRole == Role.Operator
            ? "The installation needs an Operator. Add another one first."
            : $"{(CompanyId is not null ? "A company" : "An agency")} needs an Account Administrator. Name another one first.");
    }

    int Administrators(IReadOnlyCollection<Person> colleagues) => colleagues.Count(other => other.Id != Id && other.RemovedAt is null && other.Holds(AdministratorRole));
}
