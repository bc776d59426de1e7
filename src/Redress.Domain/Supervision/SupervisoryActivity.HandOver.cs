using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>When somebody leaves: the parts that the person takes go to a successor who may take them.</summary>
public sealed partial class SupervisoryActivity
{
    public override IReadOnlyList<string> OpenWorkOf(Guid personId) => IsLocked ? [] : [.. Present.Where(one => one.PersonId == personId).Select(one => one.Part.Words())];

    public override IReadOnlyList<string> HandOver(Person from, Person to, Stamp stamp)
    {
        var work = OpenWorkOf(from.Id);
        if (work.Count == 0) return work;
        foreach (var one in Present.Where(one => one.PersonId == from.Id)) MustBeAbleTo(one.Part, to);
        foreach (var one in Present.Where(one => one.PersonId == from.Id))
        {
            one.End(stamp);
            if (Present.All(other => (other.Part, other.PersonId) != (one.Part, to.Id))) Participants.Add(new ActivityParticipant(Id, Participants.Count + 1, to, one.Part, stamp));
        }
        Happened(Act.HandedOver, stamp, $"{from.Name} left. {to.Name} is now {string.Join(" and ", work)}.", null, new() { People = [to.Id], Page = "participants" });
        return work;
    }
}
