using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Exchange;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to templates and to the library: what all agencies share, and what is one's own agency's.</summary>
public static class TemplateDoor
{
    public static IQueryable<RequestTemplate> Templates(this RedressDb db, Viewer viewer) => Known(db, viewer).Where(template => template.Use == TemplateUse.Complaints);

    /// <summary>The library of requests for supervisory activities.</summary>
    public static IQueryable<RequestTemplate> Library(this RedressDb db, Viewer viewer)
        => Known(db, viewer).Where(entry => entry.Use == TemplateUse.Activities && viewer.May(Right.SeeLibrary));

    /// <summary>Core requests in use at an agency: its own, and those of the standard library that it did not switch off.</summary>
    public static async Task<List<RequestTemplate>> CoreOf(this RedressDb db, Guid agencyId, CancellationToken stop = default)
    {
        var off = await db.SwitchedOff(agencyId, stop);
        return await db.RequestTemplates.Where(entry => entry.Use == TemplateUse.Activities && entry.IsCore && entry.RetiredAt == null && (entry.AgencyId == null || entry.AgencyId == agencyId) && !off.Contains(entry.Id)).ToListAsync(stop);
    }

    /// <summary>Standard core requests that an agency does not use.</summary>
    public static async Task<List<Guid>> SwitchedOff(this RedressDb db, Guid? agencyId, CancellationToken stop = default)
        => [.. (await db.Set<LibrarySwitch>().Where(one => one.AgencyId == agencyId).ToListAsync(stop)).GroupBy(one => one.TemplateId).Where(facts => facts.MaxBy(one => (one.At, one.Id))!.IsOff).Select(facts => facts.Key)];

    public static IQueryable<LetterTemplate> LetterTemplates(this RedressDb db, Viewer viewer)
        => viewer.AgencyId is { } agency ? db.Set<LetterTemplate>().Where(template => template.AgencyId == null || template.AgencyId == agency)
        : db.Set<LetterTemplate>().Where(template => template.AgencyId == null && viewer.Side == Side.Installation);

    static IQueryable<RequestTemplate> Known(RedressDb db, Viewer viewer)
        => viewer.AgencyId is { } agency ? db.RequestTemplates.Where(template => template.AgencyId == null || template.AgencyId == agency)
        : db.RequestTemplates.Where(template => template.AgencyId == null && viewer.Side == Side.Installation);
}
