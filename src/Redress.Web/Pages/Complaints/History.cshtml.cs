using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.History;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class HistoryModel : ComplaintPage
{
    const int Size = 25;

    [BindProperty(SupportsGet = true)] public string? Words { get; set; }
    [BindProperty(SupportsGet = true)] public string? Who { get; set; }
    [BindProperty(SupportsGet = true)] public HistoryKind? Kind { get; set; }
    /// <summary>Only events before this number.</summary>
    [BindProperty(SupportsGet = true)] public int? Before { get; set; }

    public Finding Check { get; private set; } = null!;
    public List<HistoryLine> All { get; private set; } = [];
    public List<HistoryLine> Lines { get; private set; } = [];
    public bool HasOlder { get; private set; }
    public IEnumerable<SelectListItem> People => All.Select(line => line.Event.ActorName).Distinct().Order().Select(name => new SelectListItem(name, name));
    public IEnumerable<SelectListItem> Kinds => All.Select(KindOf).Distinct().Order().Select(kind => new SelectListItem(kind.ToString(), kind.ToString()));
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(Who) || Kind is not null;

    HashSet<Guid> ofTheOwner = [];
    Dictionary<Guid, string> people = [];
    Dictionary<string, string> listed = [];

    protected override bool OwnerOnly => false;

    public async Task<IActionResult> OnGet()
    {
        Check = await Verifier.One(Db, Db.Needs.Master, Complaint.Id);
        All = await Db.History(Complaint, Standing);
        ofTheOwner = [.. await Db.People.Where(person => person.AgencyId == Complaint.AgencyId).Select(person => person.Id).ToListAsync()];
        var found = All.AsEnumerable().Reverse().Where(Fits).Where(line => Before is null || line.Event.No < Before).Take(Size + 1).ToList();
        (Lines, HasOlder) = ([.. found.Take(Size)], found.Count > Size);
        people = await NamesOf(Lines.SelectMany(line => line.Values).SelectMany(change => new[] { change.Before, change.After })
            .Select(value => Guid.TryParse(value, out var id) ? id : (Guid?)null));
        await ReadLists();
        return Page();
    }

    public HistoryKind KindOf(HistoryLine line) => HistoryWords.KindOf(line.Event, ofTheOwner);

    public IEnumerable<ShownChange> Shown(HistoryLine line) => HistoryWords.Shown(line, Db.Model, people, listed, PageFrame.Of(ViewData));

    public byte[]? HashAfter(HistoryLine line) => line.Event.No < All.Count ? All[line.Event.No].Event.Hash : null;

    public string Href(int? before) => QueryString.Create(new Dictionary<string, string?>
    {
        ["words"] = Words, ["who"] = Who, ["kind"] = Kind?.ToString(), ["before"] = before?.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value))).ToUriComponent() is { Length: > 0 } query ? query : Address("history");

    bool Fits(HistoryLine line)
        => (string.IsNullOrEmpty(Who) || line.Event.ActorName == Who)
        && (Kind is null || KindOf(line) == Kind)
        && (string.IsNullOrWhiteSpace(Words) || Text(line).Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase));

    static string Text(HistoryLine line)
        => string.Join('\n', line.Values.SelectMany(change => new[] { change.Before, change.After }).Prepend(line.Why).Prepend(line.Sentence));

    async Task ReadLists()
    {
        var changes = Lines.SelectMany(line => line.Values).ToList();
        int[] Ids(string field) => [.. changes.Where(change => change.Field == field).SelectMany(change => new[] { change.Before, change.After }).OfType<string>().Select(int.Parse).Distinct()];
        var (categories, issues) = (Ids("Complaint.CategoryId"), Ids("Complaint.IssueId"));
        foreach (var category in await Db.Categories.Where(c => categories.Contains(c.Id)).ToListAsync()) listed[$"CategoryId={category.Id}"] = category.Name;
        foreach (var agency in await Db.Agencies.ToListAsync()) listed[$"AgencyId={agency.Id}"] = agency.Name;
        foreach (var issue in await Db.Set<Issue>().Where(i => issues.Contains(i.Id)).ToListAsync()) listed[$"IssueId={issue.Id}"] = issue.FullName;
    }
}
