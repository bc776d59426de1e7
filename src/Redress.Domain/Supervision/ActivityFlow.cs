using Redress.Domain.Access;
using Redress.Domain.Records;
using static Redress.Domain.Supervision.Milestone;

namespace Redress.Domain.Supervision;

/// <summary>One arrow: what turns which milestone into which, who may do it, and what else must be so.</summary>
public sealed record ActivityArrow(Milestone? From, Act Act, Milestone To, Right Right, string Guard);

/// <summary>What may follow what. Verbs, buttons, docs/activity-milestones.md and the tests read this table; the milestone of an activity is where its steps lead by it.</summary>
public static class ActivityFlow
{
    const string Scheduler = "An Examiner in Charge is named.";
    const string Scoped = "An examination has its scope. An investigation has none: this act begins its planning. Of Examiners, only the one in charge.";
    const string Asked = "Requests are ready, each with a due date. Of Examiners, only the one in charge sends.";
    const string Reported = "The report has its document, and where there are Reviewers, one found it ready. An answer is wanted. Of Examiners, only the one in charge sends.";
    const string Given = "The like, and no answer is wanted.";
    const string Ended = "The disposition is chosen; of an examination the next exam is decided too. Final: the activity is locked, with open matters when the last is settled.";
    const string EndedWithoutReport = "Of an investigation, which needs no report. The disposition is chosen. Final: the activity is locked.";
    const string EndedEarly = "With a comment. Final: the activity is locked.";
    const string EndedUnanswered = "Of an examination whose report was not answered. With a comment. Final: the activity is locked.";
    const string Stopped = "With a reason and one confirmation. Final: the activity is locked.";

    public static readonly IReadOnlyList<ActivityArrow> Arrows =
    [
        new(null, Act.ActivityInitiated, Pending, Right.InitiateActivities, "About a company of the registry that is no depository."),
        new(Pending, Act.ActivitySentForReview, Pending, Right.InitiateActivities, "Not while it is with the Staff Directors already."),
        new(Pending, Act.ActivitySentBack, Pending, Right.ScheduleExams, "With a reason, after it was sent for review."),
        new(Pending, Act.ActivityScheduled, Scheduled, Right.ScheduleExams, Scheduler),
        new(Scheduled, Act.ActivityScoped, Planning, Right.WorkOnActivities, Scoped),
        new(Planning, Act.RequestsSent, InFlight, Right.WorkOnActivities, Asked),
        new(InFlight, Act.RequestsSent, InFlight, Right.WorkOnActivities, Asked),
        new(Drafting, Act.RequestsSent, Drafting, Right.WorkOnActivities, Asked),
        new(CloseOut, Act.RequestsSent, CloseOut, Right.WorkOnActivities, Asked),
        new(InFlight, Act.ReportSent, Drafting, Right.WorkOnActivities, Reported),
        new(CloseOut, Act.ReportSent, Drafting, Right.WorkOnActivities, Reported),
        new(InFlight, Act.ReportGiven, CloseOut, Right.WorkOnActivities, Given),
        new(CloseOut, Act.ReportGiven, CloseOut, Right.WorkOnActivities, Given),
        new(Drafting, Act.AnswersSent, CloseOut, Right.LeadActivities, "The answer to the report is among them. Only the Company Lead sends."),
        new(CloseOut, Act.SentBack, Drafting, Right.WorkOnActivities, "It is the answer to the report that goes back."),
        new(Drafting, Act.RequestCanceled, CloseOut, Right.WorkOnActivities, "It is the answer to the report that is wanted no more."),
        new(Pending, Act.ActivityCanceled, Canceled, Right.InitiateActivities, Stopped),
        new(Scheduled, Act.ActivityCanceled, Canceled, Right.InitiateActivities, Stopped),
        new(Planning, Act.ActivityCanceled, Canceled, Right.InitiateActivities, Stopped),
        new(InFlight, Act.ActivityClosed, Closed, Right.InitiateActivities, EndedWithoutReport),
        new(Drafting, Act.ActivityClosed, Closed, Right.InitiateActivities, EndedWithoutReport),
        new(CloseOut, Act.ActivityClosed, Closed, Right.InitiateActivities, Ended),
        new(Planning, Act.ActivityClosedEarly, Closed, Right.InitiateActivities, EndedEarly),
        new(InFlight, Act.ActivityClosedEarly, Closed, Right.InitiateActivities, EndedUnanswered),
        new(Drafting, Act.ActivityClosedEarly, Closed, Right.InitiateActivities, EndedUnanswered),
    ];

    /// <summary>The way of an activity that is not canceled, in order: what the stepper shows.</summary>
    public static readonly IReadOnlyList<Milestone> Way = [Pending, Scheduled, Planning, InFlight, Drafting, CloseOut, Closed];

    public static bool Allows(Milestone? from, Act act) => Arrows.Any(arrow => arrow.From == from && arrow.Act == act);

    /// <exception cref="BrokenRuleException">There is no such arrow.</exception>
    public static Milestone After(Milestone? from, Act act)
        => Arrows.FirstOrDefault(arrow => arrow.From == from && arrow.Act == act)?.To
        ?? throw new BrokenRuleException($"This is not possible: the activity is {from?.Words() ?? "new"}.");

    /// <summary>How long an activity stood at each milestone: from when, until when; the last one goes on.</summary>
    public static IEnumerable<(Milestone At, DateTime From, DateTime? Until)> Stays(IReadOnlyList<(Act Act, DateTime At)> steps)
    {
        (Milestone At, DateTime From)? stay = null;
        for (var no = 0; no < steps.Count; no++)
        {
            var next = After(stay?.At, steps[no].Act);
            if (stay?.At == next) continue;
            if (stay is { } before) yield return (before.At, before.From, steps[no].At);
            stay = (next, steps[no].At);
        }
        if (stay is { } last) yield return (last.At, last.From, null);
    }

    /// <summary>Where these steps lead, in their order.</summary>
    public static Milestone After(IEnumerable<Act> steps) => steps.Aggregate((Milestone?)null, (from, act) => After(from, act)) ?? Pending;
}
