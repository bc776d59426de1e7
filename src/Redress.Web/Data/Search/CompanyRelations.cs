using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>Another company that has something in common with one: "Same telephone, same website".</summary>
public sealed record AlikeCompany(string Key, string Name, CompanyKind Kind, string Place, string Shares);

/// <summary>A complaint about the company that is related to one about another company.</summary>
public sealed record CrossRelation(string Number, string OtherNumber, string OtherSubject, string Agency);

/// <summary>A complaint about somebody else that names the company as related.</summary>
public sealed record NamingComplaint(string Number, string Subject, string Agency);

/// <summary>What a company has to do with others, as far as the registry and the complaints tell. The registry names no owners: what two companies share is all it knows.</summary>
static class CompanyRelations
{
    const int Most = 25;

    public static async Task<List<AlikeCompany>> Alike(RedressDb db, Company company, CancellationToken stop = default)
    {
        var (id, phone, website, street, zip) = (company.Id, company.Phone, company.Website, company.Street, company.Zip);
        if (phone is null && website is null && (street is null || zip is null)) return [];
        var found = await db.Companies.AsNoTracking().Where(c => c.Id != id && (phone != null && c.Phone == phone || website != null && c.Website == website || street != null && zip != null && c.Street == street && c.Zip == zip))
            .OrderBy(c => c.NameKey).ThenBy(c => c.Id).Take(Most).ToListAsync(stop);
        return [.. found.Select(other => new AlikeCompany(other.Key, other.Name, other.Kind, string.Join(", ", new[] { other.City, other.State }.Where(part => !string.IsNullOrEmpty(part))), Shares(company, other)))];
    }

    /// <summary>What a complaint is related to is known to whoever reads it whole.</summary>
    public static async Task<List<NamingComplaint>> NamedBy(RedressDb db, Viewer viewer, Guid companyId, CancellationToken stop = default)
        => await db.Complaints(viewer, Depth.Full).Where(c => c.Related.Any(related => related.CompanyId == companyId)).OrderByDescending(c => c.Number).Take(Most)
            .Select(c => new NamingComplaint(c.Number, c.SubjectName, c.Agency.Name)).ToListAsync(stop);

    static string Shares(Company one, Company other)
    {
        List<string> shared = [];
        if (one.Street is not null && one.Street == other.Street && one.Zip == other.Zip) shared.Add("address");
        if (one.Phone is not null && one.Phone == other.Phone) shared.Add("telephone");
        if (one.Website is not null && one.Website == other.Website) shared.Add("website");
        return "Same " + string.Join(" and ", shared);
    }

    /// <summary>Relations are known to whoever reads one of the two complaints whole and knows of the other.</summary>
    public static async Task<List<CrossRelation>> Between(RedressDb db, Viewer viewer, Guid companyId, CancellationToken stop = default)
    {
        var (whole, known) = (db.Complaints(viewer, Depth.Full), db.Complaints(viewer, Depth.Summary));
        var here = known.Where(c => c.CompanyId == companyId);
        var elsewhere = known.Where(c => c.CompanyId != companyId);
        var readable = db.Set<Related>().Where(related => whole.Any(c => c.Id == related.RecordId || c.Id == related.OtherRecordId));
        var from = readable.Join(here, related => related.RecordId, c => c.Id, (related, c) => new { c.Number, Other = related.OtherRecordId })
            .Join(elsewhere, pair => pair.Other, c => c.Id, (pair, c) => new { pair.Number, Other = c.Number, c.SubjectName, Agency = c.Agency.Name });
        var to = readable.Join(here, related => related.OtherRecordId, c => c.Id, (related, c) => new { c.Number, Other = (Guid?)related.RecordId })
            .Join(elsewhere, pair => pair.Other, c => c.Id, (pair, c) => new { pair.Number, Other = c.Number, c.SubjectName, Agency = c.Agency.Name });
        var both = (await from.OrderByDescending(pair => pair.Number).Take(Most).ToListAsync(stop)).Concat(await to.OrderByDescending(pair => pair.Number).Take(Most).ToListAsync(stop));
        return [.. both.Select(pair => new CrossRelation(pair.Number, pair.Other, pair.SubjectName, pair.Agency)).Distinct().OrderByDescending(pair => pair.Number).ThenByDescending(pair => pair.OtherNumber)];
    }
}
