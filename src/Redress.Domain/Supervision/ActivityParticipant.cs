using Redress.Domain.Access;

namespace Redress.Domain.Supervision;

/// <summary>Kept as words, so added to, never renamed.</summary>
public enum ParticipantPart { ExaminerInCharge, Examiner, Reviewer, TeamLead }

/// <summary>A dated fact: this person takes part in the activity, perhaps until a day.</summary>
public sealed class ActivityParticipant
{
    ActivityParticipant() { }

    internal ActivityParticipant(Guid recordId, int no, Person person, ParticipantPart part, Stamp stamp)
        => (RecordId, No, Person, PersonId, Part, Since, SinceById) = (recordId, no, person, person.Id, part, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public ParticipantPart Part { get; private set; }
    public DateTime Since { get; private set; }
    public Guid? SinceById { get; private set; }
    /// <summary>Null: to this day.</summary>
    public DateTime? Until { get; private set; }
    public Guid? UntilById { get; private set; }

    internal void End(Stamp stamp) => (Until, UntilById) = (stamp.At, stamp.By.PersonId);

    /// <summary>What somebody must hold to take part so.</summary>
    public static bool MayBe(ParticipantPart part, Person person) => part switch
    {
        ParticipantPart.Reviewer => person.AsViewer().May(Right.ReviewReports),
        _ => person.AsViewer().May(Right.WorkOnActivities),
    };
}

/// <summary>Who takes part, as somebody sets it: whole, whoever is left out takes part no longer.</summary>
/// <param name="InCharge">Examiner in Charge.</param>
/// <param name="TeamLead">Of the agency, on a multi-state activity.</param>
public sealed record Team(Person? InCharge, IReadOnlyList<Person> Examiners, IReadOnlyList<Person> Reviewers, Person? TeamLead = null)
{
    internal IEnumerable<(ParticipantPart Part, Person Person)> All()
    {
        if (InCharge is not null) yield return (ParticipantPart.ExaminerInCharge, InCharge);
        foreach (var person in Examiners.Distinct()) yield return (ParticipantPart.Examiner, person);
        foreach (var person in Reviewers.Distinct()) yield return (ParticipantPart.Reviewer, person);
        if (TeamLead is not null) yield return (ParticipantPart.TeamLead, TeamLead);
    }
}
