using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Supervision.Scheduling;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>Companies that the agency licenses, with what says whether to examine them.</summary>
[Needs(Right.ScheduleExams)]
public sealed class IndexModel : SchedulingPage
{
    [BindProperty] public List<string> Keys { get; set; } = [];

    public ExamFilter Filter { get; private set; } = new();
    public IReadOnlyList<ExamFigures> Rows { get; private set; } = [];
    public bool HasNext { get; private set; }
    /// <summary>Rows of one business type under its name, where the list is sorted so; each with how many there are of it in all.</summary>
    public IReadOnlyDictionary<string, int> OfType { get; private set; } = new Dictionary<string, int>();
    public bool IsGrouped => Filter.Sort == ExamSort.Type;
    public int Undecided => Rows.Count(row => row.Decision is null);
    public IReadOnlyList<string> Types { get; private set; } = [];
    public IReadOnlyList<SavedView> Selections { get; private set; } = [];
    public override string Tab => Filter.Tab.ToString();

    protected override async Task<IActionResult?> Load()
    {
        Filter = ExamFilter.Read(Request.QueryString.Value);
        if (await base.Load() is { } ended) return ended;
        await Read();
        return null;
    }

    async Task Read()
    {
        var all = Db.FiguresFor(Viewer).AsNoTracking();
        var found = await Filter.Ordered(Filter.Apply(Db, all, Today)).Skip((Filter.Page - 1) * ExamFilter.Size).Take(ExamFilter.Size + 1).ToListAsync();
        (HasNext, Rows) = (found.Count > ExamFilter.Size, found[..Math.Min(found.Count, ExamFilter.Size)]);
        if (IsGrouped)
        {
            var types = Rows.Select(row => row.BusinessType).Distinct().ToList();
            OfType = await Filter.Apply(Db, all, Today).Where(row => types.Contains(row.BusinessType)).GroupBy(row => row.BusinessType).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count);
        }
        // To choose from: read anew every few minutes, since it looks through all companies.
        Types = (await HttpContext.RequestServices.GetRequiredService<IMemoryCache>().GetOrCreateAsync($"exam-types {Agency.Id}", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return await all.Select(row => row.BusinessType).Distinct().OrderBy(type => type).ToListAsync();
        }))!;
        Selections = await Db.Selections(Viewer).Include(view => view.Author).OrderBy(view => view.Name).Take(100).ToListAsync();
    }

    public void OnGet()
    {
    }

    /// <summary>Those that were marked wait for a decision.</summary>
    public async Task<IActionResult> OnPostQueue()
    {
        List<CompanyPlan> plans = [];
        foreach (var key in Keys.Distinct().Take(ExamFilter.Size))
            if (await Db.PlanOf(Viewer, Agency, key) is { Waiting: null } plan)
            {
                Db.Add(plan.PutInQueue(Stamp));
                plans.Add(plan);
            }
        await Db.SavePlans(Viewer, Today, plans);
        return Done(Filter.Address, plans.Count == 0 ? "No company was added." : $"{plans.Count} {(plans.Count == 1 ? "company" : "companies")} added to the queue.");
    }

    public async Task<IActionResult> OnPostTakeOff()
    {
        List<CompanyPlan> plans = [];
        foreach (var key in Keys.Distinct().Take(ExamFilter.Size))
            if (await Db.PlanOf(Viewer, Agency, key) is { Waiting: not null } plan)
            {
                plan.TakeOffQueue(Stamp);
                plans.Add(plan);
            }
        await Db.SavePlans(Viewer, Today, plans);
        return Done(Filter.Address, plans.Count == 0 ? "No company was taken off." : $"{plans.Count} {(plans.Count == 1 ? "company" : "companies")} taken off the queue.");
    }

    public IActionResult OnGetCsv() => File(ExportFormat.Csv);

    public IActionResult OnGetXlsx() => File(ExportFormat.Xlsx);

    Export File(ExportFormat format) => ExamFile.Of(Filter.Ordered(Filter.Apply(Db, Db.FiguresFor(Viewer).AsNoTracking(), Today)), format, Today);

    public string SortLink(ExamSort sort) => (Filter with { Sort = sort, Down = Filter.Sort == sort ? !Filter.Down : ExamFilter.StartsDown(sort), Page = 1 }).Address;

    public string? Sorted(ExamSort sort) => Filter.Sort != sort ? null : Filter.Down ? "descending" : "ascending";

    public string With(string handler) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Filter.Address, "handler", handler);

    public static string Words(ExamColumn column) => column switch
    {
        ExamColumn.LastExam => "Last exam", ExamColumn.NextExam => "Next exam due", ExamColumn.Activities => "Activities, open and past", ExamColumn.Open => "Open complaints", ExamColumn.Last12 => "Complaints in 12 months",
        ExamColumn.Relief => "Monetary relief", ExamColumn.Violations => "Violations alleged", _ => column.ToString(),
    };
}
