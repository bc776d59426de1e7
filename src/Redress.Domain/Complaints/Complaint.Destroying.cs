using Redress.Domain.Records;
using Redress.Domain.Records.Retention;

namespace Redress.Domain.Complaints;

// The end of a complaint: what of it is destroyed.
public sealed partial class Complaint
{
    /// <summary>The sentence that says why this part cannot be destroyed, whatever the schedule says; null: it can.</summary>
    public string? WhyNotDestroyed(DestroyedPart part)
    {
        if (IsImported) return $"{Number} was imported. Imported complaints have no retention.";
        if (Status == ComplaintStatus.ReferralInProgress) return $"The referral of {Number} is in progress.";
        if (!IsLocked || EndedOn is null || Status is not (ComplaintStatus.Closed or ComplaintStatus.Canceled)) return $"{Number} is {Status.Words().ToLowerInvariant()}. Only what is closed or canceled is destroyed.";
        // Documents may have been added to a closed complaint after the first of them were destroyed.
        if (Destroyed > part || Destroyed == part && part != DestroyedPart.Documents) return $"{Number}: {part.Words().ToLowerInvariant()} destroyed already.";
        return null;
    }

    /// <summary>Writes the event. The rows themselves are destroyed by whoever saves it.</summary>
    public void Destroy(Destruction destruction, string certificate, int documents, Stamp stamp)
    {
        if (WhyNotDestroyed(destruction.Part) is { } why) throw new BrokenRuleException(why);
        Destroyed = destruction.Part;
        Happened(Act.Destroyed, stamp, $"{Said(destruction.Part, documents)} Certificate {certificate}.", destruction.Rule);
    }

    /// <summary>The same, where a backup was restored that still had what is destroyed. It may be from a time before the closure.</summary>
    public void DestroyAgain(DestroyedPart part, string certificate, int documents, DateOnly endedOn, bool wasCanceled, DateTime lockedAt, Stamp stamp)
    {
        if (!IsLocked)
        {
            (Status, LockedAt) = (wasCanceled ? ComplaintStatus.Canceled : ComplaintStatus.Closed, lockedAt);
            if (wasCanceled) CanceledOn = endedOn;
            else ClosedOn = endedOn;
        }
        Destroyed = Destroyed > part ? Destroyed : part;
        Happened(Act.Destroyed, stamp, $"{Said(part, documents)} Certificate {certificate}. A backup that was restored still had it.");
    }

    static string Said(DestroyedPart part, int documents) => part switch
    {
        DestroyedPart.Documents => $"Destroyed {documents} {(documents == 1 ? "document" : "documents")}.",
        DestroyedPart.PersonalData => $"Destroyed the personal data, with {documents} {(documents == 1 ? "document" : "documents")}.",
        _ => $"Destroyed the whole record, with {documents} {(documents == 1 ? "document" : "documents")}.",
    };

    void MustNotBeDestroyed()
    {
        if (Destroyed is { } part) throw new BrokenRuleException($"{part.Words()} of {Number} {(part == DestroyedPart.Documents ? "are" : "is")} destroyed. It stays closed.");
    }
}
