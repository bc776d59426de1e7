using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>Third-party users of companies, in lists. On their activity they are known to whoever reads that.</summary>
static class ThirdPartyDoor
{
    /// <summary>Who waits for the word of this Examiner in Charge or Team Lead, or, where nobody is in charge, of whoever keeps the activity. The oldest first.</summary>
    public static IQueryable<AskedThirdParty> ThirdPartiesToDecide(this RedressDb db, Viewer viewer)
    {
        var (me, keeps) = (viewer.PersonId, viewer.May(Right.InitiateActivities));
        if (viewer.Side != Side.Agency || viewer.AgencyId is null || me is null || !viewer.May(Right.WorkOnActivities)) return db.Set<ThirdParty>().Where(one => false).Select(one => new AskedThirdParty());
        return db.Set<SupervisoryActivity>().Where(a => a.LockedAt == null
                && (a.Participants.Any(one => one.PersonId == me && one.Until == null && (one.Part == ParticipantPart.ExaminerInCharge || one.Part == ParticipantPart.TeamLead))
                    || keeps && a.AgencyId == viewer.AgencyId && !a.Participants.Any(one => one.Until == null && one.Part == ParticipantPart.ExaminerInCharge)))
            .SelectMany(a => a.ThirdParties.Where(one => one.DecidedAt == null && !one.Approvals.Any(given => given.PersonId == me)),
                (a, one) => new AskedThirdParty { Id = one.Id, Number = a.Number, Company = a.SubjectName, Name = one.FirstName + " " + one.LastName, Firm = one.Firm, AskedAt = one.AskedAt })
            .OrderBy(one => one.AskedAt).ThenBy(one => one.Number);
    }

    /// <summary>What a third-party user took part in and left, the latest first, so that an empty home says why.</summary>
    public static IQueryable<ThirdParty> PartsThatEnded(this RedressDb db, Viewer viewer)
        => db.Set<ThirdParty>().Where(one => viewer.Side == Side.ThirdParty && one.PersonId == viewer.PersonId && one.PersonId != null && one.Until != null).OrderByDescending(one => one.Until);
}

/// <summary>Somebody whom a company asked for.</summary>
public sealed class AskedThirdParty
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
    public string Company { get; init; } = "";
    public string Name { get; init; } = "";
    public string Firm { get; init; } = "";
    public DateTime AskedAt { get; init; }
}
