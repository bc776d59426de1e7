using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Destroying;

/// <summary>A part of a closed complaint that falls due, and what stands in its way.</summary>
/// <param name="DueOn">By the schedule, or by what it is kept until.</param>
/// <param name="ProposedBy">Somebody proposed it already.</param>
public sealed record DueRow(Guid Id, string Number, string Subject, DateOnly EndedOn, bool WasCanceled, DestroyedPart Part, DateOnly DueOn, int Documents, bool IsHeld, DateOnly? KeptUntil, string? ProposedBy);

/// <summary>What falls due by the schedule of an agency, until a day. Of parts that are due at once the largest is shown: it takes the others along.</summary>
static class DueList
{
    public const int Most = 2_000;

    /// <param name="since">Only what falls due on or after this day; null: also what is overdue.</param>
    public static async Task<List<DueRow>> Read(RedressDb db, IQueryable<Complaint> complaints, Agency agency, DateOnly today, DateOnly until, DestroyedPart? only = null, DateOnly? since = null, int most = Most, IReadOnlyList<RetentionPeriod>? schedule = null, CancellationToken stop = default)
    {
        var rows = new List<DueRow>();
        foreach (var period in (schedule ?? agency.Retention()).Where(period => period.Years is not null && (only is null || period.Part == only)))
            rows.AddRange(await OfPart(db, complaints, period, until, since, most, stop));
        return [.. rows.GroupBy(row => row.Id).SelectMany(ofOne => Largest(ofOne, today)).OrderBy(row => row.DueOn).ThenBy(row => row.Number, StringComparer.Ordinal).ThenBy(row => row.Part).Take(most)];
    }

    static IEnumerable<DueRow> Largest(IEnumerable<DueRow> rows, DateOnly today)
    {
        var due = rows.Where(row => row.DueOn <= today).MaxBy(row => row.Part);
        return rows.Where(row => row.DueOn > today).Concat(due is null ? [] : [due]);
    }

    static async Task<List<DueRow>> OfPart(RedressDb db, IQueryable<Complaint> complaints, RetentionPeriod period, DateOnly until, DateOnly? since, int most, CancellationToken stop)
    {
        if (period.EndedBy(until) is not { } last) return [];
        var (part, held) = (period.Part, db.IsHeld());
        var rows = Remaining(db, complaints, part).Where(c => (c.CanceledOn ?? c.ClosedOn) <= last);
        // What is kept longer than its schedule may fall due within the time though its own day was before.
        if (since is not null && period.EndedBy(since.Value.AddDays(-1)) is { } before) rows = rows.Where(c => (c.CanceledOn ?? c.ClosedOn) > before || db.Set<KeptUntil>().Any(kept => kept.RecordId == c.Id && kept.Until >= since.Value));
        var isHeld = db.Set<Complaint>().Where(held).Select(c => c.Id);
        var read = await rows.OrderBy(c => c.CanceledOn ?? c.ClosedOn).ThenBy(c => c.Number).Take(most).Select(c => new
        {
            c.Id, c.Number, c.SubjectName, EndedOn = (c.CanceledOn ?? c.ClosedOn)!.Value, WasCanceled = c.CanceledOn != null,
            Documents = c.Documents.Count(document => !db.Set<DestroyedDocument>().Any(gone => gone.DocumentId == document.Id)),
            IsHeld = isHeld.Contains(c.Id),
            Kept = db.Set<KeptUntil>().Where(kept => kept.RecordId == c.Id).OrderByDescending(kept => kept.SetAt).Select(kept => (DateOnly?)kept.Until).FirstOrDefault(),
            Proposed = db.Set<Destruction>().Where(one => one.RecordId == c.Id && one.DoneAt == null && one.EndedAt == null).Select(one => one.ProposedByName).FirstOrDefault(),
        }).ToListAsync(stop);
        return [.. from row in read
                   let rule = period.DueOn(row.EndedOn)!.Value
                   let due = row.Kept > rule ? row.Kept.Value : rule
                   where due <= until && (since == null || due >= since)
                   select new DueRow(row.Id, row.Number, row.SubjectName, row.EndedOn, row.WasCanceled, part, due, row.Documents, row.IsHeld, row.Kept > rule ? row.Kept : null, row.Proposed)];
    }

    /// <summary>Complaints that still have this part.</summary>
    static IQueryable<Complaint> Remaining(RedressDb db, IQueryable<Complaint> complaints, DestroyedPart part) => part switch
    {
        DestroyedPart.Documents => complaints.Where(c => (c.Destroyed == null || c.Destroyed == DestroyedPart.Documents) && c.Documents.Any(document => !db.Set<DestroyedDocument>().Any(gone => gone.DocumentId == document.Id))),
        DestroyedPart.PersonalData => complaints.Where(c => c.Destroyed == null || c.Destroyed == DestroyedPart.Documents),
        _ => complaints.Where(c => c.Destroyed == null || c.Destroyed != DestroyedPart.WholeRecord),
    };

    /// <summary>How many parts are due, as <see cref="Ahead"/> counts them. Not one row of the years before they are due is read.</summary>
    public static async Task<int> Now(RedressDb db, IQueryable<Complaint> complaints, IReadOnlyList<RetentionPeriod> schedule, DateOnly today, CancellationToken stop = default)
    {
        var due = 0;
        foreach (var period in schedule.Where(period => period.Years is not null))
            if (period.EndedBy(today) is { } last) due += await Unkept(db, complaints, period.Part, last, today).CountAsync(stop);
        return due;
    }

    static IQueryable<Complaint> Unkept(RedressDb db, IQueryable<Complaint> complaints, DestroyedPart part, DateOnly last, DateOnly today)
        => Remaining(db, complaints, part).Where(c => (c.CanceledOn ?? c.ClosedOn) <= last && !db.Set<KeptUntil>().Any(kept => kept.RecordId == c.Id && kept.Until > today));

    /// <summary>How many fall due in each of the coming months, by a schedule; the first figure is what is due already.</summary>
    public static async Task<(int Now, IReadOnlyList<(DateOnly Month, int Count)> Months)> Ahead(RedressDb db, IQueryable<Complaint> complaints, IReadOnlyList<RetentionPeriod> schedule, DateOnly today, CancellationToken stop = default)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var (now, months) = (0, new int[13]);
        foreach (var period in schedule.Where(period => period.Years is not null))
        {
            if (period.EndedBy(first.AddMonths(13).AddDays(-1)) is not { } last) continue;
            // By days: of a million complaints there are as many as a year has.
            var days = await Unkept(db, complaints, period.Part, last, today)
                .GroupBy(c => c.CanceledOn ?? c.ClosedOn).Select(day => new { Day = day.Key, Count = day.Count() }).ToListAsync(stop);
            foreach (var day in days)
            {
                var due = period.DueOn(day.Day!.Value)!.Value;
                if (due <= today) now += day.Count;
                else if (((due.Year - first.Year) * 12) + due.Month - first.Month is var month and <= 12) months[month] += day.Count;
            }
        }
        return (now, [.. months.Select((count, month) => (first.AddMonths(month), count))]);
    }
}
