using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Web.Data;

namespace Redress.Web.Pages;

/// <summary>An agency as everybody may know it.</summary>
/// <param name="Since">When it said so last; null where it has not.</param>
public sealed record ParticipationRow(string Code, string Name, string FullName, Components Components, DateTime? Since)
{
    /// <summary>Registered agencies that have not left, by name.</summary>
    public static async Task<IReadOnlyList<ParticipationRow>> All(RedressDb db, CancellationToken stop)
    {
        var agencies = await db.Agencies.Where(agency => agency.RegisteredAt != null && agency.LeftAt == null).OrderBy(agency => agency.Name)
            .Select(agency => new { agency.Id, agency.Code, agency.Name, agency.FullName }).ToListAsync(stop);
        var settings = (await db.Set<ParticipationSetting>().AsNoTracking().ToListAsync(stop)).GroupBy(setting => setting.AgencyId)
            .ToDictionary(facts => facts.Key, facts => facts.OrderBy(fact => fact.SetAt).ThenBy(fact => fact.Id).Last());
        return [.. agencies.Select(agency => settings.GetValueOrDefault(agency.Id) is { } set ? new ParticipationRow(agency.Code, agency.Name, agency.FullName, set.Components, set.SetAt) : new(agency.Code, agency.Name, agency.FullName, Components.None, null))];
    }
}
