using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>
/// The only door to what stands on discussion boards. Who may read the record has been asked already; what of the board is shown to whom is decided here.
/// </summary>
public static class BoardDoor
{
    /// <summary>The posts that this viewer reads: of a restricted complaint, others than the owner read none that says who complained.</summary>
    public static IQueryable<Post> PostsOn(this RedressDb db, Viewer viewer, Record record)
    {
        var all = db.Set<Post>().Where(post => post.RecordId == record.Id);
        if (viewer.Side != Side.Agency || viewer.AgencyId is null) return all.Where(post => false);
        return record.HidesMarkedFrom(viewer.AgencyId)
            ? all.Where(post => !post.IdentifiesComplainant && (post.ReplyToId == null || !db.Set<Post>().Any(first => first.Id == post.ReplyToId && first.IdentifiesComplainant)))
            : all;
    }

    /// <summary>How many posts there are, and how many of them others wrote since the viewer last looked.</summary>
    public static async Task<(int All, int New)> CountPosts(this RedressDb db, Viewer viewer, Record record)
    {
        var there = db.PostsOn(viewer, record).Where(post => !db.Set<PostChange>().Any(change => change.PostId == post.Id && change.IsWithdrawal));
        var looks = db.Set<BoardLook>().Where(look => look.PersonId == viewer.PersonId && look.RecordId == record.Id);
        var counted = await there.GroupBy(post => 1).Select(group => new { All = group.Count(), New = group.Count(post => post.PostedById != viewer.PersonId && !looks.Any(look => look.At >= post.PostedAt)) }).FirstOrDefaultAsync();
        return (counted?.All ?? 0, counted?.New ?? 0);
    }

    /// <summary>Reads the whole board: what its verbs need.</summary>
    public static async Task<T> WithBoard<T>(this RedressDb db, T record) where T : Record
    {
        await db.Set<Post>().Where(post => post.RecordId == record.Id).LoadAsync();
        await db.Set<PostTag>().Where(tag => tag.RecordId == record.Id).LoadAsync();
        await db.Set<PostChange>().Where(change => change.RecordId == record.Id).LoadAsync();
        return record;
    }

    /// <summary>The agencies that read the board now: of a complaint its owner and those with access, else all that take part.</summary>
    public static async Task<HashSet<Guid>> BoardReaders(this RedressDb db, Record record) => record is Complaint
        ? [record.AgencyId, .. await db.AccessNow().Where(grant => grant.RecordId == record.Id).Select(grant => grant.AgencyId).ToListAsync()]
        : [.. await db.Agencies.Where(agency => agency.LeftAt == null).Select(agency => agency.Id).ToListAsync()];

    /// <summary>Those who can be tagged: Supervisors and Managers of the agencies that read it.</summary>
    public static IQueryable<Person> BoardPeople(this RedressDb db, IReadOnlySet<Guid> readers)
    {
        var ids = readers.ToList();
        return db.People.Include(person => person.Agency).Include(person => person.Roles).Where(person => person.AgencyId != null && ids.Contains(person.AgencyId.Value) && person.RemovedAt == null && person.AsleepSince == null
            && person.Roles.Any(held => held.Role == Role.ComplaintSupervisor || held.Role == Role.ComplaintManager));
    }
}
