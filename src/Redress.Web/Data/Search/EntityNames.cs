using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Keeps an index of the names, telephones and websites of entities, as <see cref="SubjectNames"/> keeps that of the registry. Made anew when a record was made or changed.</summary>
sealed class EntityNames
{
    readonly SemaphoreSlim making = new(1);
    volatile Kept? kept;

    public async Task<SubjectIndex> Index(RedressDb db, CancellationToken stop = default)
    {
        var entities = db.Set<NonNmlsEntity>();
        var state = new State(await entities.CountAsync(stop), await entities.SumAsync(entity => (long)entity.EventCount, stop));
        if (kept is { } held && held.Of == state) return held.Index;
        await making.WaitAsync(stop);
        try
        {
            if (kept is { } made && made.Of == state) return made.Index;
            var index = await Make(db, stop);
            kept = new(index, state);
            return index;
        }
        finally
        {
            making.Release();
        }
    }

    static async Task<SubjectIndex> Make(RedressDb db, CancellationToken stop)
    {
        var (index, entities) = (new SubjectIndex(), db.Set<NonNmlsEntity>());
        foreach (var entity in await entities.AsNoTracking().Select(entity => new { entity.Id, entity.SubjectName }).ToListAsync(stop)) index.Add(entity.Id, entity.SubjectName);
        DetailKind[] kinds = [DetailKind.Name, DetailKind.Phone, DetailKind.Website];
        foreach (var detail in await db.Set<EntityDetail>().AsNoTracking().Where(detail => kinds.Contains(detail.Kind)).Select(detail => new { detail.RecordId, detail.Kind, detail.Text }).ToListAsync(stop))
        {
            if (detail.Kind == DetailKind.Name) index.Add(detail.RecordId, detail.Text);
            else index.Add(detail.RecordId, detail.Kind == DetailKind.Phone ? detail.Text : null, detail.Kind == DetailKind.Website ? detail.Text : null);
        }
        return index;
    }

    /// <summary>One reference: index and state are never read half old and half new.</summary>
    sealed record Kept(SubjectIndex Index, State Of);

    /// <summary>Each act raises the sum of events.</summary>
    sealed record State(int Count, long Events);
}
