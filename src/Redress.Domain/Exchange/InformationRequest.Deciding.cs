using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>What the agency decides on an answer.</summary>
public sealed partial class InformationRequest
{
    /// <summary>Marks the latest answer as looked at, or takes the mark away. The company is not told.</summary>
    public void MarkQuickLook(bool done, Stamp stamp)
    {
        MustBeInWork("Nothing can be marked");
        Record.MustBeDecidedBy(stamp.By);
        if (LatestRound?.AnsweredAt is null) throw new BrokenRuleException($"{CalledFirst} has no answer to look at.");
        if (done == LatestRound.QuickLookAt is not null)
            throw new BrokenRuleException(done ? "Quick look was marked meanwhile." : "Quick look was not marked.");
        (LatestRound.QuickLookAt, LatestRound.QuickLookById) = done ? (stamp.At, stamp.By.PersonId) : ((DateTime?)null, (Guid?)null);
        Record.Happened(done ? Act.QuickLookDone : Act.QuickLookRemoved, stamp,
            done ? $"Quick look complete on {Called}, round {LatestRound.No}." : $"Quick look removed from {Called}, round {LatestRound.No}.");
    }

    /// <summary>Starts another round, with a reason that the company reads and a new due date.</summary>
    public Round SendBack(string reason, DateOnly dueOn, IEnumerable<Document> added, Stamp stamp)
    {
        MustAwaitReview("be sent back", stamp);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Give a reason. The company reads it.");
        Room.MustFit(reason, 10_000, "The reason");
        if (dueOn <= stamp.Today) throw new BrokenRuleException("The new due date must lie in the future.");
        var round = new Round(this, LatestRound!.No + 1, reason.Trim(), stamp);
        Rounds.Add(round);
        foreach (var document in added)
        {
            document.HangOn(Record, round.Id);
            document.Share(stamp.At);
        }
        Record.DueDates.Add(DueDate.Chosen(Record, dueOn, PeriodKind.NewRound, stamp, Id, round.No, "Sent back"));
        OpenAsk?.Decide(AskDecision.Granted, null, stamp);
        Record.WentBack(this, stamp);
        Record.Happened(Act.SentBack, stamp, $"Sent {Called} back, round {round.No}, due {dueOn:MMM d, yyyy}.", round.Reason, new() { RequestNo = No });
        return round;
    }

    /// <summary>Closes the request and tells the company.</summary>
    public void Accept(Stamp stamp)
    {
        MustAwaitReview("be accepted", stamp);
        (AcceptedAt, AcceptedById) = (stamp.At, stamp.By.PersonId);
        OpenAsk?.Decide(AskDecision.Refused, "The answer was accepted.", stamp);
        Record.Happened(Act.Accepted, stamp, $"Accepted the answer to {Called}, round {LatestRound!.No}.{Record.Settled(this, stamp)}", null, new() { RequestNo = No });
    }

    void MustAwaitReview(string what, Stamp stamp)
    {
        MustBeInWork($"{CalledFirst} cannot {what}");
        Record.MustBeDecidedBy(stamp.By);
        if (!WaitsForReview) throw new BrokenRuleException($"{CalledFirst} has no answer that can {what}: it may have been decided meanwhile.");
    }
}
