using Redress.Domain;
using Redress.Domain.Records;
using Redress.Domain.Supervision.Escalations;
using Redress.Web.Data;

namespace Redress.Web.Files;

/// <summary>Copies of the documents that an escalation carries. Their bytes are written before the act is saved; of an act that is not saved the StoreRound takes them away.</summary>
static class EscalationCopies
{
    public static async Task<IReadOnlyDictionary<Guid, Document>> Copies(this DocumentStore store, RedressDb db, EscalationPlan plan, Stamp stamp, CancellationToken stop = default)
    {
        var made = new Dictionary<Guid, Document>();
        foreach (var document in plan.Documents) made[document.Id] = await store.Copy(db, document, DocumentPart.Escalation, stamp, stop);
        return made;
    }
}
