using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

public enum AnswersTab
{
    /// <summary>Companies owe these: the latest due date has passed.</summary>
    Overdue,
    /// <summary>Came since the reader's last visit.</summary>
    Since,
}

/// <summary>A request of the viewer's agency, in a list of answers.</summary>
/// <param name="DueOn">When the answer was due; null: it came.</param>
/// <param name="CameAt">When it came; null: it is owed.</param>
/// <param name="RemindedAt">When the company was reminded last.</param>
public sealed record AnswerRow(string Number, string Subject, int No, string Title, DateOnly? DueOn, DateTime? CameAt, string? Poc, Guid? PocId, DateTime? RemindedAt);

/// <summary>Answers that companies owe the viewer's agency, and those that came: the home page shows the first, its list all of them.</summary>
static class AgencyAnswers
{
    /// <summary>Whoever was never here reads what came in so many days, and not all that ever came.</summary>
    public const int DaysOfFirstVisit = 30;

    public static IQueryable<AnswerRow> Of(RedressDb db, Viewer viewer, AnswersTab tab, DateOnly today, DateTime? lastVisitAt, DateTime now)
        => tab == AnswersTab.Overdue ? Overdue(db, viewer, today) : Since(db, viewer, lastVisitAt ?? now.AddDays(-DaysOfFirstVisit));

    /// <summary>The first of them and how many there are, as far as 10,001: counted only where there are more than are read.</summary>
    public static async Task<(List<AnswerRow> Rows, int Count)> Read(IQueryable<AnswerRow> found, int most)
    {
        var rows = await found.Take(most).ToListAsync();
        return (rows, rows.Count < most ? rows.Count : await found.Take(ComplaintList.CountedUpTo + 1).CountAsync());
    }

    // A request is late when its latest due date has passed, its clock runs, and the company, enrolled, has not answered.
    static IQueryable<AnswerRow> Overdue(RedressDb db, Viewer viewer, DateOnly today)
        => db.OwnComplaints(viewer).InExchange().Where(c => c.AnswerDueOn < today && c.Company!.EnrolledAt != null).SelectMany(c => c.Requests, (c, r) => new { c, r })
            .Where(x => x.r.SentAt != null && x.r.AcceptedAt == null && x.r.CanceledAt == null && x.r.Rounds.Any(round => round.AnsweredAt == null))
            .Where(x => !x.c.Pauses.Any(pause => pause.EndedAt == null && pause.Deadlines.Any(one => one.RequestId == x.r.Id)))
            .Select(x => new { x.c, x.r, Due = x.c.DueDates.Where(d => d.RequestId == x.r.Id).OrderByDescending(d => d.SetAt).ThenByDescending(d => d.RoundNo).ThenByDescending(d => d.On).Select(d => d.On).First() })
            .Where(x => x.Due < today).OrderBy(x => x.Due).ThenBy(x => x.c.Number).ThenBy(x => x.r.No)
            .Select(x => new AnswerRow(x.c.Number, x.c.SubjectName, x.r.No, x.r.Title, x.Due, null, x.c.AgencyPoc!.FirstName + " " + x.c.AgencyPoc.LastName, x.c.AgencyPocId,
                x.c.Reminders.Where(reminder => reminder.RequestId == x.r.Id && (reminder.To == ReminderTo.CompanyPoc || reminder.To == ReminderTo.ComplaintsContact)).Max(reminder => (DateTime?)reminder.At)));

    static IQueryable<AnswerRow> Since(RedressDb db, Viewer viewer, DateTime since)
        => db.OwnComplaints(viewer).Where(c => !c.IsImported).SelectMany(c => c.Requests, (c, r) => new { c, r }).SelectMany(x => x.r.Rounds, (x, round) => new { x.c, x.r, round })
            .Where(x => x.round.AnsweredAt > since).OrderByDescending(x => x.round.AnsweredAt).ThenBy(x => x.c.Number).ThenBy(x => x.r.No)
            .Select(x => new AnswerRow(x.c.Number, x.c.SubjectName, x.r.No, x.r.Title, null, x.round.AnsweredAt, x.c.AgencyPoc!.FirstName + " " + x.c.AgencyPoc.LastName, x.c.AgencyPocId, null));
}
