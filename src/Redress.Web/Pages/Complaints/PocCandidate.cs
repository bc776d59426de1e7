using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>Somebody of the reader's agency who can be point of contact, with the present workload.</summary>
/// <param name="Open">Complaints in work of which this person is point of contact.</param>
public sealed record PocCandidate(Guid Id, string Name, int Open)
{
    public static async Task<IReadOnlyList<PocCandidate>> Of(RedressDb db, Viewer viewer)
    {
        var open = await db.OwnComplaints(viewer).Where(c => c.AgencyPocId != null).InWork()
            .GroupBy(c => c.AgencyPocId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var people = await db.People.Where(person => person.AgencyId == viewer.AgencyId && person.RemovedAt == null
                && person.Roles.Any(held => held.Role == Role.ComplaintSupervisor || held.Role == Role.ComplaintManager))
            .OrderBy(person => person.FirstName).ThenBy(person => person.LastName).ToListAsync();
        return [.. people.Select(person => new PocCandidate(person.Id, person.Name, open.GetValueOrDefault(person.Id)))];
    }
}
