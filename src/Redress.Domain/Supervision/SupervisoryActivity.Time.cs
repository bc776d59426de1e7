using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

public sealed partial class SupervisoryActivity
{
    public const int MostTimeEntries = 5_000;

    public List<TimeEntry> TimeEntries { get; } = [];

    /// <summary>May this viewer write time and expenses of that person? Everybody who writes here the own ones; who leads it those of all who take or took part.</summary>
    public bool IsTimeWrittenBy(Viewer viewer, Guid personId)
        => IsWrittenBy(viewer) && viewer.PersonId == personId || IsLedBy(viewer) && Participants.Any(one => one.PersonId == personId);

    /// <summary>May this viewer correct or withdraw it? Whose row it is as long as that person takes part, and who leads the activity.</summary>
    public bool IsTimeCorrectedBy(Viewer viewer, TimeEntry row) => IsLedBy(viewer) || IsTimeWrittenBy(viewer, row.PersonId);

    /// <param name="person">Whose time or expense it is.</param>
    /// <param name="id">Given by whoever asks, so that asking twice makes one.</param>
    public TimeEntry AddTime(Person person, TimeFacts facts, Stamp stamp, Guid? id = null)
    {
        MustNotBeEnded();
        if (!IsTimeWrittenBy(stamp.By, person.Id)) throw new BrokenRuleException(IsLedBy(stamp.By) ? $"{person.Name} takes no part in this activity." : "You write your own time and expenses, as long as you take part in this activity.");
        if (TimeEntries.Count >= MostTimeEntries) throw new BrokenRuleException($"An activity holds at most {MostTimeEntries:N0} rows of time and expenses.");
        facts = facts.Cleaned();
        facts.MustHold(stamp.Today);
        var added = new TimeEntry(Id, TimeEntries.Count + 1, person, facts, id, stamp);
        TimeEntries.Add(added);
        Happened(Act.TimeAdded, stamp, $"Added row {added.No} of {person.Name}: {Said(facts)}.");
        return added;
    }

    /// <summary>History keeps the figures before.</summary>
    public void CorrectTime(TimeEntry row, TimeFacts facts, Stamp stamp)
    {
        MustBeOpen(row, stamp.By);
        facts = facts.Cleaned();
        facts.MustHold(stamp.Today);
        if (facts == row.Facts) throw new BrokenRuleException("Nothing was changed.");
        row.Correct(facts, stamp);
        Happened(Act.TimeCorrected, stamp, $"Corrected row {row.No} of {row.PersonName}: {Said(facts)}.");
    }

    /// <summary>It stays, is marked, and counts no longer.</summary>
    public void WithdrawTime(TimeEntry row, string why, Stamp stamp)
    {
        MustBeOpen(row, stamp.By);
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why it is withdrawn.");
        Room.MustFit(why, TimeEntry.MostReason, "The reason");
        row.Withdraw(why.Trim(), stamp);
        Happened(Act.TimeWithdrawn, stamp, $"Withdrew row {row.No} of {row.PersonName}.", row.WithdrawnWhy);
    }

    void MustBeOpen(TimeEntry row, Viewer by)
    {
        MustNotBeEnded();
        if (!IsTimeCorrectedBy(by, row)) throw new BrokenRuleException("Only whose row it is and those who lead the activity can do this.");
        if (row.IsWithdrawn) throw new BrokenRuleException($"Row {row.No} was withdrawn already.");
    }

    static string Said(TimeFacts facts) => FormattableString.Invariant($"{facts.Kind.Words().ToLowerInvariant()}, {(facts.Hours is { } hours ? $"{hours:0.##} h" : FormattableString.Invariant($"${facts.Amount:N2}"))} on {facts.On:MMM d, yyyy}");
}
