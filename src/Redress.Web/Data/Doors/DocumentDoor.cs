using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to documents: what hangs on a record goes by the record and its sharing, what hangs on a draft by the draft.</summary>
public static class DocumentDoor
{
    /// <summary>The document, if the viewer may open it now; otherwise null. The one gate of all that hands out bytes: what waits for its scan is the uploader's alone, what is quarantined nobody's.</summary>
    public static async Task<Document?> Document(this RedressDb db, Viewer viewer, Guid id, CancellationToken stop = default)
        => await db.DocumentByName(viewer, id, stop) is { } document && document.IsOpenTo(viewer) ? document : null;

    /// <summary>The document, if the viewer may know of it; otherwise null, as if it did not exist. Its name and facts may be shown, not its content.</summary>
    public static async Task<Document?> DocumentByName(this RedressDb db, Viewer viewer, Guid id, CancellationToken stop = default)
    {
        var document = await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == id, stop);
        if (document is null) return null;
        if (document.RecordId is { } recordId)
        {
            if (await db.Activities(viewer, Depth.Full).FirstOrDefaultAsync(activity => activity.Id == recordId, stop) is { } activity) return await MayRead(db, document, activity, viewer, stop) ? document : null;
            var complaint = await db.Complaints(viewer, Depth.Full).FirstOrDefaultAsync(c => c.Id == recordId, stop);
            if (complaint is null && await db.Entities(viewer).FirstOrDefaultAsync(entity => entity.Id == recordId, stop) is { } entity) return viewer.AgencyId is { } agency && agency != entity.AgencyId && await IsOfWithdrawn(db, document, stop) ? null : document;
            var depth = complaint is null ? Depth.Summary : Depth.Full;
            complaint ??= await ReferredTo(db, viewer, recordId, stop);
            return complaint is not null && await MayRead(db, document, complaint, viewer, depth, stop) || await db.Keeps(viewer, document, stop) ? document : null;
        }
        return document.UploadedById == viewer.PersonId || await SeesDraft(db, document.DraftId, viewer, stop) ? document : null;
    }

    /// <summary>Documents of a draft, oldest first. Who may see the draft has been asked already.</summary>
    public static Task<List<Document>> DocumentsOnDraft(this RedressDb db, Guid draftId, CancellationToken stop = default)
        => db.Set<Document>().Where(document => document.DraftId == draftId).OrderBy(document => document.Id).ToListAsync(stop);

    /// <summary>Which of a loaded complaint's documents this viewer may see.</summary>
    public static IEnumerable<Document> DocumentsFor(this Complaint complaint, Viewer viewer, Standing standing)
        => complaint.Documents.Where(document => IsShown(document, complaint, viewer, standing)).OrderBy(document => document.Id);

    /// <summary>The ID of a draft comes with the form: it must not be that of somebody else's intake or answer.</summary>
    public static async Task<bool> IsSomebodyElses(this RedressDb db, Guid draftId, Viewer viewer, CancellationToken stop = default)
        => await db.IntakeDrafts.AnyAsync(draft => draft.Id == draftId && draft.AuthorId != viewer.PersonId, stop)
        || await db.Set<AnswerDraft>().AnyAsync(draft => draft.Id == draftId, stop);

    /// <summary>Reads which posts were withdrawn: their documents are the owner's alone.</summary>
    public static async Task ReadWithdrawals(this RedressDb db, Record record, Viewer viewer, CancellationToken stop = default)
    {
        if (viewer.Side == Side.Agency && viewer.AgencyId != record.AgencyId) await db.Set<PostChange>().Where(change => change.RecordId == record.Id && change.IsWithdrawal).LoadAsync(stop);
    }

    static Task<bool> IsOfWithdrawn(RedressDb db, Document document, CancellationToken stop)
        => db.Set<PostChange>().AnyAsync(change => change.RecordId == document.RecordId && change.IsWithdrawal && change.PostId == document.PartId, stop);

    static async Task<Complaint?> ReferredTo(RedressDb db, Viewer viewer, Guid recordId, CancellationToken stop)
    {
        var complaint = await db.WithReferral(await db.Complaints(viewer, Depth.Summary).FirstOrDefaultAsync(c => c.Id == recordId, stop));
        return complaint?.IsReferredTo(viewer.AgencyId) == true ? complaint : null;
    }

    static async Task<bool> MayRead(RedressDb db, Document document, SupervisoryActivity activity, Viewer viewer, CancellationToken stop)
    {
        await db.Set<InformationRequest>().Where(request => request.RecordId == activity.Id).Include(request => request.Rounds).LoadAsync(stop);
        return IsShown(document, activity, viewer);
    }

    /// <summary>Which of a loaded activity's documents this viewer may see.</summary>
    public static IEnumerable<Document> DocumentsFor(this SupervisoryActivity activity, Viewer viewer) => activity.Documents.Where(document => IsShown(document, activity, viewer)).OrderBy(document => document.Id);

    // Whoever of an agency came through the door at full depth reads all of them.
    static bool IsShown(Document document, SupervisoryActivity activity, Viewer viewer)
        => !viewer.IsOnCompanySide || document.SharedAt is not null && !IsRestrictedTo(document, activity, viewer);

    static async Task<bool> MayRead(RedressDb db, Document document, Complaint complaint, Viewer viewer, Depth depth, CancellationToken stop)
    {
        await db.Set<InformationRequest>().Where(request => request.RecordId == complaint.Id).Include(request => request.Rounds).LoadAsync(stop);
        if (document.Part == DocumentPart.Discussion) await db.ReadWithdrawals(complaint, viewer, stop);
        return IsShown(document, complaint, viewer, complaint.StandingOf(viewer, depth));
    }

    static bool IsShown(Document document, Complaint complaint, Viewer viewer, Standing standing) => standing switch
    {
        Standing.Owner => true,
        Standing.WithAccess => !(complaint.IsRestricted && document.IdentifiesComplainant) && !complaint.PostChanges.Any(change => change.IsWithdrawal && change.PostId == document.PartId),
        Standing.Receiver => complaint.Shows(Part.Documents, standing) && document.Part != DocumentPart.Discussion && !(complaint.IsRestricted && document.IdentifiesComplainant),
        Standing.Company => document.SharedAt is not null && !IsRestrictedTo(document, complaint, viewer),
        _ => false,
    };

    // An answer restricted to the point of contact takes its documents along.
    static bool IsRestrictedTo(Document document, Record record, Viewer viewer)
        => record.CompanyPocId != viewer.PersonId
        && record.Requests.SelectMany(request => request.Rounds).Any(round => round.Id == document.PartId && round.IsRestricted);

    static async Task<bool> SeesDraft(RedressDb db, Guid? draftId, Viewer viewer, CancellationToken stop)
    {
        if (viewer.Side == Side.Agency)
            return await db.Drafts(viewer).AnyAsync(draft => draft.Id == draftId, stop);
        var found = await db.Set<AnswerDraft>().Where(draft => draft.Id == draftId)
            .Join(db.Set<InformationRequest>(), draft => draft.RequestId, request => request.Id, (draft, request) => new { draft.RecordId, request.SubjectNo }).FirstOrDefaultAsync(stop);
        // Drafts of whoever the complaint was about before are not for the company that it is about now.
        if (found is null) return false;
        if (await db.Activities(viewer, Depth.Full).Include(activity => activity.CompanyMembers).Include(activity => activity.ThirdParties).FirstOrDefaultAsync(activity => activity.Id == found.RecordId, stop) is { } activity) return activity.IsDraftedBy(viewer);
        return viewer.May(Right.DraftAnswers) && await db.Complaints(viewer, Depth.Full).AnyAsync(c => c.Id == found.RecordId && c.SubjectNo == found.SubjectNo, stop);
    }
}
