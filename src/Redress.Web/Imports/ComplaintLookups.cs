using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Imports;

/// <summary>Finds what the rows of an agency's own file name: agencies, companies, categories, related things.</summary>
sealed class ComplaintLookups(RedressDb db, Viewer viewer, Agency? only, DateTime now)
{
    readonly CategoryList _shipped = CategoryList.Shipped();
    readonly Dictionary<string, MatchedCompany?> _byId = [];
    readonly Dictionary<string, (Guid, string)?> _entities = [];
    readonly Dictionary<string, Guid?> _branches = [], _people = [];
    Dictionary<string, Agency> _agencies = [];
    /// <summary>An agency may call one of its own like one of another's.</summary>
    ILookup<string, Category> _categories = Enumerable.Empty<Category>().ToLookup(_ => "");
    /// <summary>Of ordinary complaints that have an agency's own reference.</summary>
    Dictionary<(Guid Agency, string Reference), string> _entered = [];
    CompanyMatcher _companies = null!;

    public async Task Load(CancellationToken stop)
    {
        _agencies = only is not null ? new() { [only.Code] = only } : await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Code, stop);
        _companies = await CompanyMatcher.Load(db, stop);
        _categories = (await db.Categories.AsNoTracking().Include(category => category.Issues).ToListAsync(stop)).OrderBy(category => category.RetiredOn is null ? 0 : 1).ThenBy(category => category.Id).ToLookup(category => CategoryList.Fold(category.Name));
        foreach (var one in await db.Set<Complaint>().Where(c => !c.IsImported && c.AgencyReference != null && (only == null || c.AgencyId == only.Id)).Select(c => new { c.AgencyId, c.AgencyReference, c.Number }).ToListAsync(stop))
            _entered[(one.AgencyId, one.AgencyReference!.ToUpperInvariant())] = one.Number;
    }

    public Agency? AgencyOf(FiledRow row)
    {
        if (row.Agency is not { } named) return only ?? Refused("No agency is named: fill this column, or give --agency.");
        if (_agencies.TryGetValue(named.ToUpperInvariant(), out var agency)) return agency.LeftAt is null ? agency : Refused($"{agency.Name} left Redress.");
        return Refused(only is null ? $"No agency takes part as “{(named.Length > 40 ? named[..40] : named)}”." : $"The row is of another agency. Only complaints of {only.Code} can be imported here.");

        Agency? Refused(string why)
        {
            row.Fault("agency", why);
            return null;
        }
    }

    /// <summary>The same within an agency means the same complaint.</summary>
    public static string KeyOf(Agency agency, FiledRow row)
        => "own-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{agency.Code}\u001f{(row.Reference is { } reference ? $"ref\u001f{reference.ToUpperInvariant()}" : row.Digest)}")))[..40];

    public async Task Find(FiledRow row, Agency agency, CancellationToken stop)
    {
        var (facts, today) = (row.Facts, agency.DayOf(now));
        foreach (var (column, day) in new[] { ("received_on", facts.ReceivedOn), ("transaction_on", facts.TransactionOn), ("closed_on", facts.ClosedOn), ("acknowledged_on", facts.AcknowledgedOn) })
            if (day > today) row.Fault(column, "This day lies in the future.");
        if (row.Reference is { } reference && _entered.TryGetValue((agency.Id, reference.ToUpperInvariant()), out var number)) row.Warn("agency_reference", $"{number} was entered here with this reference. It stays as it is, and the row becomes an imported complaint beside it.");
        var entity = await Entity(row, stop);
        var company = entity is null ? await Company(row, stop) : null;
        var (category, issue) = Category(row, agency.Id);
        row.Facts = facts with
        {
            Entity = entity, Company = company, CategoryId = category, IssueId = issue,
            BranchId = await Known(row, "branch_nmls_id", row.BranchNmlsId, _branches, id => db.Set<Branch>().Where(branch => branch.NmlsId == id).Select(branch => (Guid?)branch.Id).FirstOrDefaultAsync(stop)),
            IndividualId = await Known(row, "individual_nmls_id", row.IndividualNmlsId, _people, id => db.Set<Individual>().Where(person => person.NmlsId == id).Select(person => (Guid?)person.Id).FirstOrDefaultAsync(stop)),
            Related = [.. facts.Related, .. await Related(row, stop)],
        };
    }

    async Task<(Guid Id, string Name)?> Entity(FiledRow row, CancellationToken stop)
    {
        if (row.EntityNumber is not { } typed) return null;
        if (!_entities.TryGetValue(typed, out var found))
            _entities[typed] = found = EntitySearch.NumberOf(typed) is { } number && await db.Set<NonNmlsEntity>().Where(entity => entity.Number == number).Select(entity => new { entity.Id, entity.SubjectName }).FirstOrDefaultAsync(stop) is { } one ? (one.Id, one.SubjectName) : null;
        if (found is null) row.Fault("entity_tracking_number", $"No non-NMLS entity has the number “{typed}”.");
        return found;
    }

    async Task<MatchedCompany?> Company(FiledRow row, CancellationToken stop)
    {
        var byName = row.Facts.Subject is { } name ? _companies.Match(name) : null;
        if (row.SesId is null && row.NmlsId is null)
        {
            if (byName?.Remark is { } remark) row.Warn("subject", byName.Company is null ? $"{row.Facts.Subject}: {remark}. The complaint keeps the name as written." : $"{row.Facts.Subject}: {remark}.");
            return byName?.Company;
        }
        var company = row.SesId is { } ses ? await ById("ses_id", ses, row, stop) : null;
        var second = row.NmlsId is { } nmls ? await ById("nmls_id", nmls, row, stop) : null;
        if (company is not null && second is not null && company.CompanyId != second.CompanyId) row.Fault("nmls_id", $"This is {second.Name}, but ses_id is {company.Name}.");
        company ??= second;
        if (company is not null && byName?.Company is { } called && called.CompanyId != company.CompanyId) row.Warn("subject", $"The ID is that of {company.Name}, and was taken; the name would be {called.Name}.");
        return company;
    }

    async Task<MatchedCompany?> ById(string column, string id, FiledRow row, CancellationToken stop)
    {
        if (!_byId.TryGetValue(column + id, out var found))
        {
            var company = await db.Companies.AsNoTracking().Include(one => one.Successor).FirstOrDefaultAsync(one => column == "ses_id" ? one.SesId == id : one.NmlsId == id, stop);
            _byId[column + id] = found = company is null ? null : new((company.Successor ?? company).Id, (company.Successor ?? company).Name, company.Successor is null ? null : new HashSet<Guid> { company.Id });
        }
        if (found is null) row.Fault(column, $"No company has the ID “{id}”.");
        return found;
    }

    (int?, int?) Category(FiledRow row, Guid agency)
    {
        if (row.Facts.Category is not { } said) return default;
        var folded = row.Facts.Issue is { } named ? CategoryList.Fold(named) : null;
        if (_categories[CategoryList.Fold(said)].FirstOrDefault(one => one.IsFor(agency)) is { } category)
        {
            var issue = folded is null ? null : category.Issues.Where(one => one.IsFor(agency)).Where(one => CategoryList.Fold(one.FullName) == folded || CategoryList.Fold(one.Name) == folded).OrderBy(one => CategoryList.Fold(one.FullName) == folded ? 0 : 1).ThenBy(one => one.SubIssue is null ? 0 : 1).FirstOrDefault();
            if (folded is not null && issue is null) row.Warn("issue", $"This issue is not in the list of {category.Name}. It is kept as written.");
            return (category.Id, issue?.Id);
        }
        var (product, issueSaid) = (said.Split(':', 2, StringSplitOptions.TrimEntries), (row.Facts.Issue ?? "").Split(':', 2, StringSplitOptions.TrimEntries));
        var (found, foundIssue) = _shipped.Find(product[0], product.ElementAtOrDefault(1), issueSaid[0], issueSaid.ElementAtOrDefault(1));
        if (found is null) row.Warn("category", "This category is in no list. It is kept as written.");
        else if (folded is not null && foundIssue is null) row.Warn("issue", "This issue is not in the list of its category. It is kept as written.");
        return (found?.Id, foundIssue?.Id);
    }

    static async Task<Guid?> Known(FiledRow row, string column, string? id, Dictionary<string, Guid?> known, Func<string, Task<Guid?>> find)
    {
        if (id is null) return null;
        if (!known.TryGetValue(id, out var found)) known[id] = found = await find(id);
        if (found is null) row.Fault(column, $"Nothing has the NMLS ID “{id}”.");
        return found;
    }

    async Task<List<Related>> Related(FiledRow row, CancellationToken stop)
    {
        List<Related> related = [];
        foreach (var (kind, id) in row.RelatedIds)
        {
            var found = kind switch
            {
                RelatedKind.SupervisoryActivity => id.Length <= 200 ? new Related { Kind = kind, Name = id } : null,
                RelatedKind.Complaint => await db.Complaints(viewer, Depth.Summary).Where(c => c.Number == id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop) is { } complaint ? new Related { Kind = kind, OtherRecordId = complaint } : null,
                RelatedKind.NonNmlsEntity => EntitySearch.NumberOf(id) is { } number && await db.Set<NonNmlsEntity>().Where(entity => entity.Number == number).Select(entity => (Guid?)entity.Id).FirstOrDefaultAsync(stop) is { } entity ? new Related { Kind = kind, OtherRecordId = entity } : null,
                RelatedKind.Company => await db.Companies.Where(c => c.SesId == id || c.NmlsId == id).Select(c => (Guid?)(c.SuccessorId ?? c.Id)).FirstOrDefaultAsync(stop) is { } company ? new Related { Kind = kind, CompanyId = company } : null,
                _ => await db.Set<Individual>().Where(one => one.NmlsId == id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop) is { } person ? new Related { Kind = kind, IndividualId = person } : null,
            };
            if (found is not null) related.Add(found);
            else row.Fault(kind switch { RelatedKind.Complaint => "related_complaints", RelatedKind.NonNmlsEntity => "related_entities", RelatedKind.Company => "related_companies", RelatedKind.SupervisoryActivity => "related_activities", _ => "related_individuals" }, $"Nothing has the ID “{(id.Length > 30 ? id[..30] + "…" : id)}”.");
        }
        return related;
    }
}
