using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Data.Reports;

/// <summary>What a report is made from: who asks, of which agency, on which day.</summary>
public sealed record ReportNeeds(RedressDb Db, Viewer Viewer, Agency Agency, DateTime Now)
{
    public DateOnly Today => Agency.DayOf(Now);
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Agency.Zone);

    public DateOnly DayOf(DateTime at) => Agency.DayOf(at);

    public DateTime Start(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(default), Zone);

    /// <summary>The agency's own complaints that people work on, as far as the filter asks for them.</summary>
    public IQueryable<Complaint> Own(ReportFilter filter, bool withCanceled = true) => Narrowed(Db.OwnComplaints(Viewer).Where(c => !c.IsImported && (withCanceled || c.Status != ComplaintStatus.Canceled)), filter);

    public IQueryable<Complaint> Narrowed(IQueryable<Complaint> found, ReportFilter filter)
    {
        found = About(found, filter);
        return filter.Type is { } type ? found.Where(c => c.BusinessType == type) : found;
    }

    /// <summary>The agency's own activities that the viewer reads whole, as far as the filter asks for them.</summary>
    public IQueryable<SupervisoryActivity> OwnActivities(ReportFilter filter)
    {
        var found = About(Db.Activities(Viewer, Depth.Full).Where(activity => activity.AgencyId == Agency.Id), filter);
        return filter.Activity is { } number ? found.Where(activity => activity.Number == number.ToUpper()) : found;
    }

    /// <summary>Of the company and the point of contact that were asked for; of an activity that is its Examiner in Charge.</summary>
    public IQueryable<TRecord> About<TRecord>(IQueryable<TRecord> found, ReportFilter filter) where TRecord : Record
    {
        if (filter.Company is { } key)
        {
            var named = Db.Companies.WithKey(key).Select(company => (Guid?)company.Id);
            found = found.Where(c => c.CompanyId == named.FirstOrDefault());
        }
        return filter.Poc is { } poc ? found.Where(c => c.AgencyPocId == poc) : found;
    }

    public async Task<Dictionary<Guid, string>> Names(IEnumerable<Guid?> people)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        return await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }
}

/// <summary>One of the reports: where it stands, what it tells, what it can be asked for.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Lead">What it tells, in a sentence.</param>
/// <param name="DaysWords">What its days are of: "Entered", "Due".</param>
public sealed record ReportKind(string Name, string Title, string Lead, ReportAsks Asks, string DaysWords, Func<ReportNeeds, ReportFilter, Task<Report>> Make, Func<DateOnly, ReportFilter, ReportFilter> Default)
{
    /// <summary>Whoever may not, does not know of it.</summary>
    public Right Right { get; init; } = Right.SeeComplaints;

    /// <summary>About supervisory activities, which people without a complaint role read too.</summary>
    public bool IsOfSupervision => Right != Right.SeeComplaints;

    public string Path => $"{(IsOfSupervision ? "/supervision" : "")}/reports/{Name}";

    /// <summary>Its rows add up complaints and stand for none.</summary>
    public bool IsOfTotals => Name is "progress" or "complaints" or "workload" or "milestones";

