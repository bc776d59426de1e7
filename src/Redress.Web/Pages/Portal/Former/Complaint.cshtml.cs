using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Former;

/// <summary>What the company had of a complaint on the day on which it turned out to be about somebody else.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class ComplaintModel : RedressPage
{
    [FromRoute] public string Number { get; set; } = "";

    /// <summary>More than one where the complaint came back meanwhile and went again.</summary>
    public IReadOnlyList<Kept> All { get; private set; } = [];
    /// <summary>The complaint is about this company again.</summary>
    public bool IsBack { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        All = await Kept.Read(Db, Viewer, Number);
        if (All.Count == 0) return NotFound();
        IsBack = await Db.Complaints(Viewer, Depth.Full).AnyAsync(c => c.Number == Number);
        return null;
    }

    protected override Task WasOpened() => ReadLog.Saw(All[0].Former.RecordId, ReadWhat.Record, ReadHow.Page);
}

/// <summary>One such time, with the requests and documents of then.</summary>
public sealed record Kept(FormerSubject Former, IReadOnlyList<InformationRequest> Requests, IReadOnlyList<Document> Documents, IReadOnlyList<Instalment> Instalments, bool IsPoc)
{
    public bool Reads(Round round) => !round.IsRestricted || IsPoc;

    public IReadOnlyList<Document> Of(Guid partId) => [.. Documents.Where(document => document.PartId == partId)];

    /// <summary>Shared beside requests, answers and comments.</summary>
    public IReadOnlyList<Document> Others
    {
        get
        {
            HashSet<Guid> parts = [.. Requests.Select(request => request.Id), .. Requests.SelectMany(request => request.Rounds).Select(round => round.Id), .. Instalments.Select(instalment => instalment.Id)];
            return [.. Documents.Where(document => document.PartId is not { } part || !parts.Contains(part))];
        }
    }

    internal static async Task<IReadOnlyList<Kept>> Read(Data.RedressDb db, Viewer viewer, string number)
    {
        var formers = await db.FormerSubjects(viewer).AsNoTracking().Include(former => former.Category).Where(former => db.Set<Complaint>().Any(c => c.Id == former.RecordId && c.Number == number)).OrderByDescending(former => former.No).ToListAsync();
        List<Kept> all = [];
        foreach (var former in formers)
            all.Add(new(former, await db.RequestsOf(former), await db.DocumentsOf(former, viewer), await db.InstalmentsOf(former), former.CompanyPocId == viewer.PersonId));
        return all;
    }
}
