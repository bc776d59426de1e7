using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages;

/// <summary>The agency's home: late things, then what waits for us, then figures that are links. A company's people go to their own.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class IndexModel : RedressPage
{
    const int Shown = 5;

    public sealed record TaskRow(string Number, string Subject, NextStep Step, DateOnly DueOn, ComplaintStatus Status, int? RequestNo, int Unsent, int? AskNo);
    public sealed record LateRow(string Number, string Subject, int No, string Title, DateOnly DueOn, string? Poc);
    public sealed record AnswerRow(string Number, string Subject, int No, string Title, DateTime At, string? Poc);

    public DateOnly Today { get; private set; }
    public DateTime? LastVisitAt { get; private set; }
    public bool SeesComplaints => Viewer.May(Right.SeeComplaints);
    public bool Works => Viewer.May(Right.EnterComplaints);
    public string AgencyName { get; private set; } = "";
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];
    public IReadOnlyList<TaskRow> Reviews { get; private set; } = [];
    public IReadOnlyList<LateRow> Late { get; private set; } = [];
    public IReadOnlyList<AnswerRow> Answers { get; private set; } = [];
    public UserCheck? ToVerify { get; private set; }
    public int LateCount { get; private set; }
    public int ToReview { get; private set; }
    public int Drafts { get; private set; }
    public int ReviewCount { get; private set; }
    public int WaitForUs { get; private set; }
    public int WaitForCompanies { get; private set; }
    public int DueInAWeek { get; private set; }
    /// <summary>For the Operator: mails that failed, and that wait.</summary>
    public (int Failed, int Waiting)? Mails { get; private set; }
    public Figure[] Figures { get; private set; } = [];

    public sealed record Figure(string Words, int Count, string Url);

    public async Task<IActionResult> OnGet()
    {
        if (Viewer.Side == Side.Company) return Redirect("/portal");
        if (Viewer.AgencyId is null) return await OfTheInstallation();
        var person = await Db.People.Include(p => p.Agency).FirstAsync(p => p.Id == Viewer.PersonId);
        (Today, LastVisitAt, AgencyName) = (person.Agency!.DayOf(Now), person.LastVisitAt, person.Agency.Name);
        if (Viewer.May(Right.KeepAgencyUsers)) ToVerify = await UserChecks.Latest(Db, Viewer.AgencyId, null) is { CompletedAt: null } open ? open : null;
        if (!SeesComplaints) return Page();
        if (Works) await ReadTasks();
        await ReadLate();
        await ReadAnswers();
        await ReadFigures();
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
        NextStep.Review => ("Preliminary review", $"/complaints/{row.Number}/review"),
        NextStep.DecideAsk => ("Decide what the company asks", $"/complaints/{row.Number}/requests/{row.AskNo}/ask"),
        NextStep.ReviewAnswer => ($"Review the answer to request {row.RequestNo}", $"/complaints/{row.Number}/requests/{row.RequestNo}"),
        NextStep.SendRequests => ($"Send {DayWords.Count(row.Unsent, "request")} that {(row.Unsent == 1 ? "is" : "are")} ready", $"/complaints/{row.Number}/requests/send"),
        NextStep.Acknowledge => ("Acknowledge to the consumer", $"/complaints/{row.Number}/research/add?acknowledges=true"),
        _ => ("Close the complaint", $"/complaints/{row.Number}/close"),
    };

    IQueryable<Complaint> Own => Db.OwnComplaints(Viewer).Where(c => !c.IsImported);

    async Task ReadTasks()
    {
        Tasks = await Rows(Own.Where(c => c.AgencyPocId == Viewer.PersonId && c.Turn == Turn.Us), 40);
        var reviews = Own.Where(c => c.Status == ComplaintStatus.Pending && c.CreatedById != Viewer.PersonId);
        (Reviews, ReviewCount) = (await Rows(reviews, 6), await ComplaintList.Count(reviews));
        Drafts = await Db.IntakeDrafts.CountAsync(draft => draft.AuthorId == Viewer.PersonId);
    }

    static Task<List<TaskRow>> Rows(IQueryable<Complaint> complaints, int most) => complaints.OrderBy(c => c.NextDueOn).ThenBy(c => c.Number).Take(most).Select(c => new TaskRow(
        c.Number, c.SubjectName, c.NextStep, c.NextDueOn, c.Status,
        c.Requests.Where(r => r.SentAt != null && r.AcceptedAt == null && r.CanceledAt == null && !r.Rounds.Any(round => round.AnsweredAt == null)).Min(r => (int?)r.No),
        c.Requests.Count(r => r.SentAt == null),
        c.Requests.Where(r => r.Asks.Any(ask => ask.DecidedAt == null)).Min(r => (int?)r.No))).ToListAsync();

    // A request is late when its latest due date has passed and the company, enrolled, has not answered.
    async Task ReadLate()
    {
        var late = Own.Where(c => c.AnswerDueOn < Today && c.Company!.EnrolledAt != null).SelectMany(c => c.Requests, (c, r) => new { c, r })
            .Where(x => x.r.SentAt != null && x.r.AcceptedAt == null && x.r.CanceledAt == null && x.r.Rounds.Any(round => round.AnsweredAt == null))
            .Where(x => !x.c.Pauses.Any(pause => pause.EndedAt == null && pause.Deadlines.Any(one => one.RequestId == x.r.Id)))
            .Select(x => new { x.c, x.r, Due = x.c.DueDates.Where(d => d.RequestId == x.r.Id).OrderByDescending(d => d.SetAt).ThenByDescending(d => d.RoundNo).ThenByDescending(d => d.On).Select(d => d.On).First() })
            .Where(x => x.Due < Today);
        LateCount = await late.Take(ComplaintList.CountedUpTo + 1).CountAsync();
        Late = await late.OrderBy(x => x.Due).ThenBy(x => x.c.Number).Take(Shown)
            .Select(x => new LateRow(x.c.Number, x.c.SubjectName, x.r.No, x.r.Title, x.Due, x.c.AgencyPoc!.FirstName + " " + x.c.AgencyPoc.LastName)).ToListAsync();
    }

    async Task ReadAnswers()
    {
        var waiting = Db.OwnComplaints(Viewer).InHand().Where(c => c.NextStep == NextStep.ReviewAnswer || c.NextStep == NextStep.DecideAsk && c.Requests.Any(r => r.SentAt != null && r.AcceptedAt == null && r.CanceledAt == null && !r.Rounds.Any(round => round.AnsweredAt == null)));
        ToReview = await waiting.Take(ComplaintList.CountedUpTo + 1).CountAsync();
        var since = LastVisitAt ?? DateTime.MinValue;
        Answers = await Own.SelectMany(c => c.Requests, (c, r) => new { c, r }).SelectMany(x => x.r.Rounds, (x, round) => new { x.c, x.r, round })
            .Where(x => x.round.AnsweredAt > since).OrderByDescending(x => x.round.AnsweredAt).Take(Shown)
            .Select(x => new AnswerRow(x.c.Number, x.c.SubjectName, x.r.No, x.r.Title, x.round.AnsweredAt!.Value, x.c.AgencyPoc!.FirstName + " " + x.c.AgencyPoc.LastName)).ToListAsync();
    }

    async Task ReadFigures()
    {
        var first = new DateOnly(Today.Year, Today.Month, 1);
        var week = Today.AddDays(7);
        var counts = await ComplaintFilter.Rows(Db, Viewer, ComplaintTab.Open, Today).GroupBy(c => 1).Select(open => new
        {
            All = open.Count(), Mine = open.Count(c => c.AgencyPocId == Viewer.PersonId), Us = open.Count(c => c.Turn == Turn.Us), Company = open.Count(c => c.Turn == Turn.Company),
            Week = open.Count(c => c.NextDueOn >= Today && c.NextDueOn <= week),
        }).FirstOrDefaultAsync();
        var closed = await Own.Where(c => c.ClosedOn >= first).Take(ComplaintList.CountedUpTo + 1).CountAsync();
        var month = first.ToString("MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-US"));
        (WaitForUs, WaitForCompanies, DueInAWeek) = (counts?.Us ?? 0, counts?.Company ?? 0, counts?.Week ?? 0);
        Figures =
        [
            new("My complaints", counts?.Mine ?? 0, "/complaints?tab=Mine"), new("Open", counts?.All ?? 0, "/complaints"),
            new("Waiting for us", WaitForUs, "/complaints?next=Us"), new("Waiting for companies", WaitForCompanies, "/complaints?next=Company"),
            new("Due in 7 days", DueInAWeek, "/complaints?due=NextSevenDays"), new($"Closed in {month}", closed, $"/complaints?status=Closed&closedFrom={first:yyyy-MM-dd}"),
        ];
    }
}
