using Redress.Domain.Access;
using Redress.Domain.Exchange;

namespace Redress.Domain.Records;

/// <summary>Who takes part in the exchange of a record, on either side. What they do is the same for every kind of record.</summary>
public abstract partial class Record
{
    /// <summary>The viewer's agency acts here: it owns the record, or works on it beside the owner. Others read at most.</summary>
    public virtual bool IsWorkedOnBy(Viewer viewer) => viewer.Side == Side.Agency && viewer.AgencyId == AgencyId;

    /// <summary>Writes requests to the company.</summary>
    public abstract bool IsAskedBy(Viewer viewer);

    /// <summary>Sends them, extends, cancels and reminds.</summary>
    public abstract bool IsSentBy(Viewer viewer);

    /// <summary>Reviews answers, and decides what the company asks for.</summary>
    public abstract bool IsDecidedBy(Viewer viewer);

    /// <summary>Drafts answers for the company.</summary>
    public abstract bool IsDraftedBy(Viewer viewer);

    /// <summary>What the person is called who alone sends the company's answers.</summary>
    public virtual string LeadWords => "point of contact";

    /// <summary>Who hears for the company as long as nobody sends its answers, and what that person is called.</summary>
    public virtual (string Words, Guid? Id) CompanyContact => ("Complaints Contact", Company?.ComplaintsContactId);

    /// <summary>What somebody of the company must hold to draft, in words.</summary>
    public virtual string DraftersNeed => "the permission Manage Complaints";

    /// <summary>Requests went out: what follows for the record.</summary>
    protected internal virtual void WentOut(Stamp stamp)
    {
    }

    /// <summary>Answers were sent: what follows for the record.</summary>
    protected internal virtual void Answered(IReadOnlyCollection<InformationRequest> requests, Stamp stamp)
    {
    }

    /// <summary>An answer was sent back: what follows for the record.</summary>
    protected internal virtual void WentBack(InformationRequest request, Stamp stamp)
    {
    }

    /// <summary>An answer was accepted, or its request canceled: what follows for the record, in a sentence that begins with a blank; empty: nothing.</summary>
    protected internal virtual string Settled(InformationRequest request, Stamp stamp) => "";

    /// <summary>It is answered and decided also after the record was closed.</summary>
    public virtual bool GoesOnAfterClosing(InformationRequest request) => false;

    /// <summary>May such a request be added or sent now? The sentence says why not.</summary>
    protected internal virtual void MustTake(RequestType type)
    {
        if (type != RequestType.Information) throw new BrokenRuleException("Only supervisory activities have matters requiring attention.");
    }

    internal void MustBeAskedBy(Viewer by) => MustBe(IsAskedBy(by));

    internal void MustBeSentBy(Viewer by) => MustBe(IsSentBy(by));

    internal void MustBeDecidedBy(Viewer by) => MustBe(IsDecidedBy(by));

    /// <summary>Nothing waits any more: requests are canceled, asks lapse, unsent requests are removed, and their documents stay; pauses end.</summary>
    protected void EndExchange(IReadOnlyCollection<InformationRequest> canceled, string why, Stamp stamp)
    {
        foreach (var request in canceled) request.CancelWithRecord(why, stamp);
        foreach (var request in Requests.Where(request => !GoesOnAfterClosing(request))) request.LetAskLapse(stamp);
        foreach (var request in Requests.Where(request => request.SentAt is null)) request.LeaveDocuments();
        Requests.RemoveAll(request => request.SentAt is null);
        if (Requests.Any(GoesOnAfterClosing)) return;
        foreach (var pause in Pauses.Where(pause => pause.IsOpen)) pause.EndWithRecord(stamp);
    }

    void MustBe(bool allowed)
    {
        if (!allowed) throw new BrokenRuleException($"You cannot do this on {Number}: it is for others of {Agency.Name}.");
    }
}
