using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <param name="Person">Examiner in Charge; null: nobody yet, or of another agency.</param>
public sealed record CalendarEntry(DateOnly Month, string Agency, string Company, string Words, string? Person, string? Href, bool IsPlanned);

/// <summary>Exams that are planned, scheduled or under way, by month and person. Of other agencies the summary alone.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class CalendarModel : SchedulingPage
{
    public const int Months = 6, Most = 500;

    /// <summary>The first month shown, such as 2027-01.</summary>
    [FromQuery] public string? From { get; set; }
    /// <summary>Also what other agencies plan.</summary>
    [FromQuery] public bool Others { get; set; }

    public DateOnly First { get; private set; }
    public ILookup<DateOnly, CalendarEntry> Entries { get; private set; } = null!;
    public override string Tab => "Calendar";

    public async Task OnGet()
    {
        First = DecisionForm.MonthIn(From) is { Year: >= 2000 and <= 2100 } asked ? asked : new(Today.Year, Today.Month, 1);
        var (from, before) = (First, First.AddMonths(Months));
        var planned = await Db.PlannedExams(Viewer).Where(one => one.Month >= from && one.Month < before && (Others || one.AgencyId == Viewer.AgencyId)).OrderBy(one => one.Month).ThenBy(one => one.Company).Take(Most).ToListAsync();
        var full = Db.Activities(Viewer, Depth.Full);
        var running = await Db.Activities(Viewer, Depth.Summary).Where(a => a.TargetMonth >= from && a.TargetMonth < before && a.Milestone != Milestone.Canceled && (Others || a.AgencyId == Viewer.AgencyId)).OrderBy(a => a.TargetMonth).ThenBy(a => a.Number).Take(Most)
            .Select(a => new { a.TargetMonth, a.Number, Agency = a.Agency.Name, a.SubjectName, a.Scope, a.Milestone, Lead = full.Any(own => own.Id == a.Id) ? a.Participants.Where(one => one.Until == null && one.Part == ParticipantPart.ExaminerInCharge).Select(one => one.Person.FirstName + " " + one.Person.LastName).FirstOrDefault() : null }).ToListAsync();
        Entries = planned.Select(one => new CalendarEntry(one.Month, one.Agency, one.Company, $"{one.Scope}, planned", one.InCharge, one.AgencyId == Viewer.AgencyId && Viewer.May(Right.InitiateActivities) ? $"/supervision/scheduling/items/{one.Id}" : null, true))
            .Concat(running.Select(a => new CalendarEntry(a.TargetMonth, a.Agency, a.SubjectName, $"{a.Scope?.ToString() ?? "Investigation"}, {a.Milestone.Words()}", a.Lead, $"/supervision/{a.Number}", false))).ToLookup(entry => entry.Month);
    }

    public string Link(int months, bool others) => $"/supervision/scheduling/calendar?from={First.AddMonths(months):yyyy-MM}{(others ? "&others=true" : "")}";
}
