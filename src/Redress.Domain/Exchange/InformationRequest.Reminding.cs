using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>Reminders of a request, by the ladder and by hand.</summary>
public sealed partial class InformationRequest
{
    /// <summary>The latest last.</summary>
    public IEnumerable<Reminder> Reminders => Record.Reminders.Where(reminder => reminder.RequestId == Id).OrderBy(reminder => reminder.At).ThenBy(reminder => reminder.Kind);

    /// <summary>The company can be reminded of it: it waits, the company can read it, and its clock runs.</summary>
    public bool IsRemindable => WaitsForCompany && Record.Company!.IsEnrolled && PausedSince is null;

    /// <summary>The company's latest reminder of this day, whoever sent it.</summary>
    public Reminder? RemindedOn(DateOnly today) => Reminders.LastOrDefault(reminder => reminder.IsToCompany && reminder.On == today);

    /// <summary>Rungs that stand by a day and were not climbed. None before enrollment is complete, and none while the clock stands still.</summary>
    public IEnumerable<Rung> RungsAt(DateOnly today, WorkCalendar calendar)
    {
        if (!IsRemindable || !Record.Deadlines().Any(deadline => deadline.Request == this && deadline.IsOpen)) return [];
        var climbed = Reminders.Where(reminder => reminder.RoundNo == LatestRound!.No && reminder.DueOn == DueOn).Select(reminder => reminder.Step).ToHashSet();
        var (ladder, setOn) = Record.Agency.LadderOf(today);
        return ladder.At(today, DueOn!.Value, CountsSince(), calendar, setOn).Where(rung => !climbed.Contains(rung.Name));
    }

    /// <summary>The agency reminds the company by hand of requests, by their numbers: all of them or none, in one notice.</summary>
    /// <param name="again">Whoever reminds knows that it was done today already.</param>
    public static void Remind(Record record, IReadOnlyCollection<int> numbers, bool again, Stamp stamp)
    {
        record.MustBeSentBy(stamp.By);
        var requests = record.Requests.Where(request => numbers.Contains(request.No)).OrderBy(request => request.No).ToList();
        if (requests.Count == 0 || requests.Count != numbers.Distinct().Count()) throw new BrokenRuleException("Choose at least one request that waits for the company.");
        foreach (var request in requests)
        {
            request.MustBeInWork("Nobody can be reminded");
            request.MustBeRemindable(again, stamp.Today);
        }
        if (Reminder.CompanyHearer(record).Id is null) throw new BrokenRuleException($"{record.SubjectName} has no {record.LeadWords} and no {record.CompanyContact.Words}, so nobody would hear.");
        foreach (var request in requests) record.Reminders.Add(new Reminder(request, ReminderKind.ByHand, null, stamp));
        record.Happened(Act.RemindedByHand, stamp, $"Reminded {record.SubjectName} by hand of {Reminder.Named(requests, stamp.Today)}.", null, new() { RequestNo = requests.Count == 1 ? requests[0].No : null });
    }

    /// <summary>The reminder was called back before its mail had gone. That it was meant stays in the history.</summary>
    public static void CallBackReminder(Record record, Stamp stamp) => record.Happened(Act.ReminderCalledBack, stamp, $"Called the reminder of {record.SubjectName} back before it went out.");

    void MustBeRemindable(bool again, DateOnly today)
    {
        if (!WaitsForCompany) throw new BrokenRuleException($"{CalledFirst} does not wait for the company: it may have been answered or decided meanwhile.");
        if (!Record.Company!.IsEnrolled) throw new BrokenRuleException($"{Record.SubjectName} has not completed its enrollment and cannot read {Called}.");
        if (PausedSince is { } since) throw new BrokenRuleException($"{CalledFirst} is paused since {DayWords.Short(since)}.");
        if (!again && RemindedOn(today) is not null) throw new BrokenRuleException($"{Record.SubjectName} was reminded of {Called} today. Confirm that you remind again.");
    }

    // The day on which what is counted now began: the date was set, the company enrolled, a pause ended.
    DateOnly CountsSince()
    {
        var days = new List<DateOnly> { Record.Agency.DayOf(DueDates.Last().SetAt), Record.Agency.DayOf(Record.Company!.EnrolledAt!.Value) };
        days.AddRange(Record.Pauses.Where(pause => pause.EndedOn is not null && pause.Stops(new(DueKind.Answer, Id))).Select(pause => pause.EndedOn!.Value));
        return days.Max();
    }
}
