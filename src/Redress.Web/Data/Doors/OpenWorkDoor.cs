using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>What a person is responsible for now, for the one act that moves it to a successor. Shown by number and responsibility alone: administrators see no case.</summary>
static class OpenWorkDoor
{
    public static IQueryable<Complaint> OpenWorkOf(this RedressDb db, Person person)
    {
        var open = db.Set<Complaint>().Where(c => c.LockedAt == null && !c.IsImported);
        if (person.AgencyId is { } agency) return open.Where(c => c.AgencyId == agency && c.AgencyPocId == person.Id);
        return open.Where(c => c.CompanyId == person.CompanyId && (c.CompanyPocId == person.Id
            || c.Requests.Any(request => request.AcceptedAt == null && request.CanceledAt == null && request.Drafts.Any(draft => draft.Assignments.Any(one => one.PersonId == person.Id && one.EndedAt == null)
                && request.Rounds.Any(round => round.No == draft.RoundNo && round.AnsweredAt == null)))));
    }

    /// <summary>Activities that the person takes part in on either side, with all that moving the part needs.</summary>
    public static async Task<List<SupervisoryActivity>> OpenActivitiesOf(this RedressDb db, Person person)
    {
        var open = db.Set<SupervisoryActivity>().Where(activity => activity.LockedAt == null);
        var found = await (person.CompanyId is { } company
            ? open.Where(activity => activity.CompanyId == company && (activity.CompanyPocId == person.Id || activity.CompanyMembers.Any(one => one.PersonId == person.Id && one.Until == null)))
            : open.Where(activity => activity.Participants.Any(one => one.PersonId == person.Id && one.Until == null))).Whole().OrderBy(activity => activity.Number).ToListAsync();
        foreach (var activity in found) await db.ReadExchange(activity);
        return found;
    }

    public static IQueryable<IntakeDraft> IntakeDraftsOf(this RedressDb db, Person person) => db.IntakeDrafts.Where(draft => draft.AuthorId == person.Id);
}
