using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records.Retention;

namespace Redress.Web.Data.Destroying;

/// <summary>Finds the complaints of a person who is held, by the keys by which likely duplicates are found. Each is listed once; somebody decides.</summary>
static class HoldMatching
{
    const int Most = 500;

    /// <returns>How many were found that were not known.</returns>
    public static async Task<int> Find(RedressDb db, LegalHold hold, DateTime now, CancellationToken stop = default)
    {
        if (hold is not { On: HoldOn.Complainant, ReleasedAt: null, PersonName: { } person }) return 0;
        var (name, email, phone) = (PersonNames.Key(person), ContactKeys.Email(hold.PersonEmail), ContactKeys.Phone(hold.PersonPhone));
        var known = await db.Set<HoldMatch>().Where(match => match.HoldId == hold.Id).Select(match => match.RecordId).ToListAsync(stop);
        var found = await db.Set<Complainant>().AsNoTracking()
            .Where(one => one.NameKey == name || email != "" && one.EmailKey == email || phone.Length >= 7 && one.PhoneKey == phone)
            .Where(one => db.Set<Complaint>().Any(c => c.Id == one.RecordId && c.AgencyId == hold.AgencyId && !c.IsImported))
            .OrderByDescending(one => one.RecordId).Take(Most).ToListAsync(stop);
        var added = 0;
        foreach (var group in found.GroupBy(one => one.RecordId).Where(group => !known.Contains(group.Key)))
        {
            var same = new[] { ("name", group.Any(one => one.NameKey == name)), ("e-mail", email != "" && group.Any(one => one.EmailKey == email)), ("phone", phone.Length >= 7 && group.Any(one => one.PhoneKey == phone)) };
            db.Add(new HoldMatch(hold.Id, group.Key, "Same " + string.Join(" and ", same.Where(one => one.Item2).Select(one => one.Item1)), now));
            added++;
        }
        return added;
    }
}
