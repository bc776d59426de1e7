using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>What a complaint is related to, from either side; a complaint that the viewer may not know of relates to nothing. That a complaint names an entity or a supervisory activity is told to whoever reads the complaint whole.</summary>
public static class RelatedDoor
{
    public static IQueryable<Related> RelatedTo(this RedressDb db, Viewer viewer, Guid recordId)
    {
        var (known, whole) = (db.Complaints(viewer, Depth.Summary), db.Complaints(viewer, Depth.Full));
        return db.Set<Related>().Where(related =>
            related.RecordId == recordId && (related.OtherRecordId == null || related.Kind == RelatedKind.NonNmlsEntity || related.Kind == RelatedKind.SupervisoryActivity || known.Any(c => c.Id == related.OtherRecordId))
            || related.OtherRecordId == recordId && (related.Kind == RelatedKind.NonNmlsEntity ? whole.Any(c => c.Id == related.RecordId) : known.Any(c => c.Id == related.RecordId)));
    }

    /// <summary>The complaint on which a relation to this one was added, with all that its verbs need: for the one act that takes the relation away from here.</summary>
    public static async Task<Complaint?> OtherSide(this RedressDb db, Viewer viewer, Guid recordId, Guid relatedId)
        => await db.ReadParts(await db.Complaints(viewer, Depth.Summary).Where(c => c.Related.Any(related => related.Id == relatedId && related.OtherRecordId == recordId)).WithParties().Include(c => c.Related).FirstOrDefaultAsync(), viewer);
}
