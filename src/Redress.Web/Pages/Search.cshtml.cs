using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Pages;

/// <summary>Words anywhere in complaints, with the places where they stand: only what the reader may read is found.</summary>
[Needs(Right.SeeComplaints)]
public sealed class SearchModel : RedressPage
{
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public SearchIn? In { get; set; }
    /// <summary>Only complaints of one's own agency.</summary>
    [FromQuery] public bool Own { get; set; }
    [FromQuery] public ComplaintStatus? Status { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    [FromQuery] public int Size { get; set; } = 25;

    public string Typed { get; private set; } = "";
    public IReadOnlyList<SearchTerm> Terms { get; private set; } = [];
    public IReadOnlyList<FoundComplaint> Found { get; private set; } = [];
    public ComplaintPageOfRows Page1 { get; private set; } = new([], null, null);
    /// <summary>How many complaints there are for each group of places; null: in any. Of what stands nearly everywhere the groups are not counted.</summary>
    public IReadOnlyList<(SearchIn? In, int? Count)> Counts { get; private set; } = [];
    public IReadOnlyList<FoundSubject> Subjects { get; private set; } = [];
    public IReadOnlyList<AlikeComplainant> Alike { get; private set; } = [];
    public bool IsFirst => After is null && Before is null;
    public string Total => Told(Counts.First(pair => pair.In == In).Count ?? CountedUpTo + 1);

    const int CountedUpTo = 1_000;

    public async Task<IActionResult> OnGet()
    {
        if (Viewer.AgencyId is null) return NotFound();
        Typed = (PlainText.Of(Words) ?? "").Trim();
        if (Typed.Length > ComplaintAddress.MostLetters) Typed = Typed[..ComplaintAddress.MostLetters];
        if (await RecordByNumber.Path(Db, Viewer, Typed) is { } there) return Redirect(there);
        Terms = SearchTerm.Read(Typed);
        if (In is { } place && !Enum.IsDefined(place)) In = null;
        if (Size is not (25 or 50 or 100)) Size = 25;
        if (Terms.Count == 0) return Page();
        Counts = await Count();
        Page1 = await new ListQuestion(Filter(In), null, false).Page(Filter(In).Apply(Db, Viewer, default), Viewer, After, Before, Size);
        Found = await new TextSearch(Db, Viewer, Terms, In?.Places()).Places(Page1.Rows);
        if (IsFirst && In is null or SearchIn.Names) await Names();
        return Page();
    }

    /// <summary>The same words as a list, where they can be sorted, filtered further, saved and exported.</summary>
    public string AsList => QueryHelpers.AddQueryString(ComplaintAddress.Path, Kept(In).Where(pair => pair.Key != "words" && pair.Value is not null && pair.Key is not "size").Append(new("text", Typed)).Append(new("tab", nameof(ComplaintTab.All))));

    public string Link(SearchIn? place, int? size = null) => QueryHelpers.AddQueryString("/search", Kept(place, size).Where(pair => pair.Value is not null));

    public string Edge(string name, string edge) => QueryHelpers.AddQueryString(Link(In), name, edge);

    IEnumerable<KeyValuePair<string, string?>> Kept(SearchIn? place, int? size = null) =>
    [
        new("words", Typed), new("in", place?.ToString()), new("own", Own ? "true" : null), new("status", Status?.ToString()), new("size", (size ?? Size) is var rows and not 25 ? rows.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
    ];

    ComplaintFilter Filter(SearchIn? place) => new() { Tab = ComplaintTab.All, Text = Typed, In = place, Own = Own ? true : null, Status = Status is { } status && Enum.IsDefined(status) ? [status] : [] };

    public static string Told(int count) => count > CountedUpTo ? "1,000+" : count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    async Task<List<(SearchIn?, int?)>> Count()
    {
        var all = await Count(null);
        List<(SearchIn?, int?)> counts = [(null, all)];
        foreach (var place in Enum.GetValues<SearchIn>()) counts.Add((place, all > CountedUpTo ? null : await Count(place)));
        return counts;
    }

    Task<int> Count(SearchIn? place) => Filter(place).Apply(Db, Viewer, default).Take(CountedUpTo + 1).CountAsync();

    async Task Names()
    {
        var alike = HttpContext.RequestServices.GetRequiredService<AlikeNames>();
        Subjects = await alike.Subjects(Viewer, Typed);
        Alike = await alike.Complainants(Viewer, Typed, [.. Page1.Rows.Select(row => row.Number)]);
    }
}
