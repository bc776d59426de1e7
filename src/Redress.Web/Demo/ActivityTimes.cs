using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Web.Demo;

/// <summary>Invented hours, expenses and close-out sheets of activities.</summary>
sealed class ActivityTimes(IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
{
    const string Lead = "examiner@wa.demo", Second = "examiner2@wa.demo", Reviewer = "reviewer@wa.demo";

    /// <summary>Written down in one go, a day ago.</summary>
    public void OfTheLimitedOne(SupervisoryActivity activity)
    {
        Add(activity, Lead, 1, 30, TimeKind.Preparation, 6.5m, "Requests of the last examination read again.");
        Add(activity, Lead, 1, 27, TimeKind.TravelTime, 2.25m);
        Add(activity, Lead, 1, 27, TimeKind.OnSite, 4.5m, "Walk through the escrow analysis.");
        Add(activity, Lead, 1, 27, TimeKind.Lodging, 156.20m, "One night in Spokane.");
        Add(activity, Second, 1, 27, TimeKind.TravelTime, 2.25m);
        Add(activity, Second, 1, 27, TimeKind.OnSite, 4.5m);
        Add(activity, Second, 1, 27, TimeKind.Mileage, 187.60m, "280 miles, own car.");
        Add(activity, Second, 1, 18, TimeKind.OffSite, 5.5m, "Loan files 1 to 14.");
        var sample = Add(activity, Second, 1, 17, TimeKind.OffSite, 8.75m, "Loan files 15 to 40.");
        activity.CorrectTime(sample, sample.Facts with { Hours = 8.25m }, by(Second, 1));
        var twice = Add(activity, Second, 1, 17, TimeKind.OffSite, 8.25m);
        activity.WithdrawTime(twice, "Written twice.", by(Second, 1));
        Add(activity, Reviewer, 1, 9, TimeKind.Supervision, 1.5m, "Findings discussed.");
        activity.UpdateCloseOut(new() { Reviewed = 40 }, by(Lead, 1));
    }

    /// <summary>An examination that ended before its report, some ten months ago: what scheduling knows of the last exam.</summary>
    public void OfTheOneEndedEarly(SupervisoryActivity activity)
    {
        Add(activity, Second, 322, 330, TimeKind.Preparation, 7m);
        Add(activity, Second, 322, 324, TimeKind.OffSite, 7.5m, "Transfers of one quarter.");
        activity.UpdateCloseOut(new()
        {
            Reviewed = 25, BegunOn = by(Second, 330).Today, EndedOn = by(Second, 322).Today, Ratings = new(Composite: 2, Compliance: 2), Disposition = ActivityDisposition.NoAction,
            Comment = "Oregon examined the same branches. Its report is taken as ours.", NextExamBy = by(Second, 320).Today.AddYears(2),
        }, by(Second, 321));
    }

    TimeEntry Add(SupervisoryActivity activity, string who, int writtenAgo, int daysAgo, TimeKind kind, decimal figure, string? note = null)
        => activity.AddTime(people[who], new(kind, by(who, daysAgo).Today, kind.IsExpense() ? null : figure, kind.IsExpense() ? figure : null, note), by(who, writtenAgo));
}
