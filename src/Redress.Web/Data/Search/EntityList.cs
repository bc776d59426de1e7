using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

public enum EntityTab { All, Ours, ToDecide, Asked, Matched }

/// <param name="Waiting">Information changes that nobody decided.</param>
public sealed record EntityRow(string Number, string Name, string? City, string? State, string Agency, bool AgencyLeft, string? Company, string? CompanyKey, int OwnOpen, int All, int Waiting);

/// <summary>Reads the list of entities: by name, or, where words are given, the best match first.</summary>
sealed class EntityList(RedressDb db, EntitySearch search)
{
    const int MostFound = 200;

    /// <summary>What words find, best first; null where there are none.</summary>
    public async Task<List<Guid>?> Find(string? words, Viewer viewer, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var text = words.Trim().Length > 200 ? words.Trim()[..200] : words.Trim();
        if (await EntitySearch.ByNumber(db, viewer, text, stop) is { } entity) return [entity.Id];
        if (EntitySearch.NumberOf(text) is not null) return [];
        var found = new Dictionary<Guid, int>();
        // One field for whatever is known: each way of reading it is asked for.
        foreach (var sought in new[] { new SubjectSought(text), new(null, Person: text), new(null, Phone: text), new(null, Website: text) })
            foreach (var one in await search.ByWhatIsKnown(sought, viewer, stop: stop)) found[one.Entity.Id] = Math.Max(one.Match!.Score, found.GetValueOrDefault(one.Entity.Id));
        foreach (var one in await search.ByWhatIsKnown(new(null), viewer, text, stop)) found.TryAdd(one.Entity.Id, 50);
        return [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).Take(MostFound)];
    }

    public IQueryable<NonNmlsEntity> Rows(Viewer viewer, EntityTab tab, IReadOnlyCollection<Guid>? found)
    {
        var (rows, agency) = (db.Entities(viewer).AsNoTracking(), viewer.AgencyId);
        if (found is not null) rows = rows.Where(entity => found.Contains(entity.Id));
        return tab switch
        {
            EntityTab.Ours => rows.Where(entity => entity.AgencyId == agency),
            EntityTab.ToDecide => rows.Where(entity => entity.AgencyId == agency && entity.InformationChanges.Any(change => change.Decision == null)),
            EntityTab.Asked => rows.Where(entity => entity.InformationChanges.Any(change => change.AgencyId == agency && change.Decision == null)),
            EntityTab.Matched => rows.Where(entity => entity.CompanyId != null),
            _ => rows,
        };
    }

    public async Task<List<EntityRow>> Read(Viewer viewer, EntityTab tab, IReadOnlyList<Guid>? found, int skip, int size, CancellationToken stop = default)
    {
        var rows = Rows(viewer, tab, found);
        IReadOnlyList<Guid> page;
        if (found is null) page = await rows.OrderBy(entity => entity.NameKey).ThenBy(entity => entity.Number).Skip(skip).Take(size).Select(entity => entity.Id).ToListAsync(stop);
        else
        {
            var there = (await rows.Select(entity => entity.Id).ToListAsync(stop)).ToHashSet();
            page = [.. found.Where(there.Contains).Skip(skip).Take(size)];
        }
        var (complaints, open) = (db.Set<Complaint>(), db.Set<Complaint>().InHand());
        var read = await db.Entities(viewer).AsNoTracking().Where(entity => page.Contains(entity.Id)).Select(entity => new
        {
            entity.Id, entity.Number, entity.SubjectName, Place = entity.Details.Where(detail => detail.Kind == DetailKind.Address).OrderBy(detail => detail.Position).Select(detail => new { detail.City, detail.State }).FirstOrDefault(),
            Agency = entity.Agency.Name, entity.Agency.LeftAt,
            Company = entity.Company!.SuccessorId == null ? entity.Company.Name : entity.Company.Successor!.Name, SesId = entity.Company.SuccessorId == null ? entity.Company.SesId : entity.Company.Successor!.SesId,
            NmlsId = entity.Company.SuccessorId == null ? entity.Company.NmlsId : entity.Company.Successor!.NmlsId, CompanyId = entity.Company.SuccessorId ?? entity.CompanyId,
            Own = open.Count(c => c.EntityId == entity.Id && c.AgencyId == viewer.AgencyId),
            All = complaints.Count(c => c.EntityId == entity.Id && (c.AgencyId == viewer.AgencyId || c.Status != ComplaintStatus.Pending)),
            Waiting = entity.InformationChanges.Count(change => change.Decision == null),
        }).ToDictionaryAsync(entity => entity.Id, stop);
        return [.. page.Where(read.ContainsKey).Select(id => read[id]).Select(entity => new EntityRow(entity.Number, entity.SubjectName, entity.Place?.City, entity.Place?.State, entity.Agency, entity.LeftAt is not null,
            entity.CompanyId is null ? null : entity.Company, entity.CompanyId is null ? null : entity.SesId ?? entity.NmlsId ?? entity.CompanyId.ToString(), entity.Own, entity.All, entity.Waiting))];
    }
}
