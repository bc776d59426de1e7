using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Data.Subscriptions;

/// <summary>How subscriptions begin and end, for pages and API alike.</summary>
static class Subscribing
{
    /// <summary>Begins one, or changes the one to the same address. The caller saves.</summary>
    /// <returns>Null: the address is no list or report of this person's.</returns>
    public static async Task<Subscription?> Subscribe(this RedressDb db, Person person, string address, Rhythm rhythm, bool isAlways, DateTime now)
    {
        var kernel = Kernel(address);
        if (kernel is null || person.AgencyId is null || await Look.At(db, person.AsViewer(), await db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == person.AgencyId), kernel, now) is not { } look) return null;
        var running = await db.Subscriptions(person.AsViewer()).ToListAsync();
        foreach (var before in running.Where(one => one.Address == kernel)) before.End(now);
        if (running.Count >= Subscription.MostPerPerson) throw new BrokenRuleException($"You have {Subscription.MostPerPerson} subscriptions. Stop one first.");
        var made = new Subscription(person.Id, kernel, look.Title, rhythm, isAlways, look.Rows, now);
        db.Add(made);
        return made;
    }

    /// <summary>Ends those of one person, who leaves. Views that were shared stay.</summary>
    public static async Task EndSubscriptions(this RedressDb db, Guid personId, DateTime at)
    {
        foreach (var one in await db.Set<Subscription>().Where(one => one.PersonId == personId && one.EndedAt == null).ToListAsync()) one.End(at);
    }

    public static IQueryable<Subscription> SubscribedTo(this RedressDb db, SavedView view)
    {
        var address = AddressOf(view);
        return db.Set<Subscription>().Where(one => one.EndedAt == null && one.Address == address);
    }

    /// <summary>A view that is removed, or private again, comes to nobody who cannot open it.</summary>
    public static async Task EndUnreadable(this RedressDb db, SavedView view, DateTime at)
    {
        foreach (var one in await db.SubscribedTo(view).ToListAsync())
            if (view.RemovedAt is not null || !view.IsShared && one.PersonId != view.AuthorId) one.End(at);
    }

    public static string AddressOf(SavedView view) => $"{ComplaintAddress.Path}?view={view.Id}";

    /// <summary>The same list is always the same address; a saved view is its ID alone. Null: no path of ours.</summary>
    static string? Kernel(string address)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return null;
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        if (path != ComplaintAddress.Path) return address;
        return query.StartsWith("view=", StringComparison.Ordinal) && Guid.TryParse(query["view=".Length..], out var id) ? $"{path}?view={id}" : $"{path}?{ComplaintAddress.Kernel(query)}";
    }
}
