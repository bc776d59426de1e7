using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

public sealed partial class SupervisoryActivity
{
    public const int MostInteractions = 1_000;

    public List<Interaction> Interactions { get; } = [];

    /// <summary>Who takes part, and who leads or keeps it.</summary>
    public bool IsWrittenBy(Viewer viewer)
        => IsLedBy(viewer) || viewer.Side == Side.Agency && (viewer.May(Right.WorkOnActivities) || viewer.May(Right.ReviewReports)) && TakesPart(viewer);

    /// <summary>May this viewer correct or withdraw it? Its author as long as that person takes part, and who leads the activity.</summary>
    public bool IsCorrectedBy(Viewer viewer, Interaction one) => IsLedBy(viewer) || IsWrittenBy(viewer) && one.WrittenById == viewer.PersonId;

    /// <param name="id">Given by whoever asks, so that asking twice makes one.</param>
    public Interaction AddInteraction(InteractionFacts facts, Stamp stamp, Guid? id = null)
    {
        MustNotBeEnded();
        if (!IsWrittenBy(stamp.By)) throw new BrokenRuleException($"Only people who take part in this activity or keep it can do this.");
        if (Interactions.Count >= MostInteractions) throw new BrokenRuleException($"An activity holds at most {MostInteractions:N0} interactions.");
        facts = facts.Cleaned();
        facts.MustHold(stamp.Today);
        var added = new Interaction(Id, Interactions.Count + 1, Side.Agency, facts, id, stamp);
        Interactions.Add(added);
        Happened(Act.InteractionAdded, stamp, $"Added interaction {added.No} ({facts.Kind.ToString().ToLowerInvariant()}): {facts.Subject}");
        return added;
    }

    /// <summary>History keeps the words before.</summary>
    public void CorrectInteraction(Interaction one, InteractionFacts facts, Stamp stamp)
    {
        MustBeOpen(one, stamp.By);
        facts = facts.Cleaned();
        facts.MustHold(stamp.Today);
        if (facts == one.Facts) throw new BrokenRuleException("Nothing was changed.");
        one.Correct(facts, stamp);
        Happened(Act.InteractionCorrected, stamp, $"Corrected interaction {one.No}.");
    }

    /// <summary>It stays, and is marked.</summary>
    public void WithdrawInteraction(Interaction one, string why, Stamp stamp)
    {
        MustBeOpen(one, stamp.By);
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why it is withdrawn.");
        Room.MustFit(why, Interaction.MostReason, "The reason");
        one.Withdraw(why.Trim(), stamp);
        Happened(Act.InteractionWithdrawn, stamp, $"Withdrew interaction {one.No}.", one.WithdrawnWhy);
    }

    void MustBeOpen(Interaction one, Viewer by)
    {
        MustNotBeEnded();
        if (!IsCorrectedBy(by, one)) throw new BrokenRuleException("Only its author and those who lead the activity can do this.");
        if (one.IsWithdrawn) throw new BrokenRuleException($"Interaction {one.No} was withdrawn already.");
    }
}
