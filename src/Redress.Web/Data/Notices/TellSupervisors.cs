using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Notices;

namespace Redress.Web.Data.Notices;

static class TellingSupervisors
{
    /// <summary>Tells the Supervisors of an agency what is on no record, but for whoever acts. Saved by the caller.</summary>
    public static async Task TellSupervisors(this RedressDb db, Guid agency, Occasion occasion, string words, string link, DateTime at, Guid? but, CancellationToken stop = default)
    {
        foreach (var person in await db.People.Include(p => p.Roles).Where(p => p.AgencyId == agency && p.RemovedAt == null && p.AsleepSince == null && p.Id != but && p.Roles.Any(held => held.Role == Role.ComplaintSupervisor)).ToListAsync(stop))
            await db.Tell(person, occasion, words, link, at);
    }
}
