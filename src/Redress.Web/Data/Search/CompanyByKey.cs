using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

static class CompanyByKey
{
    /// <summary>The company that an address names: by SES ID, NMLS ID, or, where it has neither, by its key.</summary>
    public static IQueryable<Company> WithKey(this IQueryable<Company> companies, string key)
    {
        if (Guid.TryParse(key, out var id)) return companies.Where(c => c.Id == id);
        return companies.Where(c => c.SesId == key || c.NmlsId == key);
    }

    /// <summary>What happened to a company as such, newest first, with the agency that did it.</summary>
    public static Task<List<CompanyFact>> FactsOf(this RedressDb db, Guid companyId)
        => db.Set<CompanyFact>().AsNoTracking().Include(fact => fact.Agency).Where(fact => fact.CompanyId == companyId).OrderByDescending(fact => fact.At).ThenBy(fact => fact.Words).ToListAsync();
}
