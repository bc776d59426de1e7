using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;

namespace Redress.Web.Pages.Complaints;

/// <summary>In one look: who acts next, what is due, what changed since this person last looked.</summary>
[Needs(Right.SeeComplaints)]
public class SummaryModel(IMemoryCache cache) : ComplaintPage
{
    const int Excerpt = 480, MostComplaints = 10_000;

    /// <summary>requests, consumer or status; otherwise the whole timeline.</summary>
    [FromQuery] public string? Show { get; set; }

    public List<HistoryLine> History { get; private set; } = [];
    public LastLook? Look { get; private set; }
    public List<RelatedLine> RelatedLines { get; private set; } = [];
    public List<(string Agency, DateOnly? UntilOn)> Readers { get; private set; } = [];
    public int CompanyComplaintsHere { get; private set; }
    public int CompanyComplaints { get; private set; }
    /// <summary>What the reader's agency asked for last, where it may not read the whole.</summary>
    public AccessRequest? Asked { get; private set; }
    public bool IsFull => Standing is Standing.Owner or Standing.WithAccess;

    protected override bool OwnerOnly => false;
    protected override Depth LeastDepth => Depth.Summary;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Category).Include(c => c.Issue);

    public async Task OnGet()
    {
        if (!IsFull)
        {
            Asked = await Db.AccessRequests(Viewer).Where(one => one.RecordId == Complaint.Id && one.AgencyId == Viewer.AgencyId).OrderByDescending(one => one.AskedAt).FirstOrDefaultAsync();
            return;
        }
        History = await Db.History(Complaint, Standing);
        RelatedLines = await Db.RelatedLines(Viewer, Complaint, Standing);
        await ReadReaders();
        await CountComplaints();
        await LookAgain();
    }

    public async Task<IActionResult> OnPostSeen()
    {
        if (IsFull && await Db.Set<LastLook>().FindAsync(Viewer.PersonId, Complaint.Id) is { } look)
        {
            look.MarkAsSeen(Now);
            await Db.SaveChangesAsync();
        }
        return Redirect(Address());
    }

    /// <summary>Takes back what the reader's agency asked for.</summary>
    public async Task<IActionResult> OnPostWithdraw()
    {
        if (!Viewer.May(Right.AskForAccess)) return Forbid();
        await Db.WithAccess((await Db.ReadParts(Complaint, Viewer))!);
        var asked = Complaint.AccessRequests.Where(one => one.AgencyId == Viewer.AgencyId).MaxBy(one => one.AskedAt);
        if (asked is null) return NotFound();
        Complaint.WithdrawAccessRequest(asked, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), "The request is withdrawn.", $"{Complaint.Agency.Name} has nothing to decide any more.");
    }

    /// <summary>What others did since the last look, newest first.</summary>
    public IEnumerable<HistoryLine> News => Look is null ? [] : History.Where(line => line.Event.At > Look.NewsSince && line.Event.ActorId != Viewer.PersonId).Reverse();

    public IEnumerable<TimelineItem> Items => Timeline.Of(Complaint, History, Show, Today);

    /// <summary>Those that wait for us first.</summary>
    public IEnumerable<InformationRequest> Requests => Complaint.Requests
        .OrderBy(request => request.WaitsForReview ? 0 : request.WaitsForCompany ? 1 : request.SentAt is null ? 2 : 3).ThenBy(request => request.DueOn).ThenBy(request => request.No);

    public (string Who, string Verb) ActsNext(InformationRequest request)
    {
        if (request.WaitsForCompany && Complaint.IsInExchange) return ("Company", "answer");
        if (!Complaint.IsInWork) return ("Nobody", "");
        var us = Standing == Standing.Owner ? "Us" : Complaint.Agency.Name;
        return request.WaitsForReview ? (us, "review") : request.SentAt is null ? (us, "send") : ("Nobody", "");
    }

    /// <summary>As this reader may read it.</summary>
    public string? Account => Complaint.AccountFor(Standing);

    public string AccountStart
    {
        get
        {
            var account = Account ?? "";
            if (account.Length <= Excerpt) return account;
            var end = account.LastIndexOf(' ', Excerpt);
            return account[..(end > 0 ? end : Excerpt)] + " …";
        }
    }

    public int AccountWords => (Account ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    async Task LookAgain()
    {
        Look = await Db.Set<LastLook>().FindAsync(Viewer.PersonId, Complaint.Id);
        if (Look is null) Db.Add(new LastLook(Viewer.PersonId!.Value, Complaint.Id, Now));
        // A page that is read over and over is not written over and over.
        else if (Now - Look.At > TimeSpan.FromMinutes(5)) Look.Again(Now);
        else return;
        try
        {
            await Db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same person looked in another window at the same moment; that look counts.
        }
    }

    async Task ReadReaders()
    {
        var id = Complaint.Id;
        Readers = [.. (await Db.AccessNow().Where(grant => grant.RecordId == id)
            .Join(Db.Agencies, grant => grant.AgencyId, agency => agency.Id, (grant, agency) => new { agency.Name, grant.UntilOn }).OrderBy(row => row.Name).ToListAsync())
            .Select(row => (row.Name, row.UntilOn))];
    }

    async Task CountComplaints()
    {
        if (Complaint.CompanyId is not { } company) return;
        var about = Db.Complaints(Viewer, Depth.Summary).Where(c => c.CompanyId == company);
        var agency = Viewer.AgencyId;
        // A number that tells how large a company is need not be of this second.
        CompanyComplaints = await cache.GetOrCreateAsync(("complaints about", company, agency), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return about.Take(MostComplaints).CountAsync();
        });
        CompanyComplaintsHere = await about.Where(c => c.AgencyId == agency).InWork().Take(MostComplaints).CountAsync();
    }
}
