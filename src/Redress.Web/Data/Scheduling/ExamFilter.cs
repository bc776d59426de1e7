using Microsoft.AspNetCore.WebUtilities;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Data.Scheduling;

public enum ExamTab { ToSchedule, Queue, Decided, All }

public enum ExamSort { Company, Type, LastExam, NextExam, Open, Last12, Trend, Rate, Relief, Violations }

public enum ExamColumn { LastExam, NextExam, Licenses, Activities, Open, Last12, Trend, Rate, Relief, Violations }

/// <summary>What is asked of the list of companies to schedule. All of it stands in the address; what cannot be read asks for nothing.</summary>
public sealed record ExamFilter
{
    public const string Path = "/supervision/scheduling";
    public const int Size = 25, MostPages = 4_000;

    public ExamTab Tab { get; init; }
    public string? Type { get; init; }
    /// <summary>Main office, two letters.</summary>
    public string? State { get; init; }
    public string? Words { get; init; }
    /// <summary>The next exam is due before this day.</summary>
    public DateOnly? Due { get; init; }
    /// <summary>At least as many complaints in 12 months.</summary>
    public int? Complaints { get; init; }
    /// <summary>The last exam was rated so, or worse: 1 is the best, 5 the worst.</summary>
    public int? Rating { get; init; }
    /// <summary>Has open activities of any agency, or none.</summary>
    public bool? Active { get; init; }
    public ExamSort Sort { get; init; } = ExamSort.Last12;
    public bool Down { get; init; } = true;
    /// <summary>None: all columns.</summary>
    public IReadOnlyList<ExamColumn> Columns { get; init; } = [];
    public int Page { get; init; } = 1;

    public bool IsFiltered => Type is not null || State is not null || Words is not null || Due is not null || Complaints is not null || Rating is not null || Active is not null;

    public bool Shows(ExamColumn column) => Columns.Count == 0 || Columns.Contains(column);

