using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>The only door of a company to complaints that are about somebody else now: what it could read on the day that ended, and nothing later.</summary>
static class FormerSubjectDoor
{
    public static IQueryable<FormerSubject> FormerSubjects(this RedressDb db, Viewer viewer)
        => viewer.Side == Side.Company && viewer.May(Right.SeeOwnComplaints)
            // Whoever took the company over has its complaints, and so what it kept of those.
            ? db.Set<FormerSubject>().Where(former => former.IsKept && (former.CompanyId == viewer.CompanyId && former.Company.EnrolledAt != null || former.Company.SuccessorId == viewer.CompanyId && former.Company.Successor!.EnrolledAt != null))
            : db.Set<FormerSubject>().Where(former => false);

    /// <summary>The requests that were sent to it, with their answers and drafts. No act changes them any more.</summary>
    public static Task<List<InformationRequest>> RequestsOf(this RedressDb db, FormerSubject former, CancellationToken stop = default)
        => db.Set<InformationRequest>().AsNoTracking().Include(request => request.Rounds).Include(request => request.Drafts).AsSplitQuery()
            .Where(request => request.RecordId == former.RecordId && request.SubjectNo == former.No && request.SentAt != null).OrderBy(request => request.No).ToListAsync(stop);

    public static Task<List<Instalment>> InstalmentsOf(this RedressDb db, FormerSubject former, CancellationToken stop = default)
        => db.Set<Instalment>().AsNoTracking().Where(instalment => instalment.RecordId == former.RecordId && instalment.SubjectNo == former.No).OrderBy(instalment => instalment.No).ToListAsync(stop);

    /// <summary>The documents that it could read; those of a restricted answer only for the point of contact of that day.</summary>
    public static async Task<List<Document>> DocumentsOf(this RedressDb db, FormerSubject former, Viewer viewer, CancellationToken stop = default)
    {
        Guid[] ids = [.. former.Documents.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
        var restricted = await db.RestrictedTo(former, viewer, stop);
        return [.. (await db.Set<Document>().AsNoTracking().Where(document => document.RecordId == former.RecordId && ids.Contains(document.Id)).OrderBy(document => document.Id).ToListAsync(stop))
            .Where(document => document.PartId is not { } part || !restricted.Contains(part))];
    }

    public static async Task<bool> Keeps(this RedressDb db, Viewer viewer, Document document, CancellationToken stop)
    {
        if (viewer.Side != Side.Company) return false;
        foreach (var former in (await db.FormerSubjects(viewer).AsNoTracking().Where(former => former.RecordId == document.RecordId).ToListAsync(stop)).Where(former => former.Had(document.Id)))
            if (document.PartId is not { } part || !(await db.RestrictedTo(former, viewer, stop)).Contains(part)) return true;
        return false;
    }

    /// <summary>Rounds whose answer this viewer may not read.</summary>
    static async Task<List<Guid>> RestrictedTo(this RedressDb db, FormerSubject former, Viewer viewer, CancellationToken stop)
        => former.CompanyPocId == viewer.PersonId ? [] : await db.Set<Round>().Where(round => round.RecordId == former.RecordId && round.IsRestricted).Select(round => round.Id).ToListAsync(stop);
}
