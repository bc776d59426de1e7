using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>Who was chosen: the company, and perhaps the branch or the person of it. In a form it is "company/branch/individual".</summary>
public sealed record ChosenSubject(Company Company, Branch? Branch, Individual? Individual)
{
    public NewSubject AsSubject => new(Company, Branch, Individual);

    public string Choice => $"{Company.Id}/{Branch?.Id}/{Individual?.Id}";

    public static async Task<ChosenSubject?> Read(RedressDb db, string? choice)
    {
        Guid?[] ids = [.. (choice ?? "").Split('/').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null)];
        if (ids is not [{ } companyId, var branchId, var individualId]) return null;
        if (await db.Companies.FirstOrDefaultAsync(c => c.Id == companyId && c.MergedAt == null) is not { } company) return null;
        return new(company,
            branchId is null ? null : await db.Set<Branch>().FirstOrDefaultAsync(b => b.Id == branchId && b.CompanyId == companyId),
            individualId is null ? null : await db.Set<Individual>().FirstOrDefaultAsync(i => i.Id == individualId && i.CompanyId == companyId));
    }
}
