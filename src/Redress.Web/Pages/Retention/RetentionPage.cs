using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Web.Data.Destroying;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Retention;

/// <summary>A page about how long the reader's agency keeps its closed complaints. Only those who keep its retention come here.</summary>
public abstract class RetentionPage : RedressPage
{
    public Agency Agency { get; private set; } = null!;
    public DateOnly Today => Agency.DayOf(Now);
    public RetentionCounts Counts { get; private set; } = null!;
    protected Stamp Stamp => StampOf(Agency);
    protected Disposing Disposing => HttpContext.RequestServices.GetRequiredService<Disposing>();

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Agencies.Include(agency => agency.Facts).FirstOrDefaultAsync(agency => agency.Id == Viewer.AgencyId) is not { } agency) return NotFound();
        Agency = agency;
        Counts = await RetentionCounts.Read(Db, Viewer, Today);
        return null;
    }

    /// <summary>What came of several at once, on the page that follows.</summary>
    protected RedirectResult Told(string url, IReadOnlyList<Disposed> all, string did)
    {
        var (good, bad) = (all.Where(one => one.Refused is null).ToList(), all.Where(one => one.Refused is not null).ToList());
        var rest = bad.Count == 0 ? good.Count == 1 ? good[0].Number : "" : $"{bad.Count} not: {string.Join(" ", bad.Take(5).Select(one => one.Refused!.Contains(one.Number) ? one.Refused : $"{one.Number}: {one.Refused}"))}";
        TempData.Done($"{good.Count} {(good.Count == 1 ? "complaint" : "complaints")} {did}.", rest);
        return Redirect(url);
    }
}
