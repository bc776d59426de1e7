using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class HistoryModel : ComplaintPage
{
    const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "")] public HistoryFilter Filter { get; set; } = new();
    /// <summary>Only events before this number.</summary>
    [FromQuery] public int? Before { get; set; }
    /// <summary>All that match on one page, opened: for paper.</summary>
    [FromQuery] public bool Print { get; set; }

    /// <summary>For those who may see who opened the complaint: among the acts, not at all, or alone.</summary>
    [FromQuery(Name = "reads")] public ReadsShown Wanted { get; set; }

    public Finding Check { get; private set; } = null!;
    public bool SeesReads => Viewer.SeesReads(Complaint);
    /// <summary>Newest first: the acts of this page, and the reads between them.</summary>
    public List<HistoryEntry> Entries { get; private set; } = [];
    public bool HasMoreReads { get; private set; }
    public List<HistoryLine> All { get; private set; } = [];
    public List<HistoryLine> Lines { get; private set; } = [];
    /// <summary>How many match, also on the other pages.</summary>
    public int Found { get; private set; }
    public bool HasOlder { get; private set; }
    public (string Words, string Without, int Found)? HidesMost { get; private set; }
    /// <summary>What the acts of the owner are called.</summary>
    public string Us => Standing == Standing.Owner ? "Us" : Complaint.Agency.Name;
    public IEnumerable<string> People => All.Select(line => line.Event.ActorName).Concat(readers).Distinct().Order();
    public IReadOnlyList<(string Name, string Words, string Value)> Chips { get; private set; } = [];

    HistoryNames names = HistoryNames.None;
    List<string> readers = [];

    protected override bool OwnerOnly => false;

    public async Task<IActionResult> OnGet()
    {
        Check = await Verifier.One(Db, Db.Needs.Master, Complaint.Id);
        All = await Db.History(Complaint, Standing);
        names = await HistoryNames.Of(Db, Complaint, All);
        Chips = [.. Filter.Chips(Us)];
        var found = Fitting(Filter).Reverse().ToList();
        Found = found.Count;
        if (Before is { } before) found = [.. found.Where(line => line.Event.No < before)];
        (Lines, HasOlder) = Print ? (found, false) : ([.. found.Take(Size)], found.Count > Size);
        await AddReads();
        if (Entries.Count == 0) FindWhatHidesMost();
        return Page();
    }

    async Task AddReads()
    {
        if (!SeesReads || Wanted == ReadsShown.Only) Lines = SeesReads ? [] : Lines;
        var reads = new List<ReadLine>();
        if (SeesReads && Wanted != ReadsShown.Without)
        {
            // Between the first act of this page and the last of the one before it.
            var older = Wanted != ReadsShown.Only && HasOlder ? Lines[^1].Event.At : (DateTime?)null;
            var newer = Wanted != ReadsShown.Only && Before is { } before && before <= All.Count && before > 0 ? All[before - 1].Event.At : (DateTime?)null;
            (reads, HasMoreReads) = await HistoryEntries.Between(Db, Viewer, Complaint, older, newer, Filter);
            readers = await HistoryEntries.Readers(Db, Viewer, Complaint);
        }
        if (Wanted == ReadsShown.Only && SeesReads) (Found, HasOlder) = (reads.Count, false);
        Entries = [.. Lines.Select(line => new HistoryEntry(line.Event.At, line, null)).Concat(reads.Select(read => new HistoryEntry(read.Read.At, null, read))).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Line?.Event.No ?? 0)];
    }

    public string HrefOf(ReadsShown shown) => Filter.Href(Address("history"), shown == ReadsShown.With ? [] : [("reads", shown.ToString())]);

    public HistoryKind KindOf(HistoryLine line) => names.KindOf(line.Event);

    public IEnumerable<ShownChange> Shown(HistoryLine line) => names.Shown(line, Db, PageFrame.Of(ViewData));

    public byte[]? HashAfter(HistoryLine line) => line.Event.No < All.Count ? All[line.Event.No].Event.Hash : null;

    (string Name, string Value)[] Kept => SeesReads && Wanted != ReadsShown.With ? [("reads", Wanted.ToString())] : [];

    public string Href(params (string Name, string Value)[] more) => Filter.Href(Address("history"), [.. Kept, .. more]);

    public string HrefWithout(string name) => Filter.Without(name).Href(Address("history"), Kept);

    IEnumerable<HistoryLine> Fitting(HistoryFilter filter)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone);
        return All.Where(line => filter.Fits(line, KindOf(line), zone));
    }

    void FindWhatHidesMost()
    {
        foreach (var (name, words, value) in Chips)
        {
            var count = Fitting(Filter.Without(name)).Count();
            if (count > (HidesMost?.Found ?? 0)) HidesMost = ($"{words} {value}", HrefWithout(name), count);
        }
    }
}
