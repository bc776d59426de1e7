using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Web.Demo;

/// <summary>What other agencies asked of Washington about its activities.</summary>
static class ActivityAccess
{
    /// <summary>Oregon was let in by a rule and joined, California waits.</summary>
    /// <param name="by">Who, so many days ago.</param>
    public static void OfTheFullOne(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
    {
        activity.SetApprovalRule(new(Milestone.Scheduled, [people["director@or.demo"].Agency!]), by("director@wa.demo", 9));
        Ask(activity, people["staff@or.demo"], "The company is licensed in Oregon too, and we examine it next year.", by("staff@or.demo", 8));
        JoinedBy(activity, people, by);
        Ask(activity, people["director@ca.demo"], "We have complaints about the same transfers and want to see what you find.", by("director@ca.demo", 4));
    }

    // With a Team Lead and an Examiner.
    static void JoinedBy(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
    {
        var asked = activity.AskForAccess(people["staff@or.demo"].Agency!, "Half of its branches are in Oregon. We want to examine them with you.", by("staff@or.demo", 7), AgencyRequestKind.Join);
        activity.GrantAccess(asked, null, "Gladly. Please name your Team Lead.", by("director@wa.demo", 6));
        activity.SetTeam(new(null, [people["examiner@or.demo"]], [], people["staff@or.demo"]), by("staff@or.demo", 5));
    }

    /// <summary>Oregon invites Washington, which has not decided.</summary>
    public static void InvitedBy(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
        => activity.Invite(people["director@wa.demo"].Agency!, "You had many complaints about it this year. Shall we examine it together?", by("director@or.demo", 2));

    /// <summary>California reads it for a while.</summary>
    public static void OfTheInvestigation(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
    {
        var asked = Ask(activity, people["director@ca.demo"], "The same advertisements ran in California.", by("director@ca.demo", 40));
        activity.GrantAccess(asked, by("director@wa.demo", 38).Today.AddDays(120), "Call us before you use it in public.", by("director@wa.demo", 38));
    }

    static AgencyRequest Ask(SupervisoryActivity activity, Person person, string reason, Stamp stamp) => activity.AskForAccess(person.Agency!, reason, stamp);
}
