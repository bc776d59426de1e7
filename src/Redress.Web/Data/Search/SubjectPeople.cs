using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>People of the registry by name, over misspelling and short forms: there may be hundreds of thousands, so an index of the database finds those that sound alike.</summary>
static class SubjectPeople
{
    const int Compared = 400;

    /// <param name="IsOfMerged">The company that the registry names was merged into this one.</param>
    public sealed record NamedPerson(Guid Id, Guid CompanyId, string Name, string? NmlsId, string? Title, PersonLikeness Match, bool IsOfMerged);

    /// <returns>The likest first.</returns>
    public static async Task<List<NamedPerson>> Named(RedressDb db, string? name, CancellationToken stop = default)
    {
        var keys = PersonNames.Keys(name);
        if (keys.Count == 0) return [];
        var alike = await db.Set<Individual>().AsNoTracking().Where(i => keys.Contains(i.SoundKey)).OrderBy(i => i.SoundKey).ThenBy(i => i.Id).Take(Compared)
            .Select(i => new { i.Id, CompanyId = i.Company.SuccessorId ?? i.CompanyId, i.Name, i.NmlsId, i.Title, IsOfMerged = i.Company.SuccessorId != null }).ToListAsync(stop);
        return [.. alike.Select(i => new NamedPerson(i.Id, i.CompanyId, i.Name, i.NmlsId, i.Title, PersonNames.Compare(name, i.Name)!, i.IsOfMerged)).Where(one => one.Match is not null)
            .OrderByDescending(one => one.Match.Score).ThenBy(one => one.Name).ThenBy(one => one.NmlsId)];
    }
}
