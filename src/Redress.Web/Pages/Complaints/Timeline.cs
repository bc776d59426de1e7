using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.History;

namespace Redress.Web.Pages.Complaints;

/// <summary>One point of the timeline.</summary>
/// <param name="Mark">is-answer, is-late, or nothing.</param>
public sealed record TimelineItem(DateTime? At, DateOnly On, string Mark, string Lead, string Tail, string? By, string? Said);

/// <summary>The history in short: what happened, newest first, of the kind that is shown.</summary>
public static class Timeline
{
    public const int Most = 12;

    /// <summary>What the choices above the timeline are called in the address, and to people.</summary>
    public static readonly IReadOnlyList<(string? Show, string Words)> Kinds = [(null, "All"), ("requests", "Requests and answers"), ("consumer", "Consumer"), ("status", "Status")];

    static readonly Act[] OfRequests =
    [
        Act.RequestAdded, Act.RequestChanged, Act.RequestRemoved, Act.RequestsSent, Act.CompanyEnrolled, Act.CompanyDisenrolled, Act.SubjectMerged, Act.CompanyPocAssigned, Act.DraftAssigned,
        Act.DraftPassedToPoc, Act.DraftReturned, Act.AnswersSent, Act.QuickLookDone, Act.QuickLookRemoved, Act.SentBack, Act.Accepted, Act.Extended, Act.ExtensionUndone,
        Act.RequestCanceled, Act.MoreTimeAsked, Act.SendBackAsked, Act.MoreTimeGranted, Act.AskRefused, Act.AskWithdrawn,
    ];
    static readonly Act[] OfStatus = [Act.Imported, Act.ImportChanged, Act.TakenUp, Act.Entered, Act.SentToReview, Act.Proceeded, Act.Closed, Act.Reopened, Act.Canceled, Act.Destroyed, Act.ReferralLapsed, Act.Referred, Act.ReferralAccepted, Act.ReferralRejected, Act.ReferralWithdrawn, Act.ReferredOutside, Act.OutsideReceiptRecorded, Act.PackageEnded, Act.PackageDownloaded, Act.PackageExpired];

    public static IEnumerable<TimelineItem> Of(Complaint complaint, IEnumerable<HistoryLine> history, string? show, DateOnly today)
    {
        var items = history.Where(line => Fits(line, show)).Select(line => ItemOf(line, complaint));
        if (show is null or "requests") items = items.Concat(complaint.Requests.Where(request => request.IsOverdue(today)).Select(request =>
            new TimelineItem(null, request.DueOn!.Value.AddDays(1), "is-late", $"Request {request.No} became overdue.", "", null, null)));
        return items.OrderByDescending(item => item.On).ThenByDescending(item => item.At);
    }

    static bool Fits(HistoryLine line, string? show) => show switch
    {
        "requests" => OfRequests.Contains(line.Event.Act),
        "consumer" => line.Event.Act == Act.ResearchAdded && line.After("ResearchNote.With") == nameof(ResearchWith.Consumer),
        "status" => OfStatus.Contains(line.Event.Act),
        _ => true,
    };

    static TimelineItem ItemOf(HistoryLine line, Complaint complaint)
    {
        var (lead, tail) = HistoryWords.Parts(line.Sentence);
        return new TimelineItem(line.Event.At, complaint.Agency.DayOf(line.Event.At), line.Event.Act == Act.AnswersSent ? "is-answer" : "", lead, tail, line.Event.ActorName, line.Why);
    }
}
