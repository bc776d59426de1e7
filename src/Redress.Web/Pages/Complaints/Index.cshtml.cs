using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Bulk;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Complaints;

/// <summary>The work list: tabs, saved views, filters, orders. All of it stands in the address, so going back loses nothing.</summary>
[Needs(Right.SeeComplaints)]
public sealed class IndexModel(IMemoryCache cache, Changes changes) : RedressPage
{
    [FromQuery] public ComplaintOrder? Sort { get; set; }
    [FromQuery] public bool Down { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    [FromQuery] public int? Size { get; set; }
    /// <summary>The saved view that the address began with.</summary>
    [FromQuery] public Guid? View { get; set; }

    public ComplaintFilter Filter { get; private set; } = new();
    public ListQuestion Question { get; private set; } = null!;
    public ComplaintPageOfRows Page1 { get; private set; } = new([], null, null);
    public TabCounts Counts { get; private set; } = null!;
    /// <summary>How many match, also on the other pages.</summary>
    public int Total { get; private set; }
    public DateOnly Today { get; private set; }
    public bool IsAll => Filter.IsOfAll;
    public List<Chip> Chips { get; private set; } = [];
    public (Chip Chip, int Found)? HidesMost { get; private set; }
    public List<SelectListItem> Pocs { get; private set; } = [];
    public List<string> Products { get; private set; } = [];
    public List<string> Issues { get; private set; } = [];
    /// <summary>Own and shared, by name.</summary>
    public List<SavedView> Views { get; private set; } = [];
    public SavedView? Shown { get; private set; }
    /// <summary>The filters are not those of the view any more.</summary>
    public bool IsChanged { get; private set; }
    public int Rows { get; private set; }
    /// <summary>What a saved view would keep of this list.</summary>
    public string Kernel { get; private set; } = "";

    /// <summary>What the viewer may do to many at once, where the list is the agency's own.</summary>
    public IReadOnlyList<BulkRow> BulkRows => IsAll || Filter.Tab == ComplaintTab.Imported ? [] : [.. BulkKinds.Rows.Where(row => Viewer.May(row.Right))];

    /// <summary>What fits a row, for the bar; the preview knows for certain.</summary>
    public static string Fits(ComplaintRow row) => string.Join(' ', BulkKinds.Rows.Where(one => one.Kind switch
    {
        BulkKind.Remind or BulkKind.Extend => row.WaitsForCompany,
        BulkKind.Reassign => ComplaintFlow.InExchange.Contains(row.Status),
        BulkKind.CloseAsDuplicate => ComplaintFlow.InWork.Contains(row.Status),
        BulkKind.Categorize => row.Status is not (ComplaintStatus.Closed or ComplaintStatus.Canceled),
        _ => true,
    }).Select(one => one.Kind));

    string? companyName;

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null) return NotFound();
        Today = await TodayOfAgency();
        Filter = ComplaintAddress.Read(Request.Query);
        Question = new(Filter, Sort, Down);
        Kernel = ComplaintAddress.Kernel(Request.Query);
        return null;
    }

    public async Task<IActionResult> OnGet()
    {
        if (await ViewInstead() is { } view) return view;
        if (await RecordByNumber.Path(Db, Viewer, Filter.Words) is { } path) return Redirect(path);
        Rows = await SizeChosen();
        var found = Filter.Apply(Db, Viewer, Today);
        Page1 = await Question.Page(found, Viewer, After, Before, Rows);
        Counts = await TabCounts.Read(Db, Viewer, Today, cache, changes);
        await Choices();
        if (Filter.Company is { } company) companyName = await Db.Companies.WithKey(company).Select(c => c.Name).FirstOrDefaultAsync();
        Chips = [.. ListLinks.Chips(Filter, Request.Query, companyName, NameOfPoc)];
        Total = Chips.Count == 0 ? Counts.Of(Filter.Tab) : Page1 is { Before: null, After: null } ? Page1.Rows.Count : await ComplaintList.Count(found);
        if (Page1.Rows.Count == 0 && Chips.Count > 0) await FindWhatHidesMost();
        return Page();
    }

    public IActionResult OnGetCsv() => Question.File(Db, Viewer, ExportFormat.Csv, Today);

    public IActionResult OnGetXlsx() => Question.File(Db, Viewer, ExportFormat.Xlsx, Today);

    public string Link(Action<Dictionary<string, string?>> change) => ListLinks.With(Request.Query, change);

    public string FileLink(string format) => Link(query => (query["handler"], query["after"], query["before"], query["size"]) = (format, null, null, null));

    public string SortLink(ComplaintOrder order) => Link(query =>
    {
        (query["sort"], query["down"], query["after"], query["before"]) = (order.ToString(), Question.Order == order && !Question.Descending ? "true" : "false", null, null);
    });

    public string? Sorted(ComplaintOrder order) => Question.Order != order ? null : Question.Descending ? "descending" : "ascending";

    /// <summary>An address that asks for a view alone, or for nothing where a view is to open first, goes on to the filters of the view.</summary>
    async Task<IActionResult?> ViewInstead()
    {
        Views = await ViewsOfViewer();
        Shown = Views.Find(view => view.Id == View);
        if (Shown is not null) IsChanged = Shown.Query != Kernel;
        if (View is not null && Request.Query.Count == 1) return Shown is null ? NotFound() : Redirect(Address(Shown));
        if (Request.Query.Count > 0) return null;
        var first = (await Choice())?.ViewId;
        return Views.Find(view => view.Id == first) is { } opens ? Redirect(Address(opens)) : null;
    }

    public static string Address(SavedView view) => $"{ComplaintAddress.Path}?view={view.Id}&{view.Query}";

    async Task<int> SizeChosen()
    {
        var choice = await Choice();
        if (Size is not { } size || !ListChoice.Sizes.Contains(size)) return choice?.Size ?? ListChoice.Sizes[0];
        if (size == (choice?.Size ?? ListChoice.Sizes[0])) return size;
        if (await Db.Set<ListChoice>().FindAsync(Viewer.PersonId) is not { } kept) Db.Add(kept = new ListChoice(Viewer.PersonId!.Value));
        kept.Shows(size);
        await Db.SaveChangesAsync();
        return size;
    }

    Task<ListChoice?> Choice() => cache.GetOrCreateAsync(("list choice", Viewer.PersonId, changes.Of(Viewer.PersonId!.Value)), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Changes.Unseen;
        return Db.Set<ListChoice>().AsNoTracking().FirstOrDefaultAsync(choice => choice.PersonId == Viewer.PersonId);
    });

    async Task<List<SavedView>> ViewsOfViewer() => (await cache.GetOrCreateAsync(("views", Viewer.PersonId, changes.Of(Viewer.AgencyId!.Value)), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Changes.Unseen;
        return Db.Views(Viewer).AsNoTracking().Include(view => view.Author).OrderBy(view => view.Name).ThenBy(view => view.Id).ToListAsync();
    }))!;

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
        var issues = (await cache.GetOrCreateAsync(("products", Viewer.AgencyId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return Db.Categories.For(Viewer.AgencyId).Select(category => new { category.Product, Issues = Db.Set<Issue>().For(Viewer.AgencyId).Where(issue => issue.CategoryId == category.Id).Select(issue => issue.Name).ToList() }).ToListAsync();
        }))!;
        Products = [.. issues.Select(one => one.Product).Distinct().Order(StringComparer.Ordinal)];
        Issues = Filter.Category is null ? [] : [.. issues.Where(one => one.Product == Filter.Category).SelectMany(one => one.Issues).Distinct().Order(StringComparer.Ordinal)];
        Pocs = (await cache.GetOrCreateAsync(("pocs", Viewer.AgencyId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return Db.People.Where(p => p.AgencyId == Viewer.AgencyId && p.Roles.Any(held => held.Role == Role.ComplaintSupervisor || held.Role == Role.ComplaintManager))
                .OrderBy(p => p.LastName).Select(p => new SelectListItem(p.FirstName + " " + p.LastName, p.Id.ToString())).ToListAsync();
        }))!;
    }

    string? NameOfPoc(Guid person) => Pocs.Find(item => item.Value == person.ToString())?.Text;

    async Task FindWhatHidesMost()
    {
        foreach (var chip in Chips)
        {
            var count = await ComplaintList.Count(ComplaintAddress.Read(chip.Without[(chip.Without.IndexOf('?') + 1)..]).Apply(Db, Viewer, Today));
            if (count > (HidesMost?.Found ?? 0)) HidesMost = (chip, count);
        }
    }
}
