using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records.Retention;

namespace Redress.Web.Pages.Admin;

/// <summary>What was set about an agency's days, as its history tells it.</summary>
public sealed record FactLine(DateTime At, Guid? By, string Sentence)
{
    /// <summary>The latest first.</summary>
    public static IEnumerable<FactLine> Of(IEnumerable<AgencyFact> facts)
        => facts.SelectMany(Lines).OrderByDescending(line => line.At);

    static IEnumerable<FactLine> Lines(AgencyFact fact)
    {
        yield return new(fact.SetAt, fact.SetById, fact switch
        {
            OwnDayOff day => $"added {DayWords.Short(day.On)}, {day.Name}.{(day.Reason is null ? "" : $" {day.Reason}")}",
            WorkWeek week => $"set the week to {Weekdays(week.Worked)}{(week.Names.Count == 0 ? ", all holidays observed." : $", working on {string.Join(", ", week.Names)}.")}",
            PeriodSetting period => $"set {Period.Name(period.For).ToLowerInvariant()} to {period.Period.Words}.",
            LadderSetting ladder => $"set the reminders: {ladder.Ladder.Words}.",
            ReviewSetting { AuthorMayReview: true } waived => $"waived the second person at the preliminary review. {waived.Why}",
            ReviewSetting again => $"asked for a second person at the preliminary review. {again.Why}".TrimEnd(),
            LetterSetting letters => $"set the letterhead{(letters.Letterhead == "" ? " to the name alone" : $" to {letters.Letterhead.Replace("\n", ", ")}")}; letters to consumers {(letters.ByEmail ? "also by e-mail" : "by mail alone")}.",
            ParticipationSetting { Components: Components.None } => "took the agency off the map of participation.",
            ParticipationSetting takes => $"said that the agency takes part in {takes.Components.Words()}.",
            RetentionRule { ConfirmedById: null } alone when alone.ConfirmedAt == alone.SetAt => $"set {Low(alone.Words)}. {alone.Why}",
            RetentionRule rule => $"proposed {Low(rule.Words)}. {rule.Why}",
            RetentionWaiver waiver => $"{(waiver.OneDestroys ? "waived" : "asked for")} a second person for destruction, {(waiver.OneHolds ? "waived" : "asked for")} one for holds. {waiver.Why}",
            _ => "changed a setting.",
        });
        if (fact is RetentionRule { ConfirmedAt: { } confirmedAt } set && (set.ConfirmedById is not null || confirmedAt != set.SetAt)) yield return new(confirmedAt, set.ConfirmedById, $"confirmed {Low(set.Words)}. It holds from then on.");
        if (fact is RetentionRule { EndedAt: { } endedAt } not) yield return new(endedAt, not.EndedById, $"{(not.EndedById == not.SetById ? "took back" : "refused")} {Low(not.Words)}. {not.EndedWhy}");
        if (fact is OwnDayOff { RemovedAt: { } at } removed) yield return new(at, removed.RemovedById, $"removed {DayWords.Short(removed.On)}, {removed.Name}.");
    }

    static string Low(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>"Monday to Friday", or the days one by one.</summary>
    public static string Weekdays(Weekdays worked)
    {
        if (worked == Domain.Deadlines.Weekdays.MondayToFriday) return "Monday to Friday";
        return string.Join(", ", Enum.GetValues<DayOfWeek>().Where(day => worked.HasFlag((Weekdays)(1 << (int)day))));
    }
}
