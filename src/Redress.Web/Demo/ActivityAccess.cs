using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Web.Demo;

/// <summary>What other agencies asked of Washington about its activities.</summary>
static class ActivityAccess
{
    /// <summary>Oregon was let in by a rule, California waits.</summary>
    /// <param name="by">Who, so many days ago.</param>
    public static void OfTheFullOne(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
    {
        activity.SetApprovalRule(new(Milestone.Scheduled, [people["director@or.demo"].Agency!]), by("director@wa.demo", 9));
        Ask(activity, people["staff@or.demo"], "The company is licensed in Oregon too, and we examine it next year.", by("staff@or.demo", 8));
        Ask(activity, people["director@ca.demo"], "We have complaints about the same transfers and want to see what you find.", by("director@ca.demo", 4));
    }

    /// <summary>California reads it for a while.</summary>
    public static void OfTheInvestigation(SupervisoryActivity activity, IReadOnlyDictionary<string, Person> people, Func<string, int, Stamp> by)
    {
        var asked = Ask(activity, people["director@ca.demo"], "The same advertisements ran in California.", by("director@ca.demo", 40));
        activity.GrantAccess(asked, by("director@wa.demo", 38).Today.AddDays(120), "Call us before you use it in public.", by("director@wa.demo", 38));
    }

    static AgencyRequest Ask(SupervisoryActivity activity, Person person, string reason, Stamp stamp) => activity.AskForAccess(person.Agency!, reason, stamp);
}
