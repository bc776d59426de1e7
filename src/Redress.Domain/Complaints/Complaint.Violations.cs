using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Alleges violations, one or several at once, until the complaint is closed. Load it with its violations.</summary>
    /// <exception cref="BrokenRuleException">None was given, one has no description, or the complaint takes no changes.</exception>
    public void Allege(IReadOnlyList<Allegation> alleged, Stamp stamp)
    {
        MustTakeWork();
        MustNotBeLocked();
        if (alleged.Count == 0 || alleged.Any(one => string.IsNullOrWhiteSpace(one.Description))) throw new BrokenRuleException("Describe the violation.");
        var no = Violations.Count;
        var added = alleged.Select(one => new AllegedViolation(Id, ++no, one, stamp)).ToList();
        Violations.AddRange(added);
        Happened(Act.ViolationsAlleged, stamp, $"Alleged {(added.Count == 1 ? "a violation" : $"{added.Count} violations")}: {string.Join("; ", added.Select(one => one.Words))}.");
    }

    /// <summary>Takes a violation back. It stays readable with the reason.</summary>
    /// <exception cref="BrokenRuleException">Somebody else entered it and the actor is not the point of contact, or it was removed before.</exception>
    public void RemoveViolation(AllegedViolation violation, string reason, Stamp stamp)
    {
        MustNotBeLocked();
        if (violation.IsRemoved) throw new BrokenRuleException("This violation was removed meanwhile.");
        if (!violation.MayBeRemovedBy(stamp.By.PersonId, this)) throw new BrokenRuleException("Only the point of contact removes a violation that somebody else entered.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why it is removed.");
        violation.Remove(reason, stamp);
        Happened(Act.ViolationRemoved, stamp, $"Removed the alleged violation {violation.No}: {violation.Words}.", reason.Trim());
    }
}
