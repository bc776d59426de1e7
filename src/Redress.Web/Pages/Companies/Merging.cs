using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>What a merger would move, and what stays. Complaints that other agencies still review are moved too and not counted: nobody else knows of them.</summary>
public sealed record Merger(
    IReadOnlyList<(Guid Agency, string Name, int Count)> Open, IReadOnlyList<string> OwnOpen, int OpenRequests, int AnswersBegun, int Staying,
    IReadOnlyList<Person> Users, int IntakeDrafts, Enrollment? Invitation, int Asked, int Branches, int Individuals, int Licenses)
{
    public int Complaints => Open.Sum(one => one.Count);
}

/// <summary>Merges a company into another in one act. For pages and programs alike.</summary>
public sealed class Merging(RedressDb db, SelfEnrollment asking)
{
    /// <summary>The company that a number or name key means, for the other side of a merger.</summary>
    public static Task<Company?> Find(RedressDb db, string key)
        => db.Companies.WithKey(key.Trim()).Include(c => c.OtherNames).Include(c => c.Contacts).Include(c => c.NoticeAddresses).Include(c => c.Successor).Include(c => c.ComplaintsContact).Include(c => c.SaContact).AsSplitQuery().FirstOrDefaultAsync();

    public async Task<Merger> Preview(Company company, Viewer viewer)
    {
        var (id, known) = (company.Id, db.CountedOf(viewer, company.Id));
        var open = known.InHand();
        var asked = open.SelectMany(c => c.Requests).Where(request => request.SentAt != null && request.AcceptedAt == null && request.CanceledAt == null);
        var latest = (await Inviting.Of(db, id)).FirstOrDefault();
        return new Merger(
            await open.ByAgency(), viewer.May(Right.SeeComplaints) ? await open.Where(c => c.AgencyId == viewer.AgencyId).OrderBy(c => c.Number).Select(c => c.Number).Take(100).ToListAsync() : [],
            await asked.CountAsync(), await asked.CountAsync(request => request.Drafts.Any(draft => request.Rounds.Any(round => round.No == draft.RoundNo && round.AnsweredAt == null))),
            await ComplaintList.Count(known) - await open.CountAsync(),
            await Users(company), await db.IntakeDrafts.CountAsync(draft => draft.CompanyId == id), latest?.InvitedAt < company.DisenrolledAt ? null : latest, await db.OpenEnrollmentRequestsOf(id),
            await db.Set<Branch>().CountAsync(branch => branch.CompanyId == id), await db.Set<Individual>().CountAsync(person => person.CompanyId == id), await db.Set<License>().CountAsync(license => license.CompanyId == id));
    }

    /// <param name="company">As <see cref="Find"/> reads it, like the other.</param>
    /// <returns>How many complaints moved.</returns>
    public async Task<int> Run(Company company, Company into, Agency by, string why, bool bringsUsers, Stamp stamp)
    {
        company.MustBeAbleToMergeInto(into);
        await using var all = await db.Database.BeginTransactionAsync();
        var (users, concerned) = (await Users(company), (await db.InHandAbout(company.Id).ByAgency()).ToDictionary(one => one.Agency, one => one.Count));
        foreach (var user in users) db.Outbox.Add(EnrollmentMails.Merged(company, into, by, user.Name, user.Email, bringsUsers, stamp.At));
        await EndInvitations(company, into, by, stamp);
        company.MergeInto(into, why, users, bringsUsers, await db.Companies.Where(c => c.SuccessorId == company.Id).ToListAsync(), stamp);
        await CutOff.Of(db, users, stamp.At);
        if (!bringsUsers) Inviting.CloseAccounts(db, users);
        foreach (var draft in await db.IntakeDrafts.Where(draft => draft.CompanyId == company.Id).ToListAsync()) draft.About(into.Id, null, null);
        var moving = await db.InHandAbout(company.Id).ForWork().ToListAsync();
        foreach (var complaint in moving) complaint.SubjectMergedInto(into, stamp with { Today = complaint.Agency.DayOf(stamp.At) });
        await Tell(company, into, concerned, moving.Count(complaint => complaint.FirstSentAt is not null), stamp);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        return moving.Count;
    }

    async Task EndInvitations(Company company, Company into, Agency by, Stamp stamp)
    {
        if ((await Inviting.Of(db, company.Id)).FirstOrDefault() is { } latest && EnrollmentStates.Of(company, latest, stamp.At).IsOpen())
            await new Inviting(db).Withdraw(latest, by, $"{company.Name} was merged into {into.Name}.", stamp);
        foreach (var asked in await db.Set<EnrollmentRequest>().Include(one => one.Company).Where(one => one.CompanyId == company.Id && one.DecidedAt == null).ToListAsync())
            asking.Refuse(asked, by, $"{company.Name} was merged into {into.Name}.", stamp);
    }

    async Task Tell(Company company, Company into, IReadOnlyDictionary<Guid, int> concerned, int sent, Stamp stamp)
    {
        await db.TellAgenciesOf(into, Occasions.CompanyMerged, count => $"{company.Name} was merged into {into.Name}, which {count} open {(count == 1 ? "complaint" : "complaints")} of your agency {(count == 1 ? "is" : "are")} about now", stamp, concerned);
        if (!into.IsEnrolled) return;
        var (complaints, activities) = (into.ComplaintsContactId, into.SaContactId);
        foreach (var person in await db.People.Where(p => p.CompanyId == into.Id && p.RemovedAt == null && (p.Id == complaints || p.Id == activities || p.Roles.Any(held => held.Role == Role.CompanyAdministrator))).ToListAsync())
            await db.Tell(person, Occasions.CompanyMerged, $"{company.Name} was merged into your company{(sent == 0 ? "" : $", with {sent} open {(sent == 1 ? "complaint" : "complaints")}")}", "/portal", stamp.At);
    }

    Task<List<Person>> Users(Company company)
        => db.People.Include(person => person.Roles).Where(person => person.CompanyId == company.Id && person.RemovedAt == null).OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ThenBy(person => person.Id).ToListAsync();
}
