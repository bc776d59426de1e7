using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;

namespace Redress.Web.Data.Destroying;

/// <summary>Which documents are gone, and since when. Asked once for each record that a page or an answer shows documents of.</summary>
public sealed class DestroyedDocuments(RedressDb db)
{
    readonly Dictionary<Guid, Dictionary<Guid, DateTime>> known = [];

    /// <summary>Null: it is there.</summary>
    public async Task<DateTime?> Of(Document document) => document.RecordId is { } record && (await OfRecord(record)).TryGetValue(document.Id, out var at) ? at : null;

    public async Task<IReadOnlyDictionary<Guid, DateTime>> OfRecord(Guid recordId)
    {
        if (!known.TryGetValue(recordId, out var all)) known[recordId] = all = await db.Set<DestroyedDocument>().Where(gone => gone.RecordId == recordId).ToDictionaryAsync(gone => gone.DocumentId, gone => gone.DestroyedAt);
        return all;
    }

    /// <summary>Its name, where that is not gone too.</summary>
    public static string NameOf(Document document) => document.FileName == "" ? "A document" : document.FileName;
}
