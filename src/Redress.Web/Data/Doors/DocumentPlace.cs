using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>Where a document stands for one viewer: its record, and the documents before and after it there.</summary>
/// <param name="Number">The ID of the record; null: a draft.</param>
/// <param name="Href">Where the reader finds it among others; null: nowhere.</param>
/// <param name="Subject">Whom the record is about.</param>
/// <param name="Owner">The agency that owns the record.</param>
/// <param name="All">In the order of that page: newest first.</param>
public sealed record DocumentPlace(string? Number, string? Href, string? Subject, string? Owner, bool IsOwner, IReadOnlyList<Document> All)
{
    /// <param name="document">Came through its door, for this viewer.</param>
    public static async Task<DocumentPlace> Of(RedressDb db, Viewer viewer, Document document, CancellationToken stop = default)
    {
        if (document.RecordId is not { } id) return new(null, null, null, null, false, document.DraftId is { } draft ? [.. (await db.DocumentsOnDraft(draft, stop)).Where(other => other.UploadedById == viewer.PersonId)] : [document]);
        var isCompany = viewer.IsOnCompanySide;
        if (await db.ReadParts(await db.Complaints(viewer, Depth.Full).WithParties().FirstOrDefaultAsync(c => c.Id == id, stop), viewer) is { } complaint)
        {
            var standing = complaint.StandingOf(viewer, Depth.Full);
            return new(complaint.Number, $"{(isCompany ? "/portal" : "")}/complaints/{complaint.Number}/documents", complaint.SubjectName, complaint.Agency.Name, standing == Standing.Owner, Ordered(complaint.DocumentsFor(viewer, standing)));
        }
        if (await db.Entities(viewer).Whole().FirstOrDefaultAsync(one => one.Id == id, stop) is { } entity)
            return new(entity.Number, $"/entities/{entity.Number}/documents", entity.Name, entity.Agency.Name, entity.AgencyId == viewer.AgencyId, Ordered(entity.OwnDocuments));
        if (await db.Activities(viewer, Depth.Full).Include(one => one.Agency).FirstOrDefaultAsync(one => one.Id == id, stop) is { } activity)
        {
            await db.ReadExchange(activity);
            return new(activity.Number, isCompany ? $"/portal/supervision/{activity.Number}/documents" : $"/supervision/{activity.Number}", activity.SubjectName, activity.Agency.Name, activity.AgencyId == viewer.AgencyId, Ordered(activity.DocumentsFor(viewer)));
        }
        if (isCompany && await db.FormerSubjects(viewer).FirstOrDefaultAsync(former => former.RecordId == id, stop) is { } kept)
        {
            var number = await db.Set<Record>().Where(record => record.Id == id).Select(record => record.Number).FirstAsync(stop);
            return new(number, $"/portal/former/{number}", kept.SubjectName, kept.AgencyName, false, Ordered(await db.DocumentsOf(kept, viewer, stop)));
        }
        // The receiver of a referral that it has not decided.
        return await db.Complaints(viewer, Depth.Summary).Include(c => c.Agency).FirstOrDefaultAsync(c => c.Id == id, stop) is { } referred
            ? new(referred.Number, $"/complaints/{referred.Number}", referred.SubjectName, referred.Agency.Name, false, [document]) : new(null, null, null, null, false, [document]);
    }

    static List<Document> Ordered(IEnumerable<Document> documents) => [.. documents.OrderByDescending(document => document.UploadedAt).ThenBy(document => document.FileName, StringComparer.OrdinalIgnoreCase).ThenBy(document => document.Sha256, StringComparer.Ordinal)];
}
