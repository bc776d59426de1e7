using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Search;

/// <summary>What stands behind the names of the tabs. The agency's own are counted anew after each change; the large ones once a minute.</summary>
public sealed record TabCounts(int Mine, int Open, int Review, int Referrals, int Access, int Overdue, int All, int Imported)
{
    public int Of(ComplaintTab tab) => tab switch
    {
        ComplaintTab.Mine => Mine, ComplaintTab.Review => Review, ComplaintTab.Referrals => Referrals, ComplaintTab.Access => Access, ComplaintTab.Overdue => Overdue, ComplaintTab.All => All, ComplaintTab.Imported => Imported, _ => Open,
    };

    public static async Task<TabCounts> Read(RedressDb db, Viewer viewer, DateOnly today, IMemoryCache cache, Changes changes)
        => (await cache.GetOrCreateAsync(("tabs", viewer.PersonId, today, changes.Of(viewer.AgencyId!.Value)), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Changes.Unseen;
            return await Count(db, viewer, today, cache);
        }))!;

    static async Task<TabCounts> Count(RedressDb db, Viewer viewer, DateOnly today, IMemoryCache cache)
    {
        var own = await ComplaintFilter.Rows(db, viewer, ComplaintTab.Open, today).GroupBy(c => 1).Select(open => new
        {
            All = open.Count(),
            Mine = open.Count(c => c.AgencyPocId == viewer.PersonId),
            Review = open.Count(c => c.Status == ComplaintStatus.Pending),
            Overdue = open.Count(c => c.NextDueOn < today && c.NextStep != NextStep.Enroll),
        }).FirstOrDefaultAsync();
        var (referrals, access) = (await ComplaintList.Count(ComplaintFilter.Rows(db, viewer, ComplaintTab.Referrals, today)), await ComplaintList.Count(ComplaintFilter.Rows(db, viewer, ComplaintTab.Access, today)));
        var (all, imported) = await cache.GetOrCreateAsync(("large counts", viewer.AgencyId), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return (await ComplaintList.Count(ComplaintFilter.Rows(db, viewer, ComplaintTab.All, today)), await ComplaintList.Count(ComplaintFilter.Rows(db, viewer, ComplaintTab.Imported, today)));
        });
        return new TabCounts(own?.Mine ?? 0, own?.All ?? 0, own?.Review ?? 0, referrals, access, own?.Overdue ?? 0, all, imported);
    }

    public static string Words(int count) => count > ComplaintList.CountedUpTo ? "more than 10,000" : count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
