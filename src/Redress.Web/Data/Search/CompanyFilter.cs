using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>What a list of companies is asked for; all of it stands in the address.</summary>
public sealed class CompanyFilter
{
    /// <summary>A name, written as one likes, or an ID, or a license number.</summary>
    public string? Words { get; set; }
    public EnrollmentState? Enrollment { get; set; }
    /// <summary>A state in which a license of it is in force.</summary>
    public string? Licensed { get; set; }

    public bool HasWords => !string.IsNullOrWhiteSpace(Words);

    /// <param name="found">The companies that the words find; null: there are no words.</param>
    public IQueryable<Company> Apply(RedressDb db, IReadOnlyCollection<Guid>? found, DateTime now)
    {
        var rows = db.Companies.AsNoTracking();
        if (found is not null) rows = rows.Where(c => found.Contains(c.Id));
        if (Licensed is { Length: > 0 } state) rows = rows.Where(c => c.Licenses.Any(license => license.State == state && license.Status.StartsWith("Approved")));
        if (Enrollment is null) return rows;
        if (Enrollment == EnrollmentState.Merged) return rows.Where(c => c.MergedAt != null);
        rows = rows.Where(c => c.MergedAt == null);
        if (Enrollment == EnrollmentState.Enrolled) return rows.Where(c => c.EnrolledAt != null);
        rows = rows.Where(c => c.EnrolledAt == null);
        // The same as EnrollmentStates.Of and Enrollment.StateAt say.
        var latest = Latest(db).Where(e => e.WithdrawnAt == null && (e.Company.DisenrolledAt == null || e.InvitedAt >= e.Company.DisenrolledAt));
        if (Enrollment == EnrollmentState.Disenrolled) return rows.Where(c => c.DisenrolledAt != null && !latest.Any(e => e.CompanyId == c.Id));
        if (Enrollment == EnrollmentState.NotEnrolled) return rows.Where(c => c.Kind == CompanyKind.Registered && c.DisenrolledAt == null && !latest.Any(e => e.CompanyId == c.Id));
        latest = Enrollment switch
        {
            EnrollmentState.Rejected => latest.Where(e => e.RejectedAt != null),
            EnrollmentState.InProgress => latest.Where(e => e.RejectedAt == null && e.AccountMadeAt != null),
            EnrollmentState.Expired => latest.Where(e => e.RejectedAt == null && e.AccountMadeAt == null && (e.ExpiresAt <= now || e.WrongCodes >= Redress.Domain.Companies.Enrollment.MostWrongCodes)),
            _ => latest.Where(e => e.RejectedAt == null && e.AccountMadeAt == null && e.ExpiresAt > now && e.WrongCodes < Redress.Domain.Companies.Enrollment.MostWrongCodes),
        };
        return rows.Where(c => latest.Any(e => e.CompanyId == c.Id));
    }

    /// <summary>How many there are in each state, whatever state is asked for. Null: of any.</summary>
    public async Task<IReadOnlyList<(EnrollmentState? State, int Count)>> Counts(RedressDb db, IReadOnlyCollection<Guid>? found, DateTime now, CancellationToken stop = default)
    {
        var rows = new CompanyFilter { Licensed = Licensed }.Apply(db, found, now);
        var known = await rows.GroupBy(c => new { IsRegistered = c.Kind == CompanyKind.Registered, IsMerged = c.MergedAt != null, IsEnrolled = c.EnrolledAt != null, IsDisenrolled = c.DisenrolledAt != null })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        int Known(Func<bool, bool, bool, bool> which) => known.Where(group => group.Key.IsRegistered && which(group.Key.IsMerged, group.Key.IsEnrolled, group.Key.IsDisenrolled)).Sum(group => group.Count);
        var running = await Latest(db).AsNoTracking().Include(e => e.Company).Where(e => rows.Any(c => c.Id == e.CompanyId && c.EnrolledAt == null && c.MergedAt == null)).ToListAsync(stop);
        var of = running.Select(e => (State: EnrollmentStates.Of(e.Company, e, now), IsBack: e.Company.DisenrolledAt != null)).ToList();
        var states = of.CountBy(one => one.State).ToDictionary();
        states[EnrollmentState.Merged] = Known((merged, _, _) => merged);
        states[EnrollmentState.Enrolled] = Known((_, enrolled, _) => enrolled);
        // Those without an invitation, and those whose invitation leaves them as they were.
        states[EnrollmentState.NotEnrolled] = Known((merged, enrolled, ended) => !merged && !enrolled && !ended) - of.Count(one => !one.IsBack && one.State != EnrollmentState.NotEnrolled);
        states[EnrollmentState.Disenrolled] = Known((merged, enrolled, ended) => !merged && !enrolled && ended) - of.Count(one => one.IsBack && one.State != EnrollmentState.Disenrolled);
        EnrollmentState[] order = [EnrollmentState.Enrolled, EnrollmentState.Invited, EnrollmentState.InProgress, EnrollmentState.Expired, EnrollmentState.Rejected, EnrollmentState.NotEnrolled, EnrollmentState.Disenrolled, EnrollmentState.Merged];
        return [(null, known.Sum(group => group.Count)), .. order.Select(state => ((EnrollmentState?)state, states.GetValueOrDefault(state)))];
    }

    static IQueryable<Enrollment> Latest(RedressDb db) => db.Enrollments.Where(e => !db.Enrollments.Any(later => later.CompanyId == e.CompanyId && later.No > e.No));
}
