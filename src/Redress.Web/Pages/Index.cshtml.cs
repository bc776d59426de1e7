using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages;

/// <summary>The agency's home: late things, then what waits for us, then figures that are links. A company's people go to their own.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class IndexModel(IMemoryCache cache, Changes changes) : RedressPage
{
    const int Shown = 5, MostTasks = 40, MostReviews = 6;

    /// <summary>Something to do on a complaint, or apart from complaints.</summary>
    /// <param name="IsOwnEntry">Whoever looks entered it.</param>
    public sealed record TaskRow(string Number, string Subject, NextStep Step, DateOnly DueOn, ComplaintStatus Status, int? RequestNo, int Unsent, int? AskNo, bool IsOwnEntry);

    public DateOnly Today { get; private set; }
    public DateTime? LastVisitAt { get; private set; }
    public bool SeesComplaints => Viewer.May(Right.SeeComplaints);
    public bool Works => Viewer.May(Right.EnterComplaints);
    public string AgencyName { get; private set; } = "";
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];
    public IReadOnlyList<TaskRow> Reviews { get; private set; } = [];
    public IReadOnlyList<AnswerRow> Late { get; private set; } = [];
    public IReadOnlyList<AnswerRow> Answers { get; private set; } = [];
    /// <summary>How many tasks there are, also those that are not shown.</summary>
    public int TaskCount { get; private set; }
    /// <summary>Has neither task nor draft, and never entered or was given a complaint.</summary>
    public bool IsFirst { get; private set; }
    public UserCheck? ToVerify { get; private set; }
    public int UsersToVerify { get; private set; }
    public IReadOnlyDictionary<UserState, int> Users { get; private set; } = new Dictionary<UserState, int>();
    public IReadOnlyList<(EnrollmentState? State, int Count)> Companies { get; private set; } = [];
    public int LateCount { get; private set; }
    public int AnswerCount { get; private set; }
    public int ToReview { get; private set; }
    public int Drafts { get; private set; }
    public int ReviewCount { get; private set; }
    public int WaitForUs { get; private set; }
    public int WaitForCompanies { get; private set; }
    public int DueInAWeek { get; private set; }
    /// <summary>For the Operator: mails that failed, and that wait.</summary>
    public (int Failed, int Waiting)? Mails { get; private set; }
    /// <summary>Null for those who do not keep the retention of complaints.</summary>
    public RetentionTasks? Retention { get; private set; }
    public Figure[] Figures { get; private set; } = [];

    public sealed record Figure(string Words, int Count, string Url);

    TabCounts counts = null!;

    public async Task<IActionResult> OnGet()
    {
        if (Viewer.IsOnCompanySide) return Redirect(Home.Of(Viewer));
        if (Viewer.AgencyId is null) return await OfTheInstallation();
        var person = await Db.People.Include(p => p.Agency).FirstAsync(p => p.Id == Viewer.PersonId);
        (Today, LastVisitAt, AgencyName) = (person.Agency!.DayOf(Now), person.LastVisitAt, person.Agency.Name);
        if (Viewer.May(Right.KeepAgencyUsers)) await ReadUsers();
        if (!SeesComplaints)
        {
            Companies = [.. (await new CompanyFilter().Counts(Db, null, Now)).Where(pair => pair.State is null or EnrollmentState.Enrolled or EnrollmentState.Invited or EnrollmentState.InProgress && pair.Count > 0)];
            return Page();
        }
        counts = await TabCounts.Read(Db, Viewer, Today, cache, changes);
        if (Works) await ReadTasks(person.Agency);
        await ReadAnswers();
        await ReadFigures();
        if (Viewer.May(Right.KeepComplaintRetention)) Retention = await RetentionTasks.Read(Db, Viewer, Today, cache, changes);
        return Page();
    }

    async Task<IActionResult> OfTheInstallation()
    {
        if (Viewer.May(Right.KeepInstallation)) Mails = (await Db.Mails(MailList.Failed).CountAsync(), await Db.Mails(MailList.Waiting).CountAsync());
        return Page();
    }

    public static IEnumerable<(string Group, IEnumerable<TaskRow> Rows)> Grouped(IEnumerable<TaskRow> rows, DateOnly today)
        => rows.GroupBy(row => row.DueOn < today ? 0 : row.DueOn == today ? 1 : row.DueOn <= today.AddDays(7) ? 2 : 3).OrderBy(group => group.Key)
            .Select(group => (new[] { "Overdue", "Today", "Next 7 days", "Later" }[group.Key], (IEnumerable<TaskRow>)group));

    public static (string Words, string Url) Task(TaskRow row) => row.Step switch
    {
        NextStep.Review when row.IsOwnEntry => ("A colleague reviews it", $"/complaints/{row.Number}"),
        NextStep.Review => ("Preliminary review", $"/complaints/{row.Number}/review"),
        NextStep.DecideAsk => ("Decide what the company asks", $"/complaints/{row.Number}/requests/{row.AskNo}/ask"),
        NextStep.ReviewAnswer => ($"Review the answer to request {row.RequestNo}", $"/complaints/{row.Number}/requests/{row.RequestNo}"),
        NextStep.SendRequests => ($"Send {DayWords.Count(row.Unsent, "request")} that {(row.Unsent == 1 ? "is" : "are")} ready", $"/complaints/{row.Number}/requests/send"),
        NextStep.Acknowledge => ("Acknowledge to the consumer", $"/complaints/{row.Number}/research/add?acknowledges=true"),
        _ => ("Close the complaint", $"/complaints/{row.Number}/close"),
    };

    IQueryable<Complaint> Own => Db.OwnComplaints(Viewer).Where(c => !c.IsImported);

    async Task ReadUsers()
    {
        var everybody = await Db.People.Include(p => p.Roles).Where(p => p.AgencyId == Viewer.AgencyId && p.RemovedAt == null).ToListAsync();
        Users = (await UserStanding.Of(Db, everybody, Now)).CountBy(user => user.State).OrderBy(pair => pair.Key).ToDictionary();
        if (await UserChecks.Latest(Db, Viewer.AgencyId, null) is not { CompletedAt: null } open) return;
        (ToVerify, UsersToVerify) = (open, open.Waiting(everybody).Count);
    }

    // The numbers are those of the lists they lead to.
    async Task ReadTasks(Agency agency)
    {
        var mine = ComplaintFilter.Rows(Db, Viewer, ComplaintTab.Mine, Today).Where(c => c.Turn == Turn.Us);
        (Tasks, TaskCount) = (await Rows(mine, MostTasks, agency), await ComplaintList.Count(mine));
        var reviews = ComplaintFilter.Rows(Db, Viewer, ComplaintTab.Review, Today);
        (Reviews, ReviewCount) = (await Rows(reviews, MostReviews, agency), counts.Review);
        Drafts = await Db.Drafts(Viewer).CountAsync();
        IsFirst = TaskCount == 0 && !await Db.Drafts(Viewer).AnyAsync(draft => draft.AuthorId == Viewer.PersonId) && !await Own.AnyAsync(c => c.AgencyPocId == Viewer.PersonId || c.CreatedById == Viewer.PersonId);
    }

    Task<List<TaskRow>> Rows(IQueryable<Complaint> complaints, int most, Agency agency) => complaints.OrderBy(c => c.NextDueOn).ThenBy(c => c.Number).Take(most).Select(c => new TaskRow(
        c.Number, c.SubjectName, c.NextStep, c.NextDueOn, c.Status,
        c.Requests.Where(r => r.SentAt != null && r.AcceptedAt == null && r.CanceledAt == null && !r.Rounds.Any(round => round.AnsweredAt == null)).Min(r => (int?)r.No),
        c.Requests.Count(r => r.SentAt == null),
        c.Requests.Where(r => r.Asks.Any(ask => ask.DecidedAt == null)).Min(r => (int?)r.No),
        c.CreatedById == Viewer.PersonId && !agency.AuthorMayReview)).ToListAsync();

    async Task ReadAnswers()
    {
        (Late, LateCount) = await AgencyAnswers.Read(AgencyAnswers.Of(Db, Viewer, AnswersTab.Overdue, Today, LastVisitAt, Now), Shown);
        (Answers, AnswerCount) = await AgencyAnswers.Read(AgencyAnswers.Of(Db, Viewer, AnswersTab.Since, Today, LastVisitAt, Now), Shown);
        ToReview = await ComplaintList.Count(ComplaintFilter.Rows(Db, Viewer, ComplaintTab.Open, Today).Where(c => c.NextStep == NextStep.ReviewAnswer));
    }

    async Task ReadFigures()
    {
        var first = new DateOnly(Today.Year, Today.Month, 1);
        var week = Today.AddDays(7);
        var waiting = await ComplaintFilter.Rows(Db, Viewer, ComplaintTab.Open, Today).GroupBy(c => 1).Select(open => new
        {
            Us = open.Count(c => c.Turn == Turn.Us), Company = open.Count(c => c.Turn == Turn.Company), Week = open.Count(c => c.NextDueOn >= Today && c.NextDueOn <= week),
        }).FirstOrDefaultAsync();
        var closed = await Own.Where(c => c.ClosedOn >= first).Take(ComplaintList.CountedUpTo + 1).CountAsync();
        var month = first.ToString("MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-US"));
        (WaitForUs, WaitForCompanies, DueInAWeek) = (waiting?.Us ?? 0, waiting?.Company ?? 0, waiting?.Week ?? 0);
        Figures =
        [
            new("My complaints", counts.Mine, "/complaints?tab=Mine"), new("Open", counts.Open, "/complaints?tab=Open"),
            new("Waiting for us", WaitForUs, "/complaints?next=Us"), new("Waiting for companies", WaitForCompanies, "/complaints?next=Company"),
            new("Due in 7 days", DueInAWeek, "/complaints?due=NextSevenDays"), new($"Closed in {month}", closed, $"/complaints?status=Closed&closedFrom={first:yyyy-MM-dd}"),
        ];
    }
}
