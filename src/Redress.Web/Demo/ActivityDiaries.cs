using Redress.Domain;
using Redress.Domain.Supervision;

namespace Redress.Web.Demo;

/// <summary>Invented mails, calls, meetings and letters of activities.</summary>
static class ActivityDiaries
{
    /// <param name="by">Who, so many days ago.</param>
    public static void OfTheLimitedOne(SupervisoryActivity activity, Func<string, int, Stamp> by)
    {
        Add(activity, InteractionKind.Mail, by("examiner@wa.demo", 46), "Dana Whitfield, compliance, Cascade Lending", "Announcement of the examination", "Told the company of the period under review and who takes part.");
        var call = Add(activity, InteractionKind.Phone, by("examiner2@wa.demo", 41), "Dana Whitfield", "Where the escrow files are kept", "They are with the servicer in Boise. Files for 2025 need two weeks.");
        activity.CorrectInteraction(call, call.Facts with { Notes = "They are with the servicer in Spokane. Files for 2025 need two weeks." }, by("examiner2@wa.demo", 40));
        Add(activity, InteractionKind.Post, by("staff@wa.demo", 36), "Cascade Lending, registered agent", "Formal notice of examination", null);
        Add(activity, InteractionKind.Meeting, by("examiner@wa.demo", 27), "Dana Whitfield and two of her staff", "Walk through the escrow analysis", "They showed how shortages are computed. A sample of 40 loans was agreed.");
        var twice = Add(activity, InteractionKind.Phone, by("reviewer@wa.demo", 24), "Dana Whitfield", "The sample of 40 loans", null);
        activity.WithdrawInteraction(twice, "The call was about another company.", by("reviewer@wa.demo", 23));
    }

    public static void OfTheFullOne(SupervisoryActivity activity, Func<string, int, Stamp> by)
    {
        Add(activity, InteractionKind.Meeting, by("staff@wa.demo", 21), "Oregon and Idaho, by video", "Who takes which part", "Idaho takes the branch visits.");
        Add(activity, InteractionKind.Mail, by("examiner2@wa.demo", 10), "Sound Remit, head of compliance", "Who to speak to there", null);
    }

    static Interaction Add(SupervisoryActivity activity, InteractionKind kind, Stamp stamp, string with, string subject, string? notes)
        => activity.AddInteraction(new(kind, stamp.Today, with, subject, notes), stamp);
}
