using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Some of a company's many, from a row on.</summary>
/// <param name="After">Where the next page starts; null: this is the last.</param>
public sealed record PartOf<T>(IReadOnlyList<T> Rows, int Total, string? After);

/// <summary>Branches and people of a company in the registry: a large one has thousands, so they are read by the page.</summary>
static class RegistryParts
{
    public const int Size = 25;

    /// <param name="state">Only in this state; null: in all.</param>
    /// <param name="after">NMLS ID of the last branch of the page before.</param>
    public static async Task<PartOf<Branch>> Branches(RedressDb db, Guid companyId, string? state, string? after, int size = Size, CancellationToken stop = default)
    {
        var found = db.Set<Branch>().AsNoTracking().Where(branch => branch.CompanyId == companyId);
        if (!string.IsNullOrWhiteSpace(state)) found = found.Where(branch => branch.State == state);
        var total = await ListCount(found, stop);
        if (!string.IsNullOrEmpty(after)) found = found.Where(branch => string.Compare(branch.NmlsId, after) > 0);
        var rows = await found.OrderBy(branch => branch.NmlsId).Take(size + 1).ToListAsync(stop);
        return new([.. rows.Take(size)], total, rows.Count > size ? rows[size - 1].NmlsId : null);
    }

    /// <param name="words">The NMLS ID, or parts of the name.</param>
    /// <param name="after">NMLS ID of the last person of the page before.</param>
    public static async Task<PartOf<Individual>> Individuals(RedressDb db, Guid companyId, string? words, string? after, int size = Size, CancellationToken stop = default)
    {
        var found = db.Set<Individual>().AsNoTracking().Where(person => person.CompanyId == companyId);
        var id = words?.Trim() ?? "";
        var parts = NameKey.Of(words).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (id != "" && id.All(char.IsAsciiDigit)) found = found.Where(person => person.NmlsId == id);
        else foreach (var part in parts) found = found.Where(person => person.NameKey.Contains(part));
        var total = await ListCount(found, stop);
        if (!string.IsNullOrEmpty(after)) found = found.Where(person => string.Compare(person.NmlsId, after) > 0);
        var rows = await found.OrderBy(person => person.NmlsId).Take(size + 1).ToListAsync(stop);
        return new([.. rows.Take(size)], total, rows.Count > size ? rows[size - 1].NmlsId : null);
    }

    static Task<int> ListCount<T>(IQueryable<T> found, CancellationToken stop) => found.Take(ComplaintList.CountedUpTo + 1).CountAsync(stop);
}
