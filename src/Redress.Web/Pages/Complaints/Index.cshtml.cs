using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints;

/// <summary>The work list: tabs, filters, orders. All of it stands in the address, so going back loses nothing.</summary>
[Needs(Right.SeeComplaints)]
public sealed class IndexModel(IMemoryCache cache, Changes changes) : RedressPage
{
    [BindProperty(SupportsGet = true, Name = "")] public ComplaintFilter Filter { get; set; } = new();
    [FromQuery] public ComplaintOrder? Sort { get; set; }
    [FromQuery] public bool Down { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    [FromQuery] public int Size { get; set; } = 25;

    public ComplaintPageOfRows Page1 { get; private set; } = new([], null, null);
    public TabCounts Counts { get; private set; } = null!;
    /// <summary>How many match, also on the other pages.</summary>
    public int Total { get; private set; }
    public DateOnly Today { get; private set; }
    public bool IsAll => Filter.Tab == ComplaintTab.All;
    public List<(string Words, string Value, string Without)> Chips { get; private set; } = [];
    public (string Words, string Without, int Found)? HidesMost { get; private set; }
    public List<SelectListItem> Pocs { get; private set; } = [];
    public List<string> Products { get; private set; } = [];
    /// <summary>Of the company that the list is about.</summary>
    public string? CompanyName { get; private set; }

    /// <summary>Due first; a list of all agencies by number, since due dates are the owner's.</summary>
    public ComplaintOrder Order => IsAll && Sort is not (ComplaintOrder.Subject or ComplaintOrder.Status) ? ComplaintOrder.Number : Sort ?? (Filter.Tab == ComplaintTab.Imported ? ComplaintOrder.Received : ComplaintOrder.Due);

    /// <summary>Numbers and days of receipt come latest first unless asked otherwise.</summary>
    public bool Descending => Sort is null && Order is ComplaintOrder.Number or ComplaintOrder.Received ? !Down : Down;

    public async Task<IActionResult> OnGet()
    {
        if (Viewer.AgencyId is null) return NotFound();
        if (Size is not (25 or 50 or 100)) Size = 25;
        Today = await TodayOfAgency();
        if (Filter.Words is { } words && await Db.Complaints(Viewer, Depth.Summary).AnyAsync(c => c.Number == words.Trim().ToUpperInvariant())) return Redirect($"/complaints/{words.Trim().ToUpperInvariant()}");
        var found = Filter.Apply(Db, Viewer, Today);
        Page1 = await ComplaintList.Read(found, Viewer, !IsAll, Order, Descending, After, Before, Size);
        Counts = await TabCounts.Read(Db, Viewer, Today, cache, changes);
        await Choices();
        if (Filter.Company is { Length: > 0 } company) CompanyName = await Db.Companies.WithKey(company).Select(c => c.Name).FirstOrDefaultAsync();
        Chips = [.. ListLinks.Chips(this)];
        Total = Chips.Count == 0 ? Counts.Of(Filter.Tab) : Page1 is { Before: null, After: null } ? Page1.Rows.Count : await ComplaintList.Count(found);
        if (Page1.Rows.Count == 0 && Chips.Count > 0) await FindWhatHidesMost();
        return Page();
    }

    public string Link(Action<Dictionary<string, string?>> change) => ListLinks.With(Request.Query, change);

    public string SortLink(ComplaintOrder order) => Link(query =>
    {
        (query["sort"], query["down"], query["after"], query["before"]) = (order.ToString(), Order == order && !Descending ? "true" : "false", null, null);
    });

    public string? Sorted(ComplaintOrder order) => Order != order ? null : Descending ? "descending" : "ascending";

    async Task<DateOnly> TodayOfAgency()
    {
        var zone = await cache.GetOrCreateAsync(("zone", Viewer.AgencyId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return Db.Agencies.Where(agency => agency.Id == Viewer.AgencyId).Select(agency => agency.Zone).FirstAsync();
        });
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, TimeZoneInfo.FindSystemTimeZoneById(zone!)));
    }

    async Task Choices()
    {
        Products = (await cache.GetOrCreateAsync("products", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return Db.Categories.Select(category => category.Product).Distinct().OrderBy(product => product).ToListAsync();
        }))!;
        Pocs = (await cache.GetOrCreateAsync(("pocs", Viewer.AgencyId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return Db.People.Where(p => p.AgencyId == Viewer.AgencyId && p.Roles.Any(held => held.Role == Role.ComplaintSupervisor || held.Role == Role.ComplaintManager))
                .OrderBy(p => p.LastName).Select(p => new SelectListItem(p.FirstName + " " + p.LastName, p.Id.ToString())).ToListAsync();
        }))!;
    }

    async Task FindWhatHidesMost()
    {
        foreach (var (words, value, without) in Chips)
        {
            var filter = ListLinks.Read(this, without);
            var count = await ComplaintList.Count(filter.Apply(Db, Viewer, Today));
            if (count > (HidesMost?.Found ?? 0)) HidesMost = ($"{words} {value}", without, count);
        }
    }
}
