using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Companies;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Imports;

/// <summary>
/// Loads or refreshes the company registry. Running it again with the same file changes nothing. What is gone from the file is
/// told; a company, its names and numbers stay, since complaints hang on them, and a license is marked as no longer listed.
/// </summary>
sealed class CompanyImport(RedressDb db, Stamp stamp, ImportReport report)
{
    const int Block = 500;

    /// <param name="rehearse">Reads, compares and reports, and changes nothing.</param>
    public async Task Run(RegistryFile file, bool rehearse, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var registry = RegistryLines.Of(file, report);
        var (done, whole) = (0, Math.Max(1, registry.Companies.Count));
        foreach (var block in registry.Companies.Values.Chunk(Block))
        {
            await Take(block, registry, rehearse, stop);
            progress?.Report(new(report.Rows, (double)(done += block.Length) / whole));
        }
        await TellGone(registry, stop);
    }

    async Task Take(CompanyLines[] block, RegistryLines registry, bool rehearse, CancellationToken stop)
    {
        var ids = block.Select(lines => lines.SesId).ToList();
        var known = await db.Companies.Where(company => ids.Contains(company.SesId!))
            .Include(c => c.Branches).Include(c => c.Individuals).Include(c => c.Licenses).Include(c => c.OtherNames).Include(c => c.Contacts).Include(c => c.Facts).Include(c => c.Successor)
            .AsSplitQuery().ToDictionaryAsync(company => company.SesId!, stop);
        await RefuseTakenNumbers(block, stop);
        var fresh = new List<Company>();
        foreach (var lines in block)
        {
            var company = known.GetValueOrDefault(lines.SesId);
            if (company is null && lines.Company is null)
                foreach (var line in lines.All) report.Bad(new(line.Line, $"There is no company {lines.SesId}, here or in the file."));
            else if (company is null)
                fresh.Add(Make(lines));
            else if (company.IsMerged)
                Keep(company, lines);
            else
                new CompanyRefresh(company, lines, registry, stamp, report).Run();
        }
        if (!rehearse) await Write(fresh, stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>The file does not know of a merger, or still lists who ended with it. That undoes nothing.</summary>
    void Keep(Company company, CompanyLines lines)
    {
        report.Keep(lines.All[0].Line, $"{company.SesId}, {company.Name}, was merged into {company.Successor!.Name}, {company.Successor.SesId}, on {company.MergedAt:MMM d, yyyy}. Its lines change nothing");
        report.Unchanged += lines.All.Count;
    }

    /// <summary>An NMLS ID is one company's, branch's or person's for good.</summary>
    async Task RefuseTakenNumbers(CompanyLines[] block, CancellationToken stop)
    {
        var numbers = block.SelectMany(lines => lines.All).Select(RegistryLines.NmlsId).OfType<string>().ToList();
        var owners = await db.Companies.Where(c => numbers.Contains(c.NmlsId!)).Select(c => new { c.NmlsId, c.SesId })
            .Concat(db.Set<Branch>().Where(b => numbers.Contains(b.NmlsId!)).Select(b => new { b.NmlsId, b.Company.SesId }))
            .Concat(db.Set<Individual>().Where(p => numbers.Contains(p.NmlsId!)).Select(p => new { p.NmlsId, p.Company.SesId })).ToListAsync(stop);
        foreach (var lines in block)
            foreach (var line in lines.All.ToList())
                if (owners.FirstOrDefault(owner => owner.NmlsId == RegistryLines.NmlsId(line) && owner.SesId != lines.SesId) is { } owner)
                {
                    lines.Remove(line);
                    report.Bad(new(line.Line, $"NMLS ID {owner.NmlsId} belongs to {owner.SesId ?? "a company without SES ID"}."));
                }
    }

    Company Make(CompanyLines lines)
    {
        var row = lines.Company!;
        var company = new Company(row.IsDepository ? CompanyKind.Depository : CompanyKind.Registered, row.Name)
        {
            SesId = row.SesId, NmlsId = row.NmlsId, FdicCertificate = row.FdicCertificate, Rssd = row.Rssd,
            Street = row.Street, City = row.City, State = row.State, Zip = row.Zip, Phone = row.Phone, Website = row.Website,
            BusinessTypes = row.BusinessTypes, BusinessActivities = row.BusinessActivities, MailDomains = row.MailDomains,
        };
        foreach (var part in lines.Parts) CompanyParts.Add(company, part);
        report.New += lines.All.Count;
        return company;
    }

    async Task Write(List<Company> fresh, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await db.SaveChangesAsync(stop);
        await db.Insert(fresh, stop);
        await db.Insert([.. fresh.SelectMany(company => company.Branches)], stop);
        await db.Insert([.. fresh.SelectMany(company => company.Individuals)], stop);
        await db.Insert([.. fresh.SelectMany(company => company.Licenses)], stop);
        await db.Insert([.. fresh.SelectMany(company => company.OtherNames)], stop);
        await db.Insert([.. fresh.SelectMany(company => company.Contacts)], stop);
        if (own is not null) await own.CommitAsync(stop);
    }

    async Task TellGone(RegistryLines registry, CancellationToken stop)
    {
        var here = db.Companies.Where(c => c.SesId != null && c.Kind != CompanyKind.NonNmls && c.MergedAt == null).OrderBy(c => c.SesId).Select(c => new { c.SesId, c.Name });
        await foreach (var company in here.AsAsyncEnumerable().WithCancellation(stop))
            if (registry.HasCompanies && !registry.Companies.ContainsKey(company.SesId!)) report.Miss($"company {company.SesId}, {company.Name}. It stays here.");
    }
}
