using Redress.Domain.Access;
using Redress.Domain.Records;
using static Redress.Domain.Complaints.ComplaintStatus;

namespace Redress.Domain.Complaints;

/// <summary>One arrow: what turns which status into which, and who may do it.</summary>
public sealed record ComplaintArrow(ComplaintStatus? From, Act Act, ComplaintStatus To, Right Right);

/// <summary>What may follow what. Verbs, buttons, the documentation and the tests read this table.</summary>
public static class ComplaintFlow
{
    public static readonly IReadOnlyList<ComplaintArrow> Arrows =
    [
        new(null, Act.SentToReview, Pending, Right.EnterComplaints),
        new(null, Act.Entered, Open, Right.EnterComplaints),
        new(Pending, Act.Proceeded, Open, Right.ReviewComplaints),
        new(Pending, Act.Closed, Closed, Right.CloseComplaints),
        new(Open, Act.Closed, Closed, Right.CloseComplaints),
        new(Reopened, Act.Closed, Closed, Right.CloseComplaints),
        new(Open, Act.Referred, ReferralInProgress, Right.ReferComplaints),
        new(Reopened, Act.Referred, ReferralInProgress, Right.ReferComplaints),
        new(ReferralInProgress, Act.ReferralAccepted, Open, Right.ReferComplaints),
        new(ReferralInProgress, Act.ReferralRejected, Open, Right.ReferComplaints),
        new(ReferralInProgress, Act.ReferralRejected, Reopened, Right.ReferComplaints),
        new(ReferralInProgress, Act.ReferralWithdrawn, Open, Right.ReferComplaints),
        new(ReferralInProgress, Act.ReferralWithdrawn, Reopened, Right.ReferComplaints),
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
