using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Exchange;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to templates: those that all agencies share, and those of one's own agency.</summary>
public static class TemplateDoor
{
    public static IQueryable<RequestTemplate> Templates(this RedressDb db, Viewer viewer)
        => viewer.AgencyId is { } agency ? db.RequestTemplates.Where(template => template.AgencyId == null || template.AgencyId == agency)
        : db.RequestTemplates.Where(template => template.AgencyId == null && viewer.Side == Side.Installation);

    public static IQueryable<LetterTemplate> LetterTemplates(this RedressDb db, Viewer viewer)
        => viewer.AgencyId is { } agency ? db.Set<LetterTemplate>().Where(template => template.AgencyId == null || template.AgencyId == agency)
        : db.Set<LetterTemplate>().Where(template => template.AgencyId == null && viewer.Side == Side.Installation);
}
