using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>What somebody was told of a request.</summary>
public enum ReminderKind { DueSoon, DueToday, Overdue, ByHand, PocTold, SupervisorsTold }

/// <summary>Whom a reminder went to.</summary>
public enum ReminderTo { CompanyPoc, ComplaintsContact, AgencyPoc, Supervisors }

/// <summary>A dated fact: somebody was reminded of a request, by the agency's ladder or by hand.</summary>
public sealed class Reminder
{
    Reminder() { }

    /// <param name="step">The rung's name; null: by hand.</param>
    internal Reminder(InformationRequest request, ReminderKind kind, string? step, Stamp stamp)
    {
        (RecordId, RequestId, RoundNo, DueOn) = (request.RecordId, request.Id, request.LatestRound!.No, request.DueOn!.Value);
        (Kind, Step, At, On, ById) = (kind, step, stamp.At, stamp.Today, stamp.By.PersonId);
        (To, ToId) = Hearer(request.Record, kind);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public int RoundNo { get; private set; }
    /// <summary>The due date that it reminded of.</summary>
    public DateOnly DueOn { get; private set; }
    public ReminderKind Kind { get; private set; }
    /// <summary>The rung of the ladder: with request, round and due date unique, so that nobody is reminded twice. Null: by hand.</summary>
    public string? Step { get; private set; }
    public DateTime At { get; private set; }
    public DateOnly On { get; private set; }
    /// <summary>Null: by the agency's ladder.</summary>
    public Guid? ById { get; private set; }
    public ReminderTo To { get; private set; }
    /// <summary>The person it went to; null where it went to all Supervisors.</summary>
    public Guid? ToId { get; private set; }

    public bool IsToCompany => To is ReminderTo.CompanyPoc or ReminderTo.ComplaintsContact;
    public bool IsByHand => Step is null;

    /// <summary>"Due Nov 24, 2026", "due that day", "overdue since Nov 24, 2026": as it stood when it went out.</summary>
    public string Words => On < DueOn ? $"due {DayWords.Short(DueOn)}" : On == DueOn ? "due that day" : $"overdue since {DayWords.Short(DueOn)}";

    /// <summary>Who hears of a company's request: its point of contact, or the Complaints Contact where there is none.</summary>
    public static (ReminderTo To, Guid? Id) CompanyHearer(Record record)
        => record.CompanyPocId is { } poc ? (ReminderTo.CompanyPoc, poc) : (ReminderTo.ComplaintsContact, record.CompanyContact.Id);

    static (ReminderTo, Guid?) Hearer(Record record, ReminderKind kind) => kind switch
    {
        ReminderKind.PocTold when record.AgencyPocId is { } poc => (ReminderTo.AgencyPoc, poc),
        ReminderKind.PocTold or ReminderKind.SupervisorsTold => (ReminderTo.Supervisors, null),
        _ => CompanyHearer(record),
    };

    /// <summary>Climbs the next rungs of one kind that stand by today, for all requests of the record at once: one act, one notice.</summary>
    /// <returns>False: none is left.</returns>
    public static bool Climb(Record record, Stamp stamp)
    {
        var calendar = record.Agency.Calendar();
        var next = record.Requests.OrderBy(request => request.No)
            .SelectMany(request => request.RungsAt(stamp.Today, calendar).Select(rung => (Request: request, Rung: rung, Kind: KindOf(rung, request.DueOn!.Value, stamp.Today))))
            .GroupBy(one => one.Kind).OrderBy(group => group.Key).FirstOrDefault()?.ToList();
        if (next is null) return false;
        foreach (var (request, rung, kind) in next) record.Reminders.Add(new Reminder(request, kind, rung.Name, stamp));
        var of = Named([.. next.Select(one => one.Request)], stamp.Today);
        var (act, sentence) = next[0].Kind switch
        {
            ReminderKind.DueSoon => (Act.RemindedDueSoon, $"Reminded {record.SubjectName} of {of}."),
            ReminderKind.DueToday => (Act.RemindedDueToday, $"Reminded {record.SubjectName} of {of}."),
            ReminderKind.Overdue => (Act.RemindedOverdue, $"Reminded {record.SubjectName} of {of}."),
            ReminderKind.PocTold when record.AgencyPoc is { } poc => (Act.OverdueTold, $"Told {poc.Name} of {of}."),
            ReminderKind.PocTold => (Act.OverdueTold, $"Told the Supervisors of {of}."),
            _ => (Act.OverdueRaised, $"Told the Supervisors of {of}."),
        };
        // Where nobody is point of contact, the Supervisors are.
        record.Happened(act, stamp, sentence, null, new()
        {
            RequestNo = next.Count == 1 ? next[0].Request.No : null,
            Instead = act == Act.OverdueTold && record.AgencyPocId is null ? [Audience.Supervisors] : null,
        });
        return true;
    }

    // After a silence the latest rung may be that of an earlier day: words tell how it stands today.
    static ReminderKind KindOf(Rung rung, DateOnly due, DateOnly today) => rung.For switch
    {
        RungFor.AgencyPoc => ReminderKind.PocTold,
        RungFor.Supervisors => ReminderKind.SupervisorsTold,
        _ => due > today ? ReminderKind.DueSoon : due == today ? ReminderKind.DueToday : ReminderKind.Overdue,
    };

    /// <summary>"requests 1 and 2, due Dec 3, 2026; request 3, overdue since Nov 17, 2026".</summary>
    internal static string Named(IReadOnlyCollection<InformationRequest> requests, DateOnly today)
        => string.Join("; ", requests.GroupBy(request => request.DueOn!.Value).OrderBy(group => group.Key).Select(group =>
            $"{string.Join(" and ", group.GroupBy(request => request.Type == RequestType.Matter).Select(alike => $"{(alike.Key ? "matter" : "request")}{(alike.Skip(1).Any() ? "s" : "")} {Pause.List(alike.Select(request => request.No.ToString()))}"))}, "
            + (group.Key < today ? $"overdue since {DayWords.Short(group.Key)}" : group.Key == today ? $"due today, {DayWords.Short(group.Key)}" : $"due {DayWords.Short(group.Key)}")));
}
