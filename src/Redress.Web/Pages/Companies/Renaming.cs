using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.Companies;

/// <summary>Gives a company its new name and tells whom it concerns. For pages and programs alike; the caller saves.</summary>
public sealed class Renaming(RedressDb db)
{
    /// <summary>Other companies with this name in any spelling: two in the registry may be called so, but mostly somebody means to merge.</summary>
    public async Task<List<Company>> CalledSo(string name, Company company)
    {
        var key = NameKey.Of(name).Compact;
        return key == "" ? [] : await db.Companies.AsNoTracking().Where(other => other.NameKey == key && other.Id != company.Id).OrderBy(other => other.SesId).ThenBy(other => other.Id).Take(5).ToListAsync();
    }

    /// <param name="company">With its names.</param>
    /// <param name="isAnother">Whoever renames knows that other companies are called so.</param>
    public async Task Rename(Company company, string name, DateOnly? on, string? why, bool isAnother, Stamp stamp)
    {
        var before = company.Name;
        company.Rename(name, stamp, on, why);
        if (!isAnother && await CalledSo(name, company) is { Count: > 0 } others)
            throw new BrokenRuleException($"{others[0].Name}{(others[0].SesId is { } sesId ? $", {sesId}," : "")} is called so already. Confirm that this is another company.") { Kind = "name-taken" };
        await db.TellAgenciesOf(company, Occasions.CompanyRenamed, _ => $"{before} is now called {company.Name}", stamp);
        if (!company.IsEnrolled) return;
        var (complaints, activities) = (company.ComplaintsContactId, company.SaContactId);
        foreach (var person in await db.People.Where(p => p.CompanyId == company.Id && p.RemovedAt == null && (p.Id == complaints || p.Id == activities || p.Roles.Any(held => held.Role == Role.CompanyAdministrator))).ToListAsync())
            await db.Tell(person, Occasions.CompanyRenamed, $"Your company {before} is now called {company.Name} here", "/portal/company", stamp.At);
    }
}
