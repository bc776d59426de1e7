using Microsoft.AspNetCore.Mvc;
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

    [BindProperty(SupportsGet = true, Name = "")] public HistoryFilter Filter { get; set; } = new();
    /// <summary>Only events before this number.</summary>
    [FromQuery] public int? Before { get; set; }
    /// <summary>All that match on one page, opened: for paper.</summary>
    [FromQuery] public bool Print { get; set; }

    public Finding Check { get; private set; } = null!;
    public List<HistoryLine> All { get; private set; } = [];
    public List<HistoryLine> Lines { get; private set; } = [];
    /// <summary>How many match, also on the other pages.</summary>
    public int Found { get; private set; }
    public bool HasOlder { get; private set; }
    public (string Words, string Without, int Found)? HidesMost { get; private set; }
    /// <summary>What the acts of the owner are called.</summary>
    public string Us => Standing == Standing.Owner ? "Us" : Complaint.Agency.Name;
    public IEnumerable<string> People => All.Select(line => line.Event.ActorName).Distinct().Order();
    public IReadOnlyList<(string Name, string Words, string Value)> Chips { get; private set; } = [];

    HistoryNames names = HistoryNames.None;

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
        if (Found == 0) FindWhatHidesMost();
        return Page();
    }

    public HistoryKind KindOf(HistoryLine line) => names.KindOf(line.Event);

    public IEnumerable<ShownChange> Shown(HistoryLine line) => names.Shown(line, Db, PageFrame.Of(ViewData));

    public byte[]? HashAfter(HistoryLine line) => line.Event.No < All.Count ? All[line.Event.No].Event.Hash : null;

    public string Href(params (string Name, string Value)[] more) => Filter.Href(Address("history"), more);

    public string HrefWithout(string name) => Filter.Without(name).Href(Address("history"));

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
