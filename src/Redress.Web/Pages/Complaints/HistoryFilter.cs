using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;
using Redress.Web.Data.History;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

/// <summary>Which events of a history are asked for; all of it stands in the address. Values that the reader may not know are not found by words either.</summary>
public sealed class HistoryFilter
{
    public string? Words { get; set; }
    /// <summary>Whose acts: the owner's, the company's, other agencies', the system's.</summary>
    public List<HistoryKind> Who { get; set; } = [];
    public List<HistoryTopic> About { get; set; } = [];
    /// <summary>Name of one person.</summary>
    public string? Person { get; set; }
    /// <summary>Days in the reader's zone.</summary>
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public bool IsOn => Parts().Any();

    public bool Fits(HistoryLine line, HistoryKind kind, TimeZoneInfo zone)
    {
        if (Who.Count > 0 && !Who.Contains(kind)) return false;
        if (About.Count > 0 && !About.Contains(HistoryTopics.Of(line.Event.Act))) return false;
        if (!string.IsNullOrEmpty(Person) && line.Event.ActorName != Person) return false;
        if (!string.IsNullOrWhiteSpace(Words) && !Text(line).Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase)) return false;
        var day = DateOnly.FromDateTime(Moments.InZone(line.Event.At, zone));
        return !(day < From) && !(day > To);
    }

    /// <summary>What is asked for, in words: one part for each name in the address.</summary>
    /// <param name="owner">What the acts of the agency that owns the complaint are called: "Us", or its name.</param>
    public IEnumerable<(string Name, string Words, string Value)> Chips(string owner)
    {
        if (!string.IsNullOrWhiteSpace(Words)) yield return ("words", "Words:", Words.Trim());
        if (Who.Count > 0) yield return ("who", "Who:", string.Join(", ", Who.Select(kind => WordsOf(kind, owner))));
        if (About.Count > 0) yield return ("about", "About:", string.Join(", ", About.Select(HistoryTopics.Words)));
        if (!string.IsNullOrEmpty(Person)) yield return ("person", "Person:", Person);
        if (From is { } from) yield return ("from", "From", DayWords.Short(from));
        if (To is { } to) yield return ("to", "To", DayWords.Short(to));
    }

    public static string WordsOf(HistoryKind kind, string owner) => kind switch
    {
        HistoryKind.Act => owner, HistoryKind.Company => "Company", HistoryKind.Agency => "Other agencies", _ => "System",
    };

    public HistoryFilter Without(string name) => new()
    {
        Words = name == "words" ? null : Words, Who = name == "who" ? [] : Who, About = name == "about" ? [] : About,
        Person = name == "person" ? null : Person, From = name == "from" ? null : From, To = name == "to" ? null : To,
    };

    public string Href(string address, params (string Name, string Value)[] more)
        => QueryHelpers.AddQueryString(address, Parts().Concat(more.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value))));

    IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        if (!string.IsNullOrWhiteSpace(Words)) yield return new("words", Words.Trim());
        foreach (var kind in Who) yield return new("who", kind.ToString());
        foreach (var topic in About) yield return new("about", topic.ToString());
        if (!string.IsNullOrEmpty(Person)) yield return new("person", Person);
        if (From is { } from) yield return new("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (To is { } to) yield return new("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    // What no reader is shown is not found either.
    static string Text(HistoryLine line)
        => string.Join('\n', line.Values.Where(change => HistoryFields.LabelOf(change.Field) is not null).SelectMany(change => new[] { change.Before, change.After }).Prepend(line.Why).Prepend(line.Sentence));
}

/// <summary>What an act is about, in the filter of a history.</summary>
public enum HistoryTopic { Status, Requests, Dates, Work, Agencies, Other }

public static class HistoryTopics
{
    public static string Words(this HistoryTopic topic) => topic switch
    {
        HistoryTopic.Requests => "Requests and answers", HistoryTopic.Dates => "Dates and reminders", HistoryTopic.Work => "Facts, research, documents",
        HistoryTopic.Agencies => "Referrals and access", HistoryTopic.Other => "Everything else", _ => "Status",
    };

