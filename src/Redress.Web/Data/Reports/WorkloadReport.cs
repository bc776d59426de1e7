using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Data.Reports;

/// <summary>What each point of contact has in hand now: late, soon due, and whose turn it is.</summary>
static class WorkloadReport
{
    const int ClosedWithin = 30, Soon = 7;

    sealed record InHand(Guid Id, Guid? PocId, DateOnly NextDueOn, NextStep Step, Turn Turn, DateOnly ReceivedOn);

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var (today, since) = (needs.Today, needs.Today.AddDays(-ClosedWithin));
        var all = await needs.Own(filter).InHand().Select(c => new InHand(c.Id, c.AgencyPocId, c.NextDueOn, c.NextStep, c.Turn, c.ReceivedOn)).ToListAsync();
        var closed = await needs.Own(filter).Where(c => c.Status == ComplaintStatus.Closed && c.ClosedOn >= since).GroupBy(c => c.AgencyPocId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        var workers = await needs.Db.WorkersOf(needs.Agency);
        var people = workers.Select(person => (Guid?)person.Id).Concat(all.Select(one => one.PocId)).Concat(closed.Select(one => one.Key)).Distinct().ToList();
        var names = await needs.Names(people);
        var hands = all.ToLookup(one => one.PocId);
        bool IsLate(InHand one) => one.NextDueOn < today && one.Step != NextStep.Enroll;
        bool IsSoon(InHand one) => !IsLate(one) && one.NextDueOn >= today && one.NextDueOn <= today.AddDays(Soon);
        var type = filter.Type is { } only ? $"&type={only}" : "";
        ReportRow Of(string words, Guid? poc, List<InHand> some, int ended, bool sum = false)
        {
            Cell Counted(int count, string rest) => new(count, count == 0 || poc is null && !sum ? null : $"/complaints?tab=Open{(sum ? "" : $"&poc={poc}")}{type}{rest}");
            var ages = Spread.Of(some.Select(one => today.DayNumber - one.ReceivedOn.DayNumber));
            return new(poc ?? Guid.Empty,
            [
                words, Counted(some.Count, ""), Counted(some.Count(IsLate), "&due=Overdue"), Counted(some.Count(one => one.NextDueOn >= today && one.NextDueOn <= today.AddDays(Soon)), "&due=NextSevenDays"),
                Counted(some.Count(one => one.Step == NextStep.ReviewAnswer), "&step=ReviewAnswer"), Counted(some.Count(one => one.Turn == Turn.Us), "&next=Us"), Counted(some.Count(one => one.Turn == Turn.Company), "&next=Company"),
                ages.Median, ages.At(100), new(ended, ended == 0 || poc is null && !sum ? null : $"/complaints?tab=All&own=true&imported=false&status=Closed&closedfrom={ReportFilter.Iso(since)}{(sum ? "" : $"&poc={poc}")}{type}"),
            ], sum);
        }
        int Ended(Guid? poc) => closed.Find(one => one.Key == poc)?.Count ?? 0;
        string Name(Guid? poc) => poc is { } id ? names.GetValueOrDefault(id, "Somebody who left") : "Nobody yet";
        var rows = people.Select(poc => (Poc: poc, Some: hands[poc].ToList())).Where(one => one.Poc is not null || one.Some.Count > 0).OrderByDescending(one => one.Some.Count).ThenBy(one => Name(one.Poc), StringComparer.OrdinalIgnoreCase).ToList();
        return new Report(
            [
                new("In hand", all.Count.ToString("N0"), $"/complaints?tab=Open{type}"), new("Overdue", all.Count(IsLate).ToString("N0"), $"/complaints?tab=Open&due=Overdue{type}"),
                new("Without a point of contact", hands[null].Count().ToString("N0")), new("In hand for each person, median", Spread.Words(Spread.Of(workers.Select(person => hands[person.Id].Count())).Median)),
            ],
            new Picture("Complaints in hand by point of contact", [new("Overdue", "late"), new("Due in 7 days", "hatched"), new("Later, or nothing due", "solid")],
                [.. rows.Where(row => row.Some.Count > 0).Take(20).Select(row => new Bar(Name(row.Poc), [row.Some.Count(IsLate), row.Some.Count(IsSoon), row.Some.Count(one => !IsLate(one) && !IsSoon(one))]))], IsAcross: true),
            [
                new("Point of contact"), new("In hand", CellKind.Number), new("Overdue", CellKind.Number), new("Due in 7 days", CellKind.Number), new("Answers to review", CellKind.Number, true), new("With us", CellKind.Number, true),
                new("With the company", CellKind.Number, true), new("Age, median days", CellKind.Days, true), new("Oldest, days", CellKind.Days), new("Closed in 30 days", CellKind.Number, true),
            ],
            [.. rows.Select(row => Of(Name(row.Poc), row.Poc, row.Some, Ended(row.Poc))), .. rows.Count > 0 ? new[] { Of("All", null, all, closed.Sum(one => one.Count), sum: true) } : []],
            "person", "Most in hand first");
    }
}
