using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.Doors;

/// <summary>Who may put a file onto a draft, and whose uploads are whose.</summary>
public static class UploadDoor
{
    /// <summary>The uploads that somebody began; those of others do not exist.</summary>
    public static IQueryable<BegunUpload> Uploads(this RedressDb db, Viewer viewer) => db.Set<BegunUpload>().Where(upload => upload.PersonId == viewer.PersonId);

    /// <summary>As the forms have it: onto an intake its author and the Supervisors, onto an answer whoever drafts for the company; any other ID is a form's own.</summary>
    public static async Task<bool> MayUploadTo(this RedressDb db, Viewer viewer, Guid draftId, CancellationToken stop = default)
    {
        if (await db.IntakeDrafts.AnyAsync(draft => draft.Id == draftId, stop)) return await db.Drafts(viewer).AnyAsync(draft => draft.Id == draftId, stop);
        var answer = await db.Set<AnswerDraft>().Where(draft => draft.Id == draftId)
            .Join(db.Set<InformationRequest>(), draft => draft.RequestId, request => request.Id, (draft, request) => new { draft.RecordId, request.Id, request.SubjectNo }).FirstOrDefaultAsync(stop);
        if (answer is null) return !await db.Set<ComplaintImport>().AnyAsync(import => import.Id == draftId, stop);
        if (!viewer.IsOnCompanySide) return false;
        var record = (Record?)await db.Complaints(viewer, Depth.Full).FirstOrDefaultAsync(c => c.Id == answer.RecordId && c.SubjectNo == answer.SubjectNo, stop)
            ?? await db.Activities(viewer, Depth.Full).Include(activity => activity.CompanyMembers).Include(activity => activity.ThirdParties).FirstOrDefaultAsync(activity => activity.Id == answer.RecordId, stop);
        if (record?.IsDraftedBy(viewer) != true) return false;
        var asked = await db.Set<InformationRequest>().Include(request => request.Rounds).Include(request => request.Drafts).ThenInclude(draft => draft.Assignments).FirstAsync(request => request.Id == answer.Id, stop);
        // What was sent stays as it was sent.
        return record.IsInExchange && asked.WaitsForCompany && asked.CurrentDraft?.Id == draftId;
    }

    /// <summary>An agency uploads for everything but answers, a company for answers.</summary>
    public static bool MayUploadFor(this Viewer viewer, DocumentPart part)
        => part != DocumentPart.Import && (viewer.AgencyId is not null && part != DocumentPart.Answer || viewer.IsOnCompanySide && part == DocumentPart.Answer);
}
