using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.History;
using Redress.Web.Pages.Complaints;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class HistoryModel : ActivityPage
{
    const int Size = 25;

    /// <summary>Only events before this number.</summary>
    [FromQuery] public int? Before { get; set; }

    public Finding Check { get; private set; } = null!;
    public List<HistoryLine> Lines { get; private set; } = [];
    public int Total { get; private set; }

    HistoryNames names = HistoryNames.None;

    protected override bool LeadOnly => false;

    public async Task OnGet()
    {
        Check = await Verifier.One(Db, Db.Needs.Master, Record.Id);
        var all = await Db.History(Record);
        Total = all.Count;
        if (Before is not > 1 || Before > Total) Before = null;
        Lines = [.. all.Where(line => Before is null || line.Event.No < Before).Reverse().Take(Size)];
        names = await HistoryNames.Of(Db, Record, Lines);
    }

    public IEnumerable<ShownChange> Shown(HistoryLine line) => names.Shown(line, Db, PageFrame.Of(ViewData));
}
