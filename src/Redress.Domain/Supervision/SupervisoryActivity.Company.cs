using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>The company's people on an activity. Nobody else of the company but its SA Contact and Account Administrators knows of it.</summary>
public sealed partial class SupervisoryActivity
{
    public List<CompanyMember> CompanyMembers { get; } = [];

    public IReadOnlyList<CompanyMember> CompanyMembersNow => [.. CompanyMembers.Where(one => one.Until is null).OrderBy(one => one.Part).ThenBy(one => one.No)];

    public Person? Secondary => CompanyMembersNow.FirstOrDefault(one => one.Part == CompanyPart.Secondary)?.Person;

    public IReadOnlyList<Person> Contributors => [.. CompanyMembersNow.Where(one => one.Part == CompanyPart.Contributor).Select(one => one.Person)];

    bool IsOnCompanyTeam(Guid? person) => person is { } id && (CompanyPocId == id || CompanyMembers.Any(one => one.Until is null && one.PersonId == id));

    /// <summary>The SA Contact or an Account Administrator of the company.</summary>
    public bool IsStaffedBy(Viewer viewer) => viewer.CompanyId is { } company && company == CompanyId && viewer.May(Right.AssignCompanyLead);

    /// <summary>Sets who works on it for the company, whole. Facts end and begin; nothing is overwritten.</summary>
    public void SetCompanyTeam(CompanyTeam team, Stamp stamp)
    {
        if (!AwaitsMatters) MustTakeAnswers("Nobody can be assigned");
        if (FirstSentAt is null || !IsStaffedBy(stamp.By)) throw new BrokenRuleException("Only the SA Contact or an Account Administrator of the company can do this.");
        var wanted = team.Beside().ToList();
        if (wanted.Count + 1 > MostParticipants) throw new BrokenRuleException($"At most {MostParticipants} people take part.");
        if (wanted.Select(one => one.Person.Id).Append(team.Lead.Id).Distinct().Count() <= wanted.Count) throw new BrokenRuleException("Each person has one part: lead, secondary or contributor.");
        MustBeAbleToLead(team.Lead);
        if (team.Secondary is { } secondary) MustBeAbleToLead(secondary);
        foreach (var person in team.Contributors) MustBeAbleToHelp(person);
        var ended = CompanyMembersNow.Where(one => wanted.All(other => (other.Part, other.Person.Id) != (one.Part, one.PersonId))).ToList();
        var added = wanted.Where(one => CompanyMembersNow.All(other => (other.Part, other.PersonId) != (one.Part, one.Person.Id))).ToList();
        var isNewLead = CompanyPocId != team.Lead.Id;
        if (ended.Count + added.Count == 0 && !isNewLead) throw new BrokenRuleException("Nothing was changed.");
        foreach (var one in ended) one.End(stamp);
        foreach (var (part, person) in added) CompanyMembers.Add(new CompanyMember(Id, CompanyMembers.Count + 1, person, part, stamp));
        if (isNewLead) NameCompanyPoc(team.Lead, stamp);
        // The agency reads who leads, not who helps.
        Happened(Act.CompanyTeamSet, stamp, isNewLead ? $"{team.Lead.Name} is Company Lead." : "The company changed who helps its lead.", null,
            new() { People = [.. added.Select(one => one.Person.Id).Concat(isNewLead ? [team.Lead.Id] : []).Distinct()] });
    }

    /// <summary>Enrollment is complete: requests that waited unseen are the company's now.</summary>
    public void CompanyHasEnrolled(Stamp stamp)
    {
        if (FirstSentAt is null || IsLocked) return;
        Happened(Act.CompanyEnrolled, stamp, $"{SubjectName} completed its enrollment and can read the requests.");
    }

    void MustBeAbleToLead(Person person)
    {
        if (person.CompanyId != CompanyId || person.RemovedAt is not null || !person.Holds(Role.CompanyLeader)) throw new BrokenRuleException($"{person.Name} needs the permission Leader first.");
    }

    void MustBeAbleToHelp(Person person)
    {
        if (person.CompanyId != CompanyId || person.RemovedAt is not null || !person.AsViewer().May(Right.LeadActivities)) throw new BrokenRuleException($"{person.Name} needs the permission Leader or Contributor first.");
    }
}