    public static ExamFilter Read(string? query)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string name) => q.TryGetValue(name, out var values) && PlainText.Of(values.FirstOrDefault())?.Trim() is { Length: > 0 and <= 200 } text ? text : null;
        T? One<T>(string name) where T : struct, Enum => Text(name) is { } word && char.IsLetter(word[0]) && Enum.TryParse<T>(word, true, out var value) && Enum.IsDefined(value) ? value : null;
        var sort = One<ExamSort>("sort");
        return new()
        {
            Tab = One<ExamTab>("tab") ?? default, Type = Text("type"), State = Text("state") is { Length: 2 } state ? state.ToUpperInvariant() : null, Words = Text("words"), Due = Text("due") is { } due ? TypedValues.Day(due) : null,
            Complaints = int.TryParse(Text("complaints"), out var least) && least > 0 ? least : null, Rating = int.TryParse(Text("rating"), out var rating) && rating is >= 1 and <= 5 ? rating : null, Active = bool.TryParse(Text("active"), out var active) ? active : null,
            Sort = sort ?? ExamSort.Last12, Down = bool.TryParse(Text("down"), out var down) ? down : sort is null || StartsDown(sort.Value),
            Columns = [.. (q.TryGetValue("column", out var columns) ? columns : default).SelectMany(word => Enum.TryParse<ExamColumn>(word, true, out var column) && Enum.IsDefined(column) ? new[] { column } : []).Distinct().Order()],
            Page = int.TryParse(Text("page"), out var page) ? Math.Clamp(page, 1, MostPages) : 1,
        };
    }

    /// <summary>What the first look at a column wants on top.</summary>
    public static bool StartsDown(ExamSort sort) => sort is not (ExamSort.Company or ExamSort.Type or ExamSort.NextExam or ExamSort.LastExam);

    /// <summary>Without tab and page: what a saved selection keeps.</summary>
    public string Kernel => QueryHelpers.AddQueryString("", Pairs().Where(pair => pair.Key is not ("tab" or "page"))).TrimStart('?');

    public string Address => QueryHelpers.AddQueryString(Path, Pairs());

    IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        KeyValuePair<string, string?>[] single =
        [
            new("tab", Tab == ExamTab.ToSchedule ? null : Tab.ToString()), new("type", Type), new("state", State), new("words", Words), new("due", Due?.ToString("yyyy-MM-dd")), new("complaints", Complaints?.ToString()),
            new("rating", Rating?.ToString()), new("active", Active?.ToString().ToLowerInvariant()), new("sort", Sort == ExamSort.Last12 && Down ? null : Sort.ToString()), new("down", Down == StartsDown(Sort) ? null : Down.ToString().ToLowerInvariant()),
            new("page", Page == 1 ? null : Page.ToString()),
        ];
        return single.Where(pair => pair.Value is not null).Concat(Columns.Select(column => new KeyValuePair<string, string?>("column", column.ToString())));
    }

    /// <summary>What is filtered by, each with the list without it.</summary>
    public IEnumerable<(string Words, string Value, string Without)> Chips()
    {
        var all = this with { Page = 1 };
        if (Words is not null) yield return ("Words:", Words, (all with { Words = null }).Address);
        if (Type is not null) yield return ("Business type:", Type, (all with { Type = null }).Address);
        if (Due is { } due) yield return ("Next exam due:", $"before {due:MMM d, yyyy}", (all with { Due = null }).Address);
        if (Rating is { } rating) yield return ("Last exam rated:", rating == 5 ? "5" : $"{rating} or worse", (all with { Rating = null }).Address);
        if (Complaints is { } least) yield return ("Complaints in 12 months:", $"{least} or more", (all with { Complaints = null }).Address);
        if (Active is { } active) yield return ("Open SAs:", active ? "some" : "none", (all with { Active = null }).Address);
        if (State is not null) yield return ("State:", State, (all with { State = null }).Address);
    }

    public IQueryable<ExamFigures> Apply(RedressDb db, IQueryable<ExamFigures> rows, DateOnly today)
    {
        rows = Tab switch
        {
            ExamTab.ToSchedule => rows.Where(row => row.OwnOpen == 0 && (!row.IsDecided || row.HiddenUntil != null && row.HiddenUntil <= today)),
            ExamTab.Queue => rows.Where(row => row.QueuedAt != null),
            ExamTab.Decided => rows.Where(row => row.IsDecided && (row.HiddenUntil == null || row.HiddenUntil > today)),
            _ => rows,
        };
        if (Type is { } type) rows = rows.Where(row => row.BusinessType == type);
        if (State is { } state) rows = rows.Where(row => row.State == state);
        if (Due is { } due) rows = rows.Where(row => row.DueOrder < due);
        if (Complaints is { } least) rows = rows.Where(row => row.Last12 >= least);
        if (Rating is { } rating) rows = rows.Where(row => row.LastRating >= rating);
        if (Active is { } active) rows = active ? rows.Where(row => row.OpenActivities > 0) : rows.Where(row => row.OpenActivities == 0);
        if (Words is { } words)
        {
            var key = NameKey.Of(words).Compact;
            var id = words.ToUpperInvariant();
            rows = rows.Where(row => row.Key == id || key != "" && row.NameKey.Contains(key) || db.Companies.Any(company => company.Id == row.CompanyId && company.NmlsId == id));
        }
        return rows;
    }

    public IQueryable<ExamFigures> Ordered(IQueryable<ExamFigures> rows) => Sort switch
    {
        ExamSort.Company => Down ? rows.OrderByDescending(row => row.NameKey).ThenByDescending(row => row.CompanyId) : rows.OrderBy(row => row.NameKey).ThenBy(row => row.CompanyId),
        ExamSort.Type => Down ? rows.OrderByDescending(row => row.BusinessType).ThenByDescending(row => row.Last12).ThenBy(row => row.CompanyId) : rows.OrderBy(row => row.BusinessType).ThenByDescending(row => row.Last12).ThenBy(row => row.CompanyId),
        ExamSort.LastExam => By(rows, row => row.LastOrder),
        ExamSort.NextExam => By(rows, row => row.DueOrder),
        ExamSort.Open => By(rows, row => row.OpenComplaints),
        ExamSort.Trend => By(rows, row => row.Change),
        ExamSort.Rate => By(rows, row => row.Rate),
        ExamSort.Relief => By(rows, row => row.ReliefCents),
        ExamSort.Violations => By(rows, row => row.Violations),
        _ => By(rows, row => row.Last12),
    };

    // The second column goes the way of the first, as the index does.
    IQueryable<ExamFigures> By<T>(IQueryable<ExamFigures> rows, System.Linq.Expressions.Expression<Func<ExamFigures, T>> what)
        => Down ? rows.OrderByDescending(what).ThenByDescending(row => row.CompanyId) : rows.OrderBy(what).ThenBy(row => row.CompanyId);
}
