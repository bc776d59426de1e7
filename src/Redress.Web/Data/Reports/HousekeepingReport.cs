using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Reports;

/// <summary>Complaints in hand that nobody touched for 30, 90 or 180 days. What the system does by itself, such as reminding, is no activity.</summary>
static class HousekeepingReport
{
    public static readonly int[] Steps = [30, 90, 180];

    sealed record Idle(Guid Id, string Number, string Subject, Guid? PocId, ComplaintStatus Status, NextStep Step, Turn Turn, DateOnly NextDueOn, DateTime LastAt);

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var cut = needs.Start(needs.Today.AddDays(1 - Steps[0]));
        var events = needs.Db.Set<RecordEvent>().Where(one => one.ActorId != null);
        var found = await needs.Own(filter).InHand().Where(c => c.CreatedAt < cut)
            .Select(c => new { c.Id, c.Number, c.SubjectName, c.AgencyPocId, c.Status, c.NextStep, c.Turn, c.NextDueOn, c.CreatedAt, Last = events.Where(one => one.RecordId == c.Id).Max(one => (DateTime?)one.At) })
            .Where(one => one.Last == null || one.Last < cut).ToListAsync();
        var all = found.Select(one => new Idle(one.Id, one.Number, one.SubjectName, one.AgencyPocId, one.Status, one.NextStep, one.Turn, one.NextDueOn, one.Last ?? one.CreatedAt)).ToList();
        int Days(Idle one) => needs.Today.DayNumber - needs.DayOf(one.LastAt).DayNumber;
        var names = await needs.Names(all.Select(one => one.PocId));
        string Name(Guid? poc) => poc is { } id ? names.GetValueOrDefault(id, "Somebody who left") : "Nobody yet";
        var rows = all.Where(one => Days(one) >= filter.Idle).OrderByDescending(Days).ThenBy(one => one.Number).ToList();
        return new Report(
            [.. Steps.Select(days => new Figure($"{days} days or more", all.Count(one => Days(one) >= days).ToString("N0"), (filter with { Idle = days }).Address("/reports/housekeeping")))],
            new Picture("Idle complaints by point of contact", [new("30 to 89 days", "outline"), new("90 to 179 days", "hatched"), new("180 days or more", "late")],
                [.. all.GroupBy(one => one.PocId).OrderByDescending(group => group.Count()).ThenBy(group => Name(group.Key)).Take(20).Select(group => new Bar(Name(group.Key),
                    [group.Count(one => Days(one) < 90), group.Count(one => Days(one) is >= 90 and < 180), group.Count(one => Days(one) >= 180)]))], IsAcross: true),
            [new("Complaint"), new("Subject"), new("Point of contact"), new("Status", IsQuiet: true), new("Who acts next"), new("Due", CellKind.Day, true), new("Last activity", CellKind.Day), new("Days idle", CellKind.Days)],
            [
                .. rows.Select(one => new ReportRow(one.Id,
                [
                    new(one.Number, $"/complaints/{one.Number}"), one.Subject, Name(one.PocId), one.Status.Words(), Next(one), one.NextDueOn == Complaint.NoDate ? (DateOnly?)null : one.NextDueOn, needs.DayOf(one.LastAt), Days(one),
                ])),
            ],
            "complaint", "Longest idle first");
    }

    static string Next(Idle one) => one.Turn switch
    {
        Turn.Us => $"Us: {one.Step.Verb()}",
        Turn.Company => $"Company: {one.Step.Verb()}",
        Turn.OtherAgency => "Other agency: decide referral",
        _ => "Nobody",
    };
}
