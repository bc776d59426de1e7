using Redress.Domain.Access;

namespace Redress.Domain.Supervision;

/// <summary>Kept as words, so added to, never renamed. The Company Lead is the record's point of contact.</summary>
public enum CompanyPart { Secondary, Contributor }

/// <summary>A dated fact: the company put this person on the activity beside its lead, perhaps until a day.</summary>
public sealed class CompanyMember
{
    CompanyMember() { }

    internal CompanyMember(Guid recordId, int no, Person person, CompanyPart part, Stamp stamp)
        => (RecordId, No, Person, PersonId, Part, Since, SinceById) = (recordId, no, person, person.Id, part, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public CompanyPart Part { get; private set; }
    public DateTime Since { get; private set; }
    public Guid? SinceById { get; private set; }
    /// <summary>Null: to this day.</summary>
    public DateTime? Until { get; private set; }
    public Guid? UntilById { get; private set; }

    internal void End(Stamp stamp) => (Until, UntilById) = (stamp.At, stamp.By.PersonId);
}

/// <summary>Who works on the activity for the company, as somebody sets it: whole.</summary>
/// <param name="Lead">Company Lead: alone sends answers.</param>
/// <param name="Secondary">Stands in for the lead in all but sending.</param>
/// <param name="Contributors">Draft answers.</param>
public sealed record CompanyTeam(Person Lead, Person? Secondary, IReadOnlyList<Person> Contributors)
{
    internal IEnumerable<(CompanyPart Part, Person Person)> Beside()
    {
        if (Secondary is not null) yield return (CompanyPart.Secondary, Secondary);
        foreach (var person in Contributors.Distinct()) yield return (CompanyPart.Contributor, person);
    }
}
