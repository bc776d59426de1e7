using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Pages.Complaints;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Entities;

[Needs(Right.SeeCompanies)]
public sealed class HistoryModel : EntityPage
{
    const int Size = 25;

    /// <summary>Only events before this number.</summary>
    [FromQuery] public int? Before { get; set; }

    /// <summary>For those who may see who opened the record: among the acts, not at all, or alone.</summary>
    [FromQuery(Name = "reads")] public ReadsShown Wanted { get; set; }

    public Finding Check { get; private set; } = null!;
    public bool SeesReads => Viewer.SeesReads(Entity);
    public List<HistoryEntry> Entries { get; private set; } = [];
    public bool HasMoreReads { get; private set; }
    public List<HistoryLine> Lines { get; private set; } = [];
    public int Total { get; private set; }

    HistoryNames names = HistoryNames.None;

    public async Task OnGet()
    {
        Check = await Verifier.One(Db, Db.Needs.Master, Entity.Id);
        var all = await Db.History(Entity);
        Total = all.Count;
        if (Before is not > 1 || Before > Total) Before = null;
        Lines = [.. all.Where(line => Before is null || line.Event.No < Before).Reverse().Take(Size)];
        names = await HistoryNames.Of(Db, Entity, Lines);
        var isOnly = SeesReads && Wanted == ReadsShown.Only;
        var newer = Before is { } before && !isOnly ? all[before - 1].Event.At : (DateTime?)null;
        var older = Lines[^1].Event.No > 1 && !isOnly ? Lines[^1].Event.At : (DateTime?)null;
        (var reads, HasMoreReads) = SeesReads && Wanted != ReadsShown.Without ? await HistoryEntries.Between(Db, Viewer, Entity, older, newer, new HistoryFilter()) : ([], false);
        Entries = [.. (isOnly ? [] : Lines).Select(line => new HistoryEntry(line.Event.At, line, null)).Concat(reads.Select(read => new HistoryEntry(read.Read.At, null, read))).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Line?.Event.No ?? 0)];
    }

    public string HrefOf(ReadsShown shown) => Address("history") + (shown == ReadsShown.With ? "" : $"?reads={shown}");

    public string Older => $"{Address("history")}?before={Lines[^1].Event.No}{(SeesReads && Wanted != ReadsShown.With ? $"&reads={Wanted}" : "")}";

    public IEnumerable<ShownChange> Shown(HistoryLine line) => names.Shown(line, Db, PageFrame.Of(ViewData));
}
