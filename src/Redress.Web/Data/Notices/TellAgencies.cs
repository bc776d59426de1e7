using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Notices;

static class TellAgencies
{
    /// <summary>Tells the Supervisors of each agency with complaints in hand about a company, but for whoever acts.</summary>
    /// <param name="words">What they read, by how many complaints their agency has.</param>
    /// <param name="of">Whose complaints count; null: the company's.</param>
    public static async Task TellAgenciesOf(this RedressDb db, Company company, Occasion occasion, Func<int, string> words, Stamp stamp, IReadOnlyDictionary<Guid, int>? of = null)
    {
        var inHand = of ?? (await db.InHandAbout(company.Id).ByAgency()).ToDictionary(one => one.Agency, one => one.Count);
        var agencies = inHand.Keys.ToList();
        foreach (var person in await db.People.Where(p => p.AgencyId != null && agencies.Contains(p.AgencyId.Value) && p.RemovedAt == null && p.Id != stamp.By.PersonId && p.Roles.Any(held => held.Role == Role.ComplaintSupervisor)).ToListAsync())
            await db.Tell(person, occasion, words(inHand[person.AgencyId!.Value]), $"/companies/{company.Key}", stamp.At);
    }
}
