using Redress.Domain.Access;
using Redress.Domain.Records.Retention;

namespace Redress.Domain.Agencies;

// How long the agency keeps its closed records, and who may destroy.
public sealed partial class Agency
{
    /// <summary>Raised whenever something is held or destroyed, so that the one waits for the other.</summary>
    public int RetentionTurns { get; private set; }
    /// <summary>The last day on which the clock looked what falls due.</summary>
    public DateOnly? RetentionLookedOn { get; private set; }

    public bool OneDestroys => Latest<RetentionWaiver>(null)?.OneDestroys ?? false;
    public bool OneHolds => Latest<RetentionWaiver>(null)?.OneHolds ?? false;

    public IReadOnlyList<RetentionPeriod> Retention(DateTime? at = null) => [.. DestroyedParts.All.Select(part => Retention(part, at))];

    /// <summary>Documents six years, everything else until the agency sets a rule.</summary>
    public RetentionPeriod Retention(DestroyedPart part, DateTime? at = null)
        => Facts.OfType<RetentionRule>().Where(rule => rule.Destroys == part && rule.ConfirmedAt is { } confirmed && (at is null || confirmed <= at)).OrderBy(rule => rule.ConfirmedAt).ThenBy(rule => rule.Id).LastOrDefault() is { } set
            ? new(part, set.Years, set.NeedsReview, set)
            : new(part, part == DestroyedPart.Documents ? RetentionRule.Floor : null, true, null);

    /// <summary>Changes of schedules that wait for a second person, the oldest first.</summary>
    public IReadOnlyList<RetentionRule> ProposedRetention() => [.. Facts.OfType<RetentionRule>().Where(rule => rule.IsProposed).OrderBy(rule => rule.SetAt).ThenBy(rule => rule.Id)];

    /// <summary>Proposes a schedule. Another person confirms it; where the agency waived that, it holds at once.</summary>
    /// <param name="years">Null: the part is kept from then on.</param>
    public RetentionRule ProposeRetention(DestroyedPart part, int? years, bool needsReview, string? why, Stamp stamp)
    {
        MustKeepRetention(stamp);
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why, for whoever asks later.");
        Room.MustFit(why, RetentionRule.MostWhy, "The reason");
        MustStandInOrder(part, years);
        var now = Retention(part);
        if (now.Years == years && (now.NeedsReview == needsReview || years is null)) throw new BrokenRuleException("Nothing was changed.");
        if (ProposedRetention().Any(open => open.Destroys == part)) throw new BrokenRuleException($"A change of this is proposed already: {part.Words().ToLowerInvariant()}. Confirm or refuse it first.");
        var rule = new RetentionRule(this, part, years, needsReview, why, stamp);
        facts.Add(rule);
        return rule;
    }

    public void ConfirmRetention(RetentionRule rule, Stamp stamp)
    {
        MustBeProposed(rule, stamp);
        if (!OneDestroys && stamp.By.PersonId is { } by && by == rule.SetById) throw new BrokenRuleException("Another Supervisor confirms what you proposed.");
        // Another schedule may have changed since.
        MustStandInOrder(rule.Destroys, rule.Years);
        rule.Confirm(stamp);
    }

    /// <summary>Refuses a proposed schedule, or takes the own one back.</summary>
    public void RefuseRetention(RetentionRule rule, string? why, Stamp stamp)
    {
        MustBeProposed(rule, stamp);
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why the schedule is not changed.");
        Room.MustFit(why, RetentionRule.MostWhy, "The reason");
        rule.End(why, stamp);
    }

    void MustBeProposed(RetentionRule rule, Stamp stamp)
    {
        MustKeepRetention(stamp);
        if (!rule.IsProposed) throw new BrokenRuleException(rule.ConfirmedAt is null ? "This proposal was refused meanwhile." : "This proposal was confirmed meanwhile.");
    }

    /// <summary>Refuses a period that is shorter than the law's, or than that of a smaller part.</summary>
    public void MustStandInOrder(DestroyedPart part, int? years)
    {
        if (years is null)
        {
            if (part == DestroyedPart.Documents) throw new BrokenRuleException($"Documents have a period of {RetentionRule.Floor} years or more. To keep them longer, give more years.");
            return;
        }
        if (years > RetentionRule.MostYears) throw new BrokenRuleException($"Give up to {RetentionRule.MostYears} years.");
        if (years < RetentionRule.Floor) throw new BrokenRuleException($"Complaint documents are kept {RetentionRule.Floor} years at least, and with them all that holds them.");
        foreach (var other in Retention().Where(period => period.Part != part && period.Years is not null))
        {
            if (other.Part < part && other.Years > years) throw new BrokenRuleException($"{other.Part.Words()} are kept {other.Years} years; what holds more cannot go before.");
            if (other.Part > part && other.Years < years) throw new BrokenRuleException($"{other.Part.Words()}: destroyed after {other.Years} years. Change that period first.");
        }
    }

    /// <summary>Waives, or asks for again, that a second person confirms.</summary>
    public RetentionWaiver WaiveRetention(bool oneDestroys, bool oneHolds, string? why, Stamp stamp)
    {
        MustKeepRetention(stamp);
        if (oneDestroys == OneDestroys && oneHolds == OneHolds) throw new BrokenRuleException("Nothing was changed.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why, for whoever asks later.");
        Room.MustFit(why, RetentionRule.MostWhy, "The reason");
        var waiver = new RetentionWaiver(this, oneDestroys, oneHolds, why, stamp);
        facts.Add(waiver);
        return waiver;
    }

    public void MustKeepRetention(Stamp stamp)
    {
        if (stamp.By.Side != Side.CommandLine && (stamp.By.AgencyId != Id || !stamp.By.May(Right.KeepComplaintRetention)))
            throw new BrokenRuleException($"Only a Supervisor of {Name} can do this.");
    }
}
