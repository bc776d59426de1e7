using Redress.Domain.Access;

namespace Redress.Domain.Agencies;

// An agency leaves the installation, and may come back.
public sealed partial class Agency
{
    /// <summary>Null: it takes part.</summary>
    public DateTime? LeftAt { get; private set; }
    public List<AgencyAbsence> Absences { get; } = [];

    /// <summary>Ends the work of the agency here. Its people sleep until it comes back; its records stay.</summary>
    /// <param name="openRecords">How many are in hand: they are referred or closed first.</param>
    public void Leave(int openRecords, string why, IEnumerable<Person> users, Stamp stamp)
    {
        MustBeOperator(stamp);
        if (LeftAt is { } at) throw new BrokenRuleException($"{Name} left on {DayOf(at):MMM d, yyyy}.");
        if (openRecords > 0) throw new BrokenRuleException($"{Name} has {openRecords:N0} open {(openRecords == 1 ? "complaint" : "complaints")}. They are referred or closed first.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why the agency leaves.");
        Room.MustFit(why, AgencyAbsence.MostWhy, "The reason");
        LeftAt = stamp.At;
        Absences.Add(new AgencyAbsence(this, why.Trim(), stamp));
        foreach (var user in users) user.FallsAsleep($"{Name} left Redress.", stamp);
        UsersTurned();
    }

    /// <summary>Its people come in again, with the roles that they had.</summary>
    public void ComeBack(string? why, IEnumerable<Person> users, Stamp stamp)
    {
        MustBeOperator(stamp);
        if (LeftAt is null) throw new BrokenRuleException($"{Name} takes part already.");
        Room.MustFit(why, AgencyAbsence.MostWhy, "The reason");
        LeftAt = null;
        Absences.Single(absence => absence.ReturnedAt is null).Ends(string.IsNullOrWhiteSpace(why) ? null : why.Trim(), stamp);
        foreach (var user in users) user.Wakes(stamp, $"{Name} came back to Redress.");
        UsersTurned();
    }

    static void MustBeOperator(Stamp stamp)
    {
        if (stamp.By.Side != Side.CommandLine && !stamp.By.May(Right.RegisterAgencies)) throw new BrokenRuleException("Only an Operator can do this.");
    }
}
