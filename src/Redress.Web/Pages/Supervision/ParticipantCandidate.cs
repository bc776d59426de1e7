using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Supervision;

/// <summary>Somebody of the agency who can take part, with the present workload.</summary>
/// <param name="Activities">IDs of those in hand.</param>
/// <param name="Complaints">In hand, as point of contact.</param>
public sealed record ParticipantCandidate(Person Person, IReadOnlyList<string> Activities, int Complaints)
{
    const int Most = 3;

    /// <summary>2 activities (SA-2026-000001, SA-2026-000004), 14 complaints</summary>
    public string Words => Activities.Count + Complaints == 0 ? "Nothing in hand" : string.Join(", ", new[]
    {
        Activities.Count == 0 ? "No activity" : $"{(Activities.Count == 1 ? "1 activity" : $"{Activities.Count} activities")} ({string.Join(", ", Activities.Take(Most))}{(Activities.Count > Most ? " …" : "")})",
        Complaints == 0 ? "no complaint" : DayWords.Count(Complaints, "complaint"),
    });

    public static async Task<IReadOnlyList<ParticipantCandidate>> Of(RedressDb db, Viewer viewer)
    {
        var people = await db.People.Include(person => person.Roles).Where(person => person.AgencyId == viewer.AgencyId && person.RemovedAt == null && person.AsleepSince == null)
            .OrderBy(person => person.FirstName).ThenBy(person => person.LastName).ToListAsync();
        var activities = (await db.Activities(viewer, Depth.Summary).Where(a => a.LockedAt == null)
            .SelectMany(a => a.Participants.Where(one => one.Until == null && one.Person.AgencyId == viewer.AgencyId), (a, one) => new { one.PersonId, a.Number }).Distinct().ToListAsync()).ToLookup(one => one.PersonId, one => one.Number);
        var complaints = await db.WorkloadOf(viewer);
        return [.. people.Where(person => Enum.GetValues<ParticipantPart>().Any(part => ActivityParticipant.MayBe(part, person)))
            .Select(person => new ParticipantCandidate(person, [.. activities[person.Id].Order(StringComparer.Ordinal)], complaints.GetValueOrDefault(person.Id)))];
    }
}
