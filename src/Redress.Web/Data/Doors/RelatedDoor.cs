using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>What a complaint is related to, from either side; a complaint that the viewer may not know of relates to nothing.</summary>
public static class RelatedDoor
{
    public static IQueryable<Related> RelatedTo(this RedressDb db, Viewer viewer, Guid recordId)
    {
        var known = db.Complaints(viewer, Depth.Summary);
        return db.Set<Related>().Where(related =>
            related.RecordId == recordId && (related.OtherRecordId == null || known.Any(c => c.Id == related.OtherRecordId))
            || related.OtherRecordId == recordId && known.Any(c => c.Id == related.RecordId));
    }
}
