using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Scheduling;

/// <summary>Counts the figures of companies for all agencies that license them, from the facts as they are now.</summary>
sealed class FigureCount(RedressDb db, DateTime now)
{
    /// <summary>As many as one question to the database names.</summary>
    public const int Portion = 200;

    readonly DateOnly today = DateOnly.FromDateTime(now);

    /// <summary>All companies at once: those that are licensed, and those that were.</summary>
    public static async Task CountAll(RedressDb db, DateTime now, CancellationToken stop)
    {
        var ids = await db.Companies.Where(company => company.Licenses.Any() || db.Set<ExamFigures>().Any(row => row.CompanyId == company.Id)).OrderBy(company => company.Id).Select(company => company.Id).ToListAsync(stop);
        foreach (var portion in ids.Chunk(Portion)) await new FigureCount(db, now).Count(portion, stop);
    }

    public async Task Count(IReadOnlyList<Guid> ids, CancellationToken stop = default)
    {
        var agencies = await db.Agencies.AsNoTracking().Where(agency => agency.LeftAt == null).ToDictionaryAsync(agency => agency.Code, stop);
        var companies = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).Include(c => c.Licenses).ToListAsync(stop);
        var complaints = await db.ComplaintCounts(ids, today, stop);
        var activities = await db.ActivitiesCounted(ids, stop);
        var decisions = (await db.Set<ExamDecision>().AsNoTracking().Where(one => ids.Contains(one.CompanyId)).ToListAsync(stop)).ToLookup(one => (one.AgencyId, one.CompanyId));
        var items = (await db.Set<SchedulingItem>().AsNoTracking().Where(one => ids.Contains(one.CompanyId)).ToListAsync(stop)).ToLookup(one => (one.AgencyId, one.CompanyId));
        var queue = await db.Set<QueuedCompany>().AsNoTracking().Where(one => ids.Contains(one.CompanyId) && one.LeftAt == null).ToDictionaryAsync(one => (one.AgencyId, one.CompanyId), stop);
        var present = await db.Set<ExamFigures>().Where(one => ids.Contains(one.CompanyId)).ToDictionaryAsync(one => (one.AgencyId, one.CompanyId), stop);
        var peers = present.Values.Select(one => (one.AgencyId, one.BusinessType)).ToHashSet();
        foreach (var company in companies.Where(c => c.Kind == CompanyKind.Registered && !c.IsMerged))
            foreach (var agency in LicensedBy(company, agencies))
            {
                var key = (agency.Id, company.Id);
                if (!present.Remove(key, out var row)) db.Add(row = new ExamFigures { AgencyId = agency.Id, CompanyId = company.Id });
                Identify(row, company);
                complaints.Fill(row);
                Fill(row, [.. activities[company.Id]]);
                row.Follow(new CompanyPlan(agency, company, [.. decisions[key]], [.. items[key]], queue.GetValueOrDefault(key)), today);
                row.CountedAt = now;
                peers.Add((row.AgencyId, row.BusinessType));
            }
        db.RemoveRange(present.Values);
        await db.SaveChangesAsync(stop);
        await Rate(peers, stop);
        db.ChangeTracker.Clear();
    }

    static IEnumerable<Agency> LicensedBy(Company company, Dictionary<string, Agency> agencies)
        => company.Licenses.Where(license => license.IsInForce).Select(license => license.State).Distinct().Where(agencies.ContainsKey).Select(state => agencies[state]);

    static void Identify(ExamFigures row, Company company)
    {
        var inForce = company.Licenses.Where(license => license.IsInForce).ToList();
        (row.Key, row.Name, row.NameKey, row.State) = (company.Key, company.Name, company.NameKey, company.State ?? "");
        row.BusinessType = (company.BusinessTypes ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        (row.Licenses, row.LicenseStates) = (inForce.Count, string.Join(' ', inForce.Select(license => license.State).Distinct().Order(StringComparer.Ordinal)));
    }

    static void Fill(ExamFigures row, List<CountedActivity> activities)
    {
        (row.OpenActivities, row.PastActivities) = (activities.Count(one => one.IsOpen), activities.Count(one => one.IsClosed));
        row.OwnOpen = activities.Count(one => one.IsOpen && one.AgencyId == row.AgencyId);
        var last = activities.Where(one => one.IsClosed && one.IsExamination && one.AgencyId == row.AgencyId).MaxBy(one => one.EndedOn);
        (row.LastExamOn, row.LastRating, row.NextExamBy) = (last?.EndedOn, last?.Rating, last?.NextExamBy);
    }

    // The largest peer may have changed, and with it the rate of all its peers.
    async Task Rate(IEnumerable<(Guid Agency, string Type)> peers, CancellationToken stop)
    {
        foreach (var (agency, type) in peers)
        {
            var rows = db.Set<ExamFigures>().Where(row => row.AgencyId == agency && row.BusinessType == type);
            var most = await rows.MaxAsync(row => (int?)row.Last12, stop) ?? 0;
            await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Rate, row => most == 0 ? 0 : row.Last12 * 1000 / most), stop);
        }
    }
}
