using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>Where the record is that has just this number.</summary>
static class RecordByNumber
{
    /// <returns>The address of a complaint, a supervisory activity or a non-NMLS entity; null where the viewer knows of none with this number.</returns>
    public static async Task<string?> Path(RedressDb db, Viewer viewer, string? typed)
    {
        if (typed?.Trim().ToUpperInvariant() is not { Length: > 0 and < 40 } number) return null;
        if (await db.Complaints(viewer, Depth.Summary).AnyAsync(c => c.Number == number)) return $"/complaints/{number}";
        if (await db.Activities(viewer, Depth.Summary).AnyAsync(activity => activity.Number == number)) return $"/supervision/{number}";
        return EntitySearch.NumberOf(number) is { } tracking && await db.Entities(viewer).AnyAsync(entity => entity.Number == tracking) ? $"/entities/{tracking}" : null;
    }
}
