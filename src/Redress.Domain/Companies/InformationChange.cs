using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Companies;

public enum ChangeDecision { Accepted, Rejected, Withdrawn }

/// <summary>Another agency knows something better: what should be changed on an entity's record, and why. Decided by the agency that keeps it.</summary>
public sealed class InformationChange
{
    InformationChange() { }

    internal InformationChange(NonNmlsEntity entity, Agency agency, string what, string why, Stamp stamp)
    {
        (RecordId, No, Agency, AgencyId) = (entity.Id, entity.InformationChanges.Count + 1, agency, agency.Id);
        (What, Why, AskedAt, AskedById, AskedByName) = (what.Trim(), why.Trim(), stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the record.</summary>
    public int No { get; private set; }
    /// <summary>The one that asks.</summary>
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    public string What { get; private set; } = "";
    public string Why { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public string AskedByName { get; private set; } = "";
    /// <summary>Null: it waits.</summary>
    public ChangeDecision? Decision { get; private set; }
    public string? Comments { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }

    public bool IsOpen => Decision is null;

    internal void Decide(ChangeDecision decision, string? comments, Stamp stamp)
        => (Decision, Comments, DecidedAt, DecidedById, DecidedByName) = (decision, string.IsNullOrWhiteSpace(comments) ? null : comments.Trim(), stamp.At, stamp.By.PersonId, stamp.By.Name);
}

public sealed partial class NonNmlsEntity
{
    /// <summary>Another agency asks for a change of the record.</summary>
    public InformationChange AskForChange(Agency agency, string what, string why, IEnumerable<Document> documents, Stamp stamp)
    {
        if (agency.Id == AgencyId) throw new BrokenRuleException($"{agency.Name} keeps this record. Change it.");
        if (stamp.By.AgencyId != agency.Id || !stamp.By.May(Right.CreateNonNmlsEntities)) throw new BrokenRuleException("Only a Supervisor or Manager asks for a change, for the own agency.");
        if (Agency.LeftAt is not null) throw new BrokenRuleException($"{Agency.Name} left Redress. Take the record over, then change it.");
        if (string.IsNullOrWhiteSpace(what)) throw new BrokenRuleException("Say what should be changed.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException($"Say why, and where it is known from. {Agency.Name} reads it.");
        Room.MustFit(what, MostActivity, "What should be changed");
        Room.MustFit(why, MostWhy, "The reason");
        var change = new InformationChange(this, agency, what, why, stamp);
        InformationChanges.Add(change);
        foreach (var document in documents) document.HangOn(this, change.Id);
        Happened(Act.InformationChangeAsked, stamp, $"{agency.Name} asked for information change {change.No}.", change.What, new() { Page = $"changes/{change.No}" });
        return change;
    }

    /// <summary>Accepts what was asked for, with the change itself; without one where it was made before, or elsewhere.</summary>
    /// <param name="facts">The record as it shall be; null: as it is.</param>
    public void AcceptChange(InformationChange change, EntityFacts? facts, string? comments, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        MustWait(change);
        Room.MustFit(comments, MostWhy, "The comment");
        var changed = facts is not null && Take(facts);
        change.Decide(ChangeDecision.Accepted, comments, stamp);
        Happened(Act.InformationChangeAccepted, stamp, $"Accepted information change {change.No} of {change.Agency.Name}{(changed ? "" : "; the record needed no change")}.", change.Comments, ToTheAsker(change));
    }

    public void RejectChange(InformationChange change, string comments, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        MustWait(change);
        if (string.IsNullOrWhiteSpace(comments)) throw new BrokenRuleException($"Say why not. {change.Agency.Name} reads it.");
        Room.MustFit(comments, MostWhy, "The comment");
        change.Decide(ChangeDecision.Rejected, comments, stamp);
        Happened(Act.InformationChangeRejected, stamp, $"Rejected information change {change.No} of {change.Agency.Name}.", change.Comments, ToTheAsker(change));
    }

    public void WithdrawChange(InformationChange change, Stamp stamp)
    {
        if (stamp.By.AgencyId != change.AgencyId || !stamp.By.May(Right.CreateNonNmlsEntities)) throw new BrokenRuleException($"Only a Supervisor or Manager of {change.Agency.Name} can withdraw this.");
        MustWait(change);
        change.Decide(ChangeDecision.Withdrawn, null, stamp);
        Happened(Act.InformationChangeWithdrawn, stamp, $"{change.Agency.Name} withdrew information change {change.No}.");
    }

    static void MustWait(InformationChange change)
    {
        if (!change.IsOpen) throw new BrokenRuleException($"Information change {change.No} was {change.Decision!.Value.ToString().ToLowerInvariant()} meanwhile.");
    }

    static Telling ToTheAsker(InformationChange change) => new() { AgencyId = change.AgencyId, People = change.AskedById is { } person ? [person] : [], Page = $"changes/{change.No}" };
}
