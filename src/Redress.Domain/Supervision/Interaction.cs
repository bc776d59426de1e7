using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Kept as words, so added to, never renamed.</summary>
public enum InteractionKind { Mail, Phone, Meeting, Post }

/// <summary>What passed between the agency and somebody else, as somebody writes it down.</summary>
/// <param name="On">The day it took place.</param>
/// <param name="With">Names, as words.</param>
public sealed record InteractionFacts(InteractionKind Kind, DateOnly On, string With, string Subject, string? Notes = null)
{
    public InteractionFacts Cleaned() => this with { With = With?.Trim() ?? "", Subject = Subject?.Trim() ?? "", Notes = string.IsNullOrWhiteSpace(Notes) ? null : Notes.Trim() };

    /// <param name="today">Of the agency.</param>
    /// <exception cref="BrokenRuleException">Something required is missing or too long.</exception>
    public void MustHold(DateOnly today)
    {
        if (!Enum.IsDefined(Kind)) throw new BrokenRuleException("Choose mail, phone, meeting or post.");
        if (On.Year < 2000) throw new BrokenRuleException("Give the day with its year.");
        if (On > today) throw new BrokenRuleException($"The day lies in the future: give one up to {today:MMM d, yyyy}.");
        if (With == "") throw new BrokenRuleException("Say with whom it was.");
        if (Subject == "") throw new BrokenRuleException("Say what it was about.");
        Room.MustFit(With, Interaction.MostWith, "With whom it was");
        Room.MustFit(Subject, Interaction.MostSubject, "The subject");
        Room.MustFit(Notes, Interaction.MostNotes, "The notes");
    }
}

/// <summary>A mail, call, meeting or letter in the course of an activity. Each side writes down its own.</summary>
public sealed class Interaction
{
    public const int MostWith = 300, MostSubject = 200, MostNotes = 10_000, MostReason = 1_000;

    Interaction() { }

    internal Interaction(Guid recordId, int no, Side side, InteractionFacts facts, Guid? id, Stamp stamp)
    {
        if (id is { } given && given != Guid.Empty) Id = given;
        (RecordId, No, Side, WrittenAt, WrittenById, WrittenByName) = (recordId, no, side, stamp.At, stamp.By.PersonId, stamp.By.Name);
        Take(facts);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public Side Side { get; private set; }
    public InteractionKind Kind { get; private set; }
    public DateOnly TookPlaceOn { get; private set; }
    public string WithWhom { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string? Notes { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public Guid? WrittenById { get; private set; }
    public string WrittenByName { get; private set; } = "";
    public DateTime? CorrectedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnByName { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;
    public InteractionFacts Facts => new(Kind, TookPlaceOn, WithWhom, Subject, Notes);

    internal void Correct(InteractionFacts facts, Stamp stamp)
    {
        Take(facts);
        CorrectedAt = stamp.At;
    }

    internal void Withdraw(string why, Stamp stamp) => (WithdrawnAt, WithdrawnByName, WithdrawnWhy) = (stamp.At, stamp.By.Name, why);

    void Take(InteractionFacts facts) => (Kind, TookPlaceOn, WithWhom, Subject, Notes) = (facts.Kind, facts.On, facts.With, facts.Subject, facts.Notes);
}
