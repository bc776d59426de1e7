using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>Who was chosen: the company, and perhaps the branch or the person of it, or an entity. In a form it is "company/branch/individual", or the tracking number.</summary>
public sealed record ChosenSubject(Company? Company, Branch? Branch = null, Individual? Individual = null, NonNmlsEntity? Entity = null)
{
    public NewSubject AsSubject => new(Company, Branch, Individual, Entity);
    public string Name => AsSubject.Name;
    public string Choice => Entity?.Number ?? $"{Company!.Id}/{Branch?.Id}/{Individual?.Id}";

    public static async Task<ChosenSubject?> Read(RedressDb db, Viewer viewer, string? choice)
    {
        if (EntitySearch.NumberOf(choice ?? "") is { } number)
            return await db.Entities(viewer).Include(e => e.Company!.Successor).FirstOrDefaultAsync(e => e.Number == number) is not { } entity ? null
                : entity.Company is { } matched ? new(matched) : new(null, Entity: entity);
        Guid?[] ids = [.. (choice ?? "").Split('/').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null)];
        if (ids is not [{ } companyId, var branchId, var individualId]) return null;
        if (await db.Companies.FirstOrDefaultAsync(c => c.Id == companyId && c.MergedAt == null) is not { } company) return null;
        return new(company,
            branchId is null ? null : await db.Set<Branch>().FirstOrDefaultAsync(b => b.Id == branchId && b.CompanyId == companyId),
            individualId is null ? null : await db.Set<Individual>().FirstOrDefaultAsync(i => i.Id == individualId && i.CompanyId == companyId));
    }
}
