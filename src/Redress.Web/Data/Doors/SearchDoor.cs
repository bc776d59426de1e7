using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to searched texts: what somebody may not read cannot be found, so that no search tells of it.</summary>
static class SearchDoor
{
    /// <summary>Of these texts those that the viewer may read.</summary>
    public static IQueryable<SearchText> Readable(this RedressDb db, Viewer viewer, IQueryable<SearchText> texts)
    {
        if (viewer.Side != Side.Agency || viewer.AgencyId is not { } agency) return texts.Where(text => false);
        var (known, grants) = (db.Complaints(viewer, Depth.Summary), db.AccessNow());
        return texts.Where(text => known.Any(c => c.Id == text.RecordId && (text.By == FoundBy.Everybody || c.AgencyId == agency
            || grants.Any(grant => grant.RecordId == c.Id && grant.AgencyId == agency)
                && (text.By == FoundBy.Readers || text.By == FoundBy.OwnerIfRestricted && !c.IsRestricted || text.By == FoundBy.ReadersIfRestricted && c.IsRestricted))));
    }

    /// <summary>Of these complaints those in which each term stands somewhere that the viewer may read.</summary>
    /// <param name="places">Where it must stand; null: anywhere.</param>
    public static IQueryable<Complaint> WithTerms(this IQueryable<Complaint> complaints, RedressDb db, Viewer viewer, IReadOnlyList<SearchTerm> terms, IReadOnlyList<FoundIn>? places = null)
    {
        if (terms.Count == 0) return complaints.Where(c => false);
        foreach (var term in terms)
        {
            var texts = db.With(term);
            if (places is not null) texts = texts.Where(text => places.Contains(text.In));
            var records = db.Readable(viewer, texts).Select(text => text.RecordId);
            complaints = complaints.Where(c => records.Contains(c.Id));
        }
        return complaints;
    }
}
