using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Matters requiring attention: requests of the exchange that outlive the closing. The lock waits for the last of them.</summary>
public sealed partial class SupervisoryActivity
{
    public IEnumerable<InformationRequest> Matters => Requests.Where(request => request.Type == RequestType.Matter);

    /// <summary>Sent, and neither accepted nor canceled.</summary>
    public IReadOnlyList<InformationRequest> OpenMatters => [.. Matters.Where(matter => matter.IsOpen).OrderBy(matter => matter.No)];

    /// <summary>It was closed or canceled: nothing but open matters goes on.</summary>
    public bool IsEnded => IsLocked || Milestone.IsOver();

    /// <summary>Closed, and not locked before its matters are settled.</summary>
    public bool AwaitsMatters => !IsLocked && Milestone == Milestone.Closed;

    public override bool GoesOnAfterClosing(InformationRequest request) => request is { Type: RequestType.Matter, IsOpen: true } && !IsLocked;

    protected internal override void MustTake(RequestType type)
    {
        if (type == RequestType.Report) throw new BrokenRuleException("The answer to a report is asked for by sending the report.");
        if (type == RequestType.Matter && Milestone < Milestone.InFlight) throw new BrokenRuleException("Matters requiring attention come after the first information request was sent.");
    }

    /// <summary>The last matter of a closed activity was settled, so it is locked. A report whose answer is wanted no more ends Drafting.</summary>
    protected internal override string Settled(InformationRequest request, Stamp stamp)
    {
        if (request is { Type: RequestType.Report, CanceledAt: not null } && Milestone == Milestone.Drafting) Step(Act.RequestCanceled, null, stamp);
        if (!AwaitsMatters || OpenMatters.Count > 0) return "";
        LockedAt = stamp.At;
        return " It was the last open matter: the activity is locked.";
    }

    void MustNotBeEnded()
    {
        MustNotBeLocked();
        if (IsEnded) throw new BrokenRuleException($"{Number} is {Milestone.Words().ToLowerInvariant()}. Only its open matters go on.");
    }
}
