using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Access;

/// <summary>An open complaint as the Operator may know it.</summary>
public sealed record OpenRecord(string Number, ComplaintStatus Status);

/// <summary>What stands in the way of leaving, and what would go.</summary>
/// <param name="Open">The first of them.</param>
/// <param name="Asked">Complaints and supervisory activities with a referral or a request for access that is not decided.</param>
public sealed record LeavingOutlook(int OpenCount, IReadOnlyList<OpenRecord> Open, int Users, int Drafts, int Invitations, int Asked);

/// <summary>An agency leaves the installation in one act, and comes back in another. For pages and programs alike.</summary>
public sealed class AgencyLeaving(RedressDb db, DocumentStore store)
{
    const int Shown = 50;

    public async Task<LeavingOutlook> Look(Agency agency, DateTime now) => new(
        await db.InHandOf(agency).CountAsync(), await db.InHandOf(agency).OrderBy(c => c.Number).Take(Shown).Select(c => new OpenRecord(c.Number, c.Status)).ToListAsync(),
        (await Users(agency)).Count, await db.IntakeDraftsOf(agency).CountAsync(), (await Invitations(agency, now)).Count, await db.AskedByOrOf(agency).CountAsync() + await db.ActivitiesAskedByOrOf(agency).CountAsync());

    public async Task Leave(Agency agency, string why, Stamp stamp)
    {
        await using var all = await db.Database.BeginTransactionAsync();
        await db.Entry(agency).Collection(one => one.Absences).LoadAsync();
        var users = await Users(agency);
        agency.Leave(await db.InHandOf(agency).CountAsync(), why, users, stamp);
        (await db.Installations.FirstAsync()).Note($"{agency.Name} left: {why.Trim()}", stamp);
        foreach (var complaint in await Asked(agency)) complaint.AgencyLeaves(agency, stamp with { Today = complaint.Agency.DayOf(stamp.At) });
        foreach (var activity in await db.ActivitiesAskedByOrOf(agency).Whole().ToListAsync()) activity.AgencyLeaves(agency, stamp with { Today = activity.Agency.DayOf(stamp.At) });
        foreach (var enrollment in await Invitations(agency, stamp.At)) await new Inviting(db).Withdraw(enrollment, agency, $"{agency.Name} left Redress.", stamp);
        var documents = await RemoveDrafts(agency);
        await db.SaveChangesAsync();
        await CutOff.Of(db, users, stamp.At);
        await all.CommitAsync();
        foreach (var document in documents) store.Remove(document);
    }

    public async Task ComeBack(Agency agency, string? why, Stamp stamp)
    {
        await db.Entry(agency).Collection(one => one.Absences).LoadAsync();
        agency.ComeBack(why, await db.People.Include(person => person.Roles).Where(person => person.AgencyId == agency.Id && person.RemovedAt == null && person.AsleepSince != null).ToListAsync(), stamp);
        (await db.Installations.FirstAsync()).Note($"{agency.Name} came back.", stamp);
        await db.SaveChangesAsync();
    }

    Task<List<Person>> Users(Agency agency) => db.People.Include(person => person.Roles).Where(person => person.AgencyId == agency.Id && person.RemovedAt == null && person.AsleepSince == null).ToListAsync();

    // Whoever has begun goes on; what nobody has opened is taken back.
    async Task<List<Enrollment>> Invitations(Agency agency, DateTime now)
        => [.. (await db.Enrollments.Include(one => one.Company).ThenInclude(company => company.NoticeAddresses).Include(one => one.Agency).Include(one => one.Links).AsSplitQuery()
            .Where(one => one.AgencyId == agency.Id && one.CompletedAt == null && one.RejectedAt == null && one.WithdrawnAt == null && one.AccountMadeAt == null).ToListAsync())
            .Where(one => one.StateAt(now) == EnrollmentState.Invited)];

    async Task<List<Complaint>> Asked(Agency agency)
    {
        var found = await db.AskedByOrOf(agency).WithParties().ToListAsync();
        foreach (var complaint in found) await db.WithAccess((await db.ReadParts(complaint, Viewer.System))!);
        return found;
    }

    async Task<List<Document>> RemoveDrafts(Agency agency)
    {
        var drafts = await db.IntakeDraftsOf(agency).ToListAsync();
        var documents = new List<Document>();
        foreach (var draft in drafts) documents.AddRange(await db.DocumentsOnDraft(draft.Id));
        db.RemoveRange(drafts);
        db.RemoveRange(documents);
        return documents;
    }
}