    public static readonly IReadOnlyList<ReportKind> All =
    [
        new("progress", "New complaint progress", "Complaints entered in a period: where they stand, and how long the steps took.",
            ReportAsks.Days | ReportAsks.Company | ReportAsks.Type | ReportAsks.Poc | ReportAsks.Canceled, "Entered", ProgressReport.Make, (today, asked) => asked with { From = asked.From ?? today.AddDays(-90), To = asked.To ?? today }),
        new("requests", "IR response activity", "One row for each information request that your agency sent.",
            ReportAsks.Days | ReportAsks.Company | ReportAsks.Type | ReportAsks.Poc | ReportAsks.State, "Due", RequestsReport.Make, (today, asked) => asked with { From = asked.From ?? today.AddDays(-112), To = asked.To ?? today.AddDays(30) }),
        new("complaints", "Complaints", "Complaints by company, category, issue, business type, state, month or closure reason, with relief and days to close.",
            ReportAsks.Days | ReportAsks.Type | ReportAsks.By | ReportAsks.Agencies | ReportAsks.Canceled | ReportAsks.Imported | ReportAsks.Terms, "Received", ComplaintsReport.Make, ComplaintsReport.Default),
        new("workload", "Workload by person", "What each point of contact of your agency has in hand now.",
            ReportAsks.Type, "", WorkloadReport.Make, (_, asked) => asked),
        new("housekeeping", "Housekeeping", "Complaints in hand on which nobody has done anything for a long time.",
            ReportAsks.Idle | ReportAsks.Type | ReportAsks.Poc, "", HousekeepingReport.Make, (_, asked) => asked),
        new("responses", "SA IR response activity", "One row for each information request, report and matter sent on the activities that you read.",
            ReportAsks.Days | ReportAsks.Activity | ReportAsks.Company | ReportAsks.Poc | ReportAsks.State, "Due", RequestsReport.MakeOfActivities, (today, asked) => asked with { From = asked.From ?? today.AddDays(-365), To = asked.To ?? today.AddDays(90) }) { Right = Right.SeeActivitySummaries },
        new("scheduling", "Exam scheduling", "What your agency decided about the companies it licenses, and what came of it.",
            ReportAsks.Days | ReportAsks.Company, "Decided", SchedulingReport.Make, (today, asked) => asked with { From = asked.From ?? today.AddDays(-365), To = asked.To ?? today }) { Right = Right.ScheduleExams },
        new("milestones", "Activities by business type and milestone", "How many examinations and investigations stand where.",
            ReportAsks.Days | ReportAsks.Company | ReportAsks.Agencies, "Target month", MilestonesReport.Make, (today, asked) => asked with { From = asked.From ?? new(today.Year - 1, 1, 1), To = asked.To ?? new(today.Year + 1, 12, 31) }) { Right = Right.SeeActivitySummaries },
        new("days", "Days per milestone", "How long each activity that you read stood at each milestone, the average, and what is overdue.",
            ReportAsks.Days | ReportAsks.Company | ReportAsks.Poc | ReportAsks.Canceled, "Initiated", MilestoneDaysReport.Make, (today, asked) => asked with { From = asked.From ?? today.AddDays(-730), To = asked.To ?? today }) { Right = Right.SeeActivitySummaries },
    ];

    public static IEnumerable<ReportKind> OfSupervision(bool isOfSupervision) => All.Where(kind => kind.IsOfSupervision == isOfSupervision);

    /// <summary>The report at an address; null: there is none, or the viewer may not know of it.</summary>
    public static ReportKind? Of(string? name, bool isOfSupervision, Viewer viewer) => OfSupervision(isOfSupervision).FirstOrDefault(kind => kind.Name == name && viewer.May(kind.Right));

    /// <summary>What holds of what was asked: filters that this report does not have are left out, days that were not given are set.</summary>
    public ReportFilter Holds(DateOnly today, ReportFilter asked) => Default(today, asked with
    {
        From = Asks.HasFlag(ReportAsks.Days) ? asked.From : null, To = Asks.HasFlag(ReportAsks.Days) ? asked.To : null,
        Company = Asks.HasFlag(ReportAsks.Company) ? asked.Company : null, Type = Asks.HasFlag(ReportAsks.Type) ? asked.Type : null, Poc = Asks.HasFlag(ReportAsks.Poc) ? asked.Poc : null,
        State = Asks.HasFlag(ReportAsks.State) ? asked.State : default, By = Asks.HasFlag(ReportAsks.By) ? asked.By : default, IsOfAll = Asks.HasFlag(ReportAsks.Agencies) && asked.IsOfAll,
        WithCanceled = Asks.HasFlag(ReportAsks.Canceled) && asked.WithCanceled, WithImported = Asks.HasFlag(ReportAsks.Imported) && asked.WithImported, Idle = Asks.HasFlag(ReportAsks.Idle) ? asked.Idle : new ReportFilter().Idle,
        Terms = Asks.HasFlag(ReportAsks.Terms) ? asked.Terms : null, Activity = Asks.HasFlag(ReportAsks.Activity) ? asked.Activity : null,
    });

    public Task<Report> Read(ReportNeeds needs, ReportFilter asked) => Make(needs, Holds(needs.Today, asked));
}
