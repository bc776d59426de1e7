using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Entities;

/// <summary>What a match would move. Complaints that other agencies still review are moved too and not counted: nobody else knows of them.</summary>
/// <param name="Staying">Closed and canceled ones, which stay about the entity.</param>
public sealed record MatchPreview(IReadOnlyList<(Guid Agency, string Name, int Count)> Open, int Staying, int Drafts)
{
    public int Complaints => Open.Sum(one => one.Count);
}

/// <summary>What undoing it would do, as far as the reader may know.</summary>
/// <param name="Staying">About which the company was asked: ID and the day of the first request.</param>
/// <param name="Locked">Closed or canceled with the company, and not asked about.</param>
public sealed record UndoPreview(int Back, int WithUnsentRequests, IReadOnlyList<(string Number, DateOnly AskedOn)> Staying, int Locked);

/// <summary>Matches an entity to a company and undoes it, in one act over all agencies' complaints. For pages and programs alike.</summary>
public sealed class Matching(RedressDb db)
{
    public Task<Company?> Find(string key) => db.Companies.WithKey(key.Trim()).Include(c => c.Successor).FirstOrDefaultAsync();

    public async Task<MatchPreview> Preview(NonNmlsEntity entity, Viewer viewer)
    {
        var (known, open) = (db.CountedAbout(viewer, entity.Id), db.CountedAbout(viewer, entity.Id).Where(c => c.CompanyId == null).InHand());
        return new(await open.ByAgency(), await known.CountAsync(c => c.CompanyId == null) - await open.CountAsync(), await db.IntakeDrafts.CountAsync(draft => draft.EntityId == entity.Id));
    }

    /// <returns>How many complaints followed, as far as whoever matched may know of them.</returns>
    public async Task<int> Match(NonNmlsEntity entity, Company company, string why, Stamp stamp)
    {
        var following = await db.InHandAboutEntity(entity.Id).Where(c => c.CompanyId == null).ForWork().ToListAsync();
        var count = entity.MatchTo(company, why, following, stamp).Count(complaint => IsKnownTo(stamp.By, complaint));
        foreach (var draft in await db.IntakeDrafts.Where(draft => draft.EntityId == entity.Id).ToListAsync()) draft.About(company.Id, null, null);
        await db.SaveChangesAsync();
        return count;
    }

    public async Task<UndoPreview> PreviewUndo(NonNmlsEntity entity, Viewer viewer)
    {
        var known = Followed(entity).Where(c => c.AgencyId == viewer.AgencyId || c.Status != ComplaintStatus.Pending);
        var staying = await known.Where(c => c.FirstSentAt != null).OrderBy(c => c.Number).Select(c => new { c.Number, c.FirstSentAt, c.Agency }).ToListAsync();
        var back = known.Where(c => c.FirstSentAt == null && c.LockedAt == null);
        return new(await back.CountAsync(), await back.CountAsync(c => c.Requests.Any()), [.. staying.Select(c => (c.Number, c.Agency.DayOf(c.FirstSentAt!.Value)))], await known.CountAsync(c => c.FirstSentAt == null && c.LockedAt != null));
    }

    public async Task<UndoneMatch> Undo(NonNmlsEntity entity, string why, Stamp stamp)
    {
        var undone = entity.UndoMatch(why, entity.Match is null ? [] : await Followed(entity).ForWork().ToListAsync(), stamp);
        await db.SaveChangesAsync();
        return undone;
    }

    static bool IsKnownTo(Viewer viewer, Complaint complaint) => complaint.AgencyId == viewer.AgencyId || complaint.Status != ComplaintStatus.Pending;

    // The company may have been merged since; its complaints went along. Locked ones stay as they were closed.
    IQueryable<Complaint> Followed(NonNmlsEntity entity)
    {
        Guid?[] family = [entity.Match?.CompanyId, entity.Match?.Company.SuccessorId];
        return db.Set<Complaint>().Where(c => c.EntityId == entity.Id && c.CompanyId != null && family.Contains(c.CompanyId));
    }
}
