using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
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

    HistoryNames names = HistoryNames.None;

    protected override bool OwnerOnly => false;

    public async Task<IActionResult> OnGet()
    {
        Check = await Verifier.One(Db, Db.Needs.Master, Complaint.Id);
        All = await Db.History(Complaint, Standing);
        names = await HistoryNames.Of(Db, Complaint, All);
        var found = All.AsEnumerable().Reverse().Where(Fits).Where(line => Before is null || line.Event.No < Before).Take(Size + 1).ToList();
        (Lines, HasOlder) = ([.. found.Take(Size)], found.Count > Size);
        return Page();
    }

    public HistoryKind KindOf(HistoryLine line) => names.KindOf(line.Event);

    public IEnumerable<ShownChange> Shown(HistoryLine line) => names.Shown(line, Db, PageFrame.Of(ViewData));

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
}