    public static HistoryTopic Of(Act act) => act switch
    {
        Act.Imported or Act.ImportChanged or Act.TakenUp or Act.Entered or Act.SentToReview or Act.Proceeded or Act.Closed or Act.Reopened or Act.Canceled or Act.Destroyed
            or Act.SubjectChanged or Act.SubjectMatched or Act.SubjectMatchUndone or Act.SubjectMerged or Act.PocReassigned
            or Act.ActivityInitiated or Act.ActivitySentForReview or Act.ActivitySentBack or Act.ActivityScheduled or Act.ActivityScoped or Act.ActivityCanceled
            or Act.ActivityClosed or Act.ActivityClosedEarly or Act.ReportSent or Act.ReportGiven or Act.Escalated => HistoryTopic.Status,
        Act.Referred or Act.ReferralAccepted or Act.ReferralRejected or Act.ReferralWithdrawn or Act.ReferralLapsed or Act.ReferredOutside or Act.OutsideReceiptRecorded or Act.PackageSealed or Act.PackageEnded or Act.PackageDownloaded or Act.PackageExpired
            or Act.AccessAsked or Act.AccessAskWithdrawn or Act.AccessAskLapsed or Act.AccessGranted or Act.AccessRefused or Act.AccessRemoved
            or Act.ActivityAccessAsked or Act.ActivityAccessAskWithdrawn or Act.ActivityAccessLapsed or Act.ActivityAccessGranted or Act.ActivityAccessGrantedByRule or Act.ActivityAccessRefused or Act.ActivityAccessRemoved or Act.ApprovalRuleSet
            or Act.AgencyInvited or Act.InvitationAccepted or Act.InvitationDeclined or Act.InvitationWithdrawn or Act.AgencyLeftActivity
            or Act.ThirdPartyAsked or Act.ThirdPartyWithdrawn or Act.ThirdPartyAgreed or Act.ThirdPartyAdmitted or Act.ThirdPartyRefused or Act.ThirdPartyRemoved or Act.ThirdPartiesLeft => HistoryTopic.Agencies,
        Act.Extended or Act.Paused or Act.PauseEnded or Act.DueDatesMoved or Act.RemindedDueSoon or Act.RemindedDueToday or Act.RemindedOverdue or Act.RemindedByHand or Act.OverdueTold or Act.OverdueRaised => HistoryTopic.Dates,
        Act.RequestAdded or Act.LibraryRequestsPlaced or Act.RequestChanged or Act.RequestRemoved or Act.RequestsSent or Act.MattersSent or Act.RequestCanceled or Act.CompanyEnrolled or Act.CompanyPocAssigned or Act.DraftAssigned or Act.DraftPassedToPoc
            or Act.DraftReturned or Act.AnswersSent or Act.QuickLookDone or Act.QuickLookRemoved or Act.SentBack or Act.Accepted or Act.MoreTimeAsked or Act.SendBackAsked or Act.MoreTimeGranted
            or Act.AskRefused or Act.AskWithdrawn => HistoryTopic.Requests,
        Act.ResearchAdded or Act.DocumentAdded or Act.DocumentRemoved or Act.DocumentQuarantined or Act.DocumentReleased or Act.RelatedAdded or Act.RelatedRemoved or Act.ViolationsAlleged or Act.ViolationRemoved
            or Act.Updated or Act.AccountRedacted or Act.RedactionWithdrawn or Act.Posted or Act.PostCorrected or Act.PostWithdrawn
            or Act.CompanyTeamSet or Act.ActivityUpdated or Act.ParticipantsSet or Act.ComplaintLinked or Act.ComplaintUnlinked
            or Act.InteractionAdded or Act.InteractionCorrected or Act.InteractionWithdrawn
            or Act.TimeAdded or Act.TimeCorrected or Act.TimeWithdrawn or Act.CloseOutUpdated or Act.ReportAdded or Act.ReportChanged or Act.ReportRemoved or Act.ReportSentForReview or Act.ReportFoundReady or Act.ReportReturned
            or Act.FindingProposed or Act.FindingChanged or Act.FindingAgreed or Act.FindingNotAgreed or Act.FindingResolved or Act.FindingTakenUp => HistoryTopic.Work,
        _ => HistoryTopic.Other,
    };
}
