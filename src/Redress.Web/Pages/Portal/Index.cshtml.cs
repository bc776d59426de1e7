using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Portal.Complaints;

namespace Redress.Web.Pages.Portal;

/// <summary>The company's home: tasks first, then what is with drafters, the reader's own complaints, and what is new.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class IndexModel(CurrentViewer current) : RedressPage
{
    const int News = 10;

    public HomeTasks Tasks { get; private set; } = null!;
    public IReadOnlyList<ComplaintRow> MyOpen { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyDictionary<Guid, Agency> Agencies { get; private set; } = new Dictionary<Guid, Agency>();
    public DateTime? LastVisitAt { get; private set; }
    /// <summary>An open verification of users is due then.</summary>
    public DateOnly? UsersToVerifyBy { get; private set; }
    public IReadOnlyList<NewsItem> SinceThen { get; private set; } = [];
    public int AllOpen { get; private set; }
    public int WithoutPoc { get; private set; }
    public int ClosedThisMonth { get; private set; }
    public int OpenActivities { get; private set; }
    public bool SeesActivities => Viewer.May(Right.SeeOwnActivities);
    public bool SeesComplaints => Viewer.May(Right.SeeOwnComplaints);
    public DateOnly Today => DateOnly.FromDateTime(Shared.Moments.InZone(Now, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));

    IQueryable<Complaint> Open => Db.Complaints(Viewer, Depth.Full).Where(ComplaintRow.IsOpen);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.Side == Side.ThirdParty) return Redirect(Home.Of(Viewer));
        if (Viewer.Side != Side.Company) return NotFound();
        var me = Viewer.PersonId;
        var mayAssign = Viewer.May(Right.AssignCompanyPoc);
        var mine = Open.Where(c => c.CompanyPocId == me || mayAssign && c.CompanyPocId == null
            || c.Requests.Any(request => request.SubjectNo == c.SubjectNo && request.Drafts.Any(draft => draft.Assignments.Any(one => one.PersonId == me && one.EndedAt == null))));
        var complaints = await Db.RequestRowsOf(mine);
        List<RequestRow> rows = [.. complaints, .. await Db.RequestRowsOf(Db.Activities(Viewer, Depth.Full).Where(a => a.LockedAt == null))];
        var ids = rows.Select(row => row.AgencyId).Distinct().ToList();
        Agencies = await Db.Agencies.Include(agency => agency.Facts).Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id);
        Tasks = new HomeTasks(rows, Agencies, Viewer, Now);
        MyOpen = ComplaintRow.With(await ComplaintRow.Read(Open.Where(c => c.CompanyPocId == me).OrderBy(c => c.AnswerDueOn).ThenBy(c => c.Number)), complaints);
        await ReadDrafters();
        await ReadNews();
        await CountTheRest();
        return null;
    }

    async Task ReadDrafters()
    {
        var drafters = Tasks.WithDrafters.Select(one => one.Drafter.PersonId).Distinct().ToList();
        Names = await Db.People.Where(person => drafters.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    async Task ReadNews()
    {
        var person = (await current.Person())!;
        (LastVisitAt, UsersToVerifyBy) = (person.LastVisitAt, person.Company!.UsersToVerifyBy);
        var (me, since) = (Viewer.PersonId, LastVisitAt ?? default);
        SinceThen = await (
            from notice in Db.Notices
            join record in Db.Complaints(Viewer, Depth.Full).Select(c => new { c.Id, c.Number }).Concat(Db.Activities(Viewer, Depth.Full).Select(a => new { a.Id, a.Number })) on notice.RecordId equals record.Id
            where notice.PersonId == me && notice.At >= since
            orderby notice.At descending, notice.Id descending
            select new NewsItem(record.Number, notice.Link, notice.Words, notice.At)).Take(News).ToListAsync();
    }

    async Task CountTheRest()
    {
        OpenActivities = await Db.Activities(Viewer, Depth.Full).CountAsync(a => a.LockedAt == null);
        AllOpen = await Open.CountAsync();
        WithoutPoc = await Open.CountAsync(c => c.CompanyPocId == null);
        var month = new DateOnly(Today.Year, Today.Month, 1);
        ClosedThisMonth = await Db.Complaints(Viewer, Depth.Full).CountAsync(c => c.Status == ComplaintStatus.Closed && c.ClosedOn >= month);
    }
}

/// <summary>A notice that came since the visit before.</summary>
public sealed record NewsItem(string Number, string Link, string Words, DateTime At);
