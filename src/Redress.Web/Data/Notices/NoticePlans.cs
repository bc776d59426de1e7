using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Notices;

namespace Redress.Web.Data.Notices;

/// <summary>How notices come to these people, read for all of them at once.</summary>
static class NoticePlans
{
    public static async Task<Dictionary<Guid, NoticePlan>> NoticePlansOf(this RedressDb db, IEnumerable<Person> people, CancellationToken stop = default)
    {
        var all = people.ToList();
        var ids = all.Select(person => person.Id).ToList();
        var choices = await db.Set<NoticeChoice>().AsNoTracking().Where(choice => ids.Contains(choice.PersonId)).ToListAsync(stop);
        var reaches = await db.Set<NoticeReach>().AsNoTracking().Where(reach => ids.Contains(reach.PersonId)).ToListAsync(stop);
        return all.ToDictionary(person => person.Id, person => new NoticePlan(person, choices.Where(choice => choice.PersonId == person.Id), reaches.Where(reach => reach.PersonId == person.Id)));
    }
}
