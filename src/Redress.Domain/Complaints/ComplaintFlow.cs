using Redress.Domain.Access;
using Redress.Domain.Records;
using static Redress.Domain.Complaints.ComplaintStatus;

namespace Redress.Domain.Complaints;

/// <summary>One arrow: what turns which status into which, who may do it, and what else must be so.</summary>
public sealed record ComplaintArrow(ComplaintStatus? From, Act Act, ComplaintStatus To, Right Right, string Guard);

/// <summary>What may follow what. Verbs, buttons, docs/complaint-status.md and the tests read this table.</summary>
public static class ComplaintFlow
{
    const string OtherReviewer = "By somebody else than who entered it, unless the agency waives that.";
    const string Confirmed = "Open requests are canceled after one confirmation; unsent ones are removed.";
    const string Stopped = "With a reason. Requests that wait are canceled, unsent ones removed; an open referral and requests for access lapse.";
    const string ByReceiver = "By the agency that it is referred to.";

    public static readonly IReadOnlyList<ComplaintArrow> Arrows =
    [
        new(null, Act.SentToReview, Pending, Right.EnterComplaints, "All that the form requires is given."),
        new(null, Act.Entered, Open, Right.EnterComplaints, "All that the form requires is given. Whoever enters it is its point of contact."),
        new(Pending, Act.Proceeded, Open, Right.ReviewComplaints, OtherReviewer + " A Supervisor or Manager is named as point of contact."),
        new(Pending, Act.Closed, Closed, Right.CloseComplaints, OtherReviewer + " As duplicate, invalid or referred."),
        new(Open, Act.Closed, Closed, Right.CloseComplaints, Confirmed),
        new(Reopened, Act.Closed, Closed, Right.CloseComplaints, Confirmed),
        new(Open, Act.Referred, ReferralInProgress, Right.ReferComplaints, "The other agency has somebody here who can decide."),
        new(Reopened, Act.Referred, ReferralInProgress, Right.ReferComplaints, "The other agency has somebody here who can decide."),
        new(ReferralInProgress, Act.ReferralAccepted, Open, Right.ReferComplaints, ByReceiver + " It names its point of contact, and owns the complaint from then on."),
        new(ReferralInProgress, Act.ReferralRejected, Open, Right.ReferComplaints, ByReceiver + " Where it was open before."),
        new(ReferralInProgress, Act.ReferralRejected, Reopened, Right.ReferComplaints, ByReceiver + " Where it was reopened before."),
        new(ReferralInProgress, Act.ReferralWithdrawn, Open, Right.ReferComplaints, "By the sender. Where it was open before."),
        new(ReferralInProgress, Act.ReferralWithdrawn, Reopened, Right.ReferComplaints, "By the sender. Where it was reopened before."),
        new(Closed, Act.Reopened, Reopened, Right.ReopenComplaints, "Within a year of the latest closing; later by a Supervisor with a written reason."),
        new(Pending, Act.Canceled, Canceled, Right.CancelComplaints, Stopped),
        new(Open, Act.Canceled, Canceled, Right.CancelComplaints, Stopped),
        new(Reopened, Act.Canceled, Canceled, Right.CancelComplaints, Stopped),
        new(ReferralInProgress, Act.Canceled, Canceled, Right.CancelComplaints, Stopped),
    ];

    /// <summary>Statuses in which requests are sent, answered and decided.</summary>
    public static readonly IReadOnlySet<ComplaintStatus> InWork = new HashSet<ComplaintStatus> { Open, Reopened };

    /// <summary>Statuses in which the company answers what it was asked: also while agencies decide among themselves who goes on.</summary>
    public static readonly IReadOnlySet<ComplaintStatus> InExchange = new HashSet<ComplaintStatus> { Open, Reopened, ReferralInProgress };

    /// <summary>Statuses in which somebody of the agency still has the complaint before them: what a work list holds.</summary>
    public static readonly IReadOnlySet<ComplaintStatus> InHand = new HashSet<ComplaintStatus> { Pending, Open, Reopened, ReferralInProgress };

    public static bool Allows(ComplaintStatus? from, Act act) => Arrows.Any(arrow => arrow.From == from && arrow.Act == act);

    /// <exception cref="BrokenRuleException">There is no such arrow.</exception>
    public static ComplaintStatus After(ComplaintStatus? from, Act act)
        => Arrows.FirstOrDefault(arrow => arrow.From == from && arrow.Act == act)?.To
        ?? throw new BrokenRuleException(from == ReferralInProgress ? "This is not possible while a referral is in progress." : $"This is not possible: the complaint is {from?.Words().ToLowerInvariant() ?? "new"}.");

    /// <summary>Back to the status that it had.</summary>
    public static ComplaintStatus Back(ComplaintStatus from, Act act, ComplaintStatus before)
        => Arrows.Any(arrow => arrow.From == from && arrow.Act == act && arrow.To == before) ? before : After(from, act);
}
