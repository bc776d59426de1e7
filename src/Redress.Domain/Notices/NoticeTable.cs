using Redress.Domain.Records;

namespace Redress.Domain.Notices;

/// <summary>One row: which act is told to whom, as which kind of notice, and in which words. The words name no consumer and no content; {agency} stands for the owner of the complaint.</summary>
public sealed record NoticeRow(Act Act, NoticeKind Kind, string Words, params Audience[] To)
{
    /// <summary>The words as long as the company has named no point of contact; null: the same.</summary>
    public string? WithoutPoc { get; init; }
}

/// <summary>Which acts are told to whom. The actor is never told of the own act.</summary>
public static class NoticeTable
{
    public static readonly IReadOnlyList<NoticeRow> Rows =
    [
        new(Act.SentToReview, NoticeKind.Reviews, "A complaint waits for preliminary review", Audience.AgencyReviewers),
        new(Act.Proceeded, NoticeKind.Reviews, "Preliminary review is done", Audience.AgencyPoc, Audience.AgencySupervisors),
        new(Act.PocReassigned, NoticeKind.Assigned, "You are point of contact for this complaint", Audience.AgencyPoc),
        new(Act.PocReassigned, NoticeKind.Assigned, "A colleague took over as point of contact", Audience.NamedPeople),
        new(Act.RequestsSent, NoticeKind.Requests, "Information requests were sent to you", Audience.CompanyPocOrContact) { WithoutPoc = "Information requests wait for you. Assign a point of contact" },
        new(Act.CompanyEnrolled, NoticeKind.Requests, "Information requests wait for you. Assign a point of contact", Audience.CompanyContact),
        new(Act.CompanyDisenrolled, NoticeKind.Companies, "The company was disenrolled. What you asked waits", Audience.AgencyPoc),
        new(Act.SubjectMerged, NoticeKind.Companies, "The company merged into another, which takes over", Audience.AgencyPoc, Audience.CompanyContact) { WithoutPoc = "You took over a complaint with a merged company. Assign a point of contact" },
        new(Act.SubjectChanged, NoticeKind.Requests, "What you were asked is canceled. The complaint is about somebody else", Audience.NamedPeople),
        new(Act.SubjectChanged, NoticeKind.Assigned, "The subject of the complaint changed", Audience.AgencyPoc),
        new(Act.CompanyPocAssigned, NoticeKind.Assigned, "You are point of contact for this complaint", Audience.NamedPeople),
        new(Act.CompanyTeamSet, NoticeKind.Assigned, "You work on this supervisory activity for your company", Audience.NamedPeople),
        new(Act.DraftAssigned, NoticeKind.Assigned, "A draft was assigned to you", Audience.NamedPeople),
        new(Act.DraftPassedToPoc, NoticeKind.Assigned, "A draft answer waits for you to send it", Audience.CompanyPocOrContact),
        new(Act.DraftReturned, NoticeKind.Assigned, "A draft came back to you", Audience.NamedPeople),
        new(Act.AnswersSent, NoticeKind.Answers, "The company answered", Audience.AgencyPoc),
        new(Act.SentBack, NoticeKind.Requests, "Your answer was sent back", Audience.CompanyPocOrContact),
        new(Act.Accepted, NoticeKind.Requests, "Your answer was accepted", Audience.CompanyPocOrContact),
        new(Act.Extended, NoticeKind.Requests, "A due date changed", Audience.CompanyPocOrContact),
        new(Act.ExtensionUndone, NoticeKind.Requests, "A due date changed", Audience.CompanyPocOrContact),
        new(Act.RequestCanceled, NoticeKind.Requests, "A request was canceled", Audience.CompanyPocOrContact),
        new(Act.MoreTimeAsked, NoticeKind.Answers, "The company asks for more time", Audience.AgencyPoc),
        new(Act.SendBackAsked, NoticeKind.Answers, "The company asks for its answer back", Audience.AgencyPoc),
        new(Act.AskWithdrawn, NoticeKind.Answers, "The company withdrew what it asked for", Audience.AgencyPoc),
        new(Act.MoreTimeGranted, NoticeKind.Requests, "You have more time", Audience.CompanyPocOrContact),
        new(Act.AskRefused, NoticeKind.Requests, "What you asked for was refused", Audience.CompanyPocOrContact),
        new(Act.Paused, NoticeKind.Requests, "A due date is paused", Audience.CompanyPocOrContact),
        new(Act.PauseEnded, NoticeKind.Requests, "A pause ended. Look at the due date", Audience.CompanyPocOrContact),
        new(Act.DueDatesMoved, NoticeKind.Requests, "A due date changed", Audience.CompanyPocOrContact),
        new(Act.RemindedDueSoon, NoticeKind.Reminders, "An answer is due soon", Audience.CompanyPocOrContact),
        new(Act.RemindedDueToday, NoticeKind.Reminders, "An answer is due today", Audience.CompanyPocOrContact),
        new(Act.RemindedOverdue, NoticeKind.Reminders, "An answer is overdue", Audience.CompanyPocOrContact),
        new(Act.RemindedByHand, NoticeKind.Reminders, "The agency reminds you of an answer", Audience.CompanyPocOrContact),
        new(Act.OverdueTold, NoticeKind.Reminders, "The company’s answer is overdue", Audience.AgencyPoc),
        new(Act.OverdueRaised, NoticeKind.Reminders, "The company’s answer is long overdue", Audience.Supervisors),
        new(Act.Referred, NoticeKind.Referrals, "A complaint is referred to you. Decide on it", Audience.OtherAgency),
        new(Act.ReferralAccepted, NoticeKind.Assigned, "You are point of contact for a complaint that was referred", Audience.AgencyPoc),
        new(Act.ReferralAccepted, NoticeKind.Referrals, "{agency} accepted the referral", Audience.OtherAgency),
        new(Act.ReferralAccepted, NoticeKind.Requests, "{agency} is in charge of the complaint now", Audience.CompanyPocOrContact),
        new(Act.ReferralRejected, NoticeKind.Referrals, "The referral was rejected", Audience.OtherAgency),
        new(Act.ReferralWithdrawn, NoticeKind.Referrals, "A referral to you was withdrawn", Audience.OtherAgency),
        new(Act.AccessAsked, NoticeKind.Referrals, "Another agency asks for access. Decide on it", Audience.Supervisors),
        new(Act.AccessGranted, NoticeKind.Referrals, "You have access to the complaint", Audience.NamedPeople, Audience.OtherSupervisors),
        new(Act.AccessRefused, NoticeKind.Referrals, "Access was refused", Audience.NamedPeople, Audience.OtherSupervisors),
        new(Act.AccessRemoved, NoticeKind.Referrals, "Your access was removed", Audience.NamedPeople, Audience.OtherSupervisors),
        new(Act.PackageDownloaded, NoticeKind.Referrals, "The sealed package was downloaded by the body outside", Audience.AgencyPoc),
        new(Act.PackageExpired, NoticeKind.Referrals, "The sealed package expired. Nobody downloaded it", Audience.AgencyPoc),
        new(Act.PackageEnded, NoticeKind.Referrals, "The link to the sealed package was closed before anybody downloaded it", Audience.AgencyPoc),
        new(Act.InformationChangeAsked, NoticeKind.Companies, "Another agency asks you to change this entity’s record. Decide on it", Audience.Supervisors),
        new(Act.InformationChangeAccepted, NoticeKind.Companies, "Your information change was accepted", Audience.NamedPeople),
        new(Act.InformationChangeRejected, NoticeKind.Companies, "Your information change was rejected", Audience.NamedPeople),
        new(Act.SubjectMatched, NoticeKind.Companies, "The entity complained about is a registered company. You can ask it now", Audience.AgencyPoc),
        new(Act.SubjectMatchUndone, NoticeKind.Companies, "The subject is no registered company after all", Audience.AgencyPoc),
        new(Act.DocumentQuarantined, NoticeKind.Assigned, "A document was quarantined. Ask for it anew", Audience.AgencyPoc, Audience.NamedPeople),
        new(Act.DocumentReleased, NoticeKind.Assigned, "A document came out of quarantine", Audience.AgencyPoc, Audience.NamedPeople),
        new(Act.LetterSent, NoticeKind.Letters, "A letter of {agency} waits for you", Audience.CompanyPocOrContact),
        new(Act.LetterConfirmed, NoticeKind.Letters, "The company confirmed receipt of your letter", Audience.NamedPeople),
        new(Act.Posted, NoticeKind.Discussions, "A post in a discussion is meant for you", Audience.NamedPeople),
        new(Act.Posted, NoticeKind.Discussions, "A post in a discussion is meant for your agency", Audience.TaggedSupervisors),
        new(Act.Closed, NoticeKind.Closing, "The complaint was closed", Audience.CompanyPocOrContact),
        new(Act.Reopened, NoticeKind.Assigned, "You are point of contact for a complaint that was reopened", Audience.AgencyPoc),
        new(Act.Reopened, NoticeKind.Closing, "The complaint was reopened", Audience.CompanyPocOrContact) { WithoutPoc = "A complaint was reopened. Assign a point of contact" },
        new(Act.Canceled, NoticeKind.Closing, "The complaint was canceled", Audience.CompanyPocOrContact),
        new(Act.ReferralLapsed, NoticeKind.Referrals, "A referral to you lapsed: the complaint was canceled", Audience.OtherAgency),
        new(Act.AccessAskLapsed, NoticeKind.Referrals, "Your request for access lapsed: the complaint was canceled", Audience.NamedPeople, Audience.OtherSupervisors),
        new(Act.ActivitySentForReview, NoticeKind.Supervision, "A supervisory activity waits for you to schedule it or send it back", Audience.StaffDirectors),
        new(Act.ActivitySentBack, NoticeKind.Supervision, "A supervisory activity came back from review", Audience.NamedPeople),
        new(Act.ActivityScheduled, NoticeKind.Supervision, "A supervisory activity was scheduled", Audience.NamedPeople),
        new(Act.ActivityCanceled, NoticeKind.Supervision, "A supervisory activity was canceled", Audience.NamedPeople),
        new(Act.ActivityClosed, NoticeKind.Supervision, "A supervisory activity was closed", Audience.NamedPeople),
        new(Act.ActivityClosedEarly, NoticeKind.Supervision, "A supervisory activity was closed early", Audience.NamedPeople),
        new(Act.ActivityClosed, NoticeKind.Closing, "The supervisory activity was closed", Audience.CompanyPocOrContact),
        new(Act.ActivityClosedEarly, NoticeKind.Closing, "The supervisory activity was closed", Audience.CompanyPocOrContact),
        new(Act.ParticipantsSet, NoticeKind.Supervision, "You take part in a supervisory activity", Audience.NamedPeople),
        new(Act.ComplaintLinked, NoticeKind.Supervision, "A complaint was linked to a supervisory activity", Audience.NamedPeople),
        new(Act.FindingProposed, NoticeKind.Supervision, "A finding was proposed. Decide on it", Audience.NamedPeople),
        new(Act.FindingAgreed, NoticeKind.Supervision, "Your finding was agreed to", Audience.NamedPeople),
        new(Act.FindingNotAgreed, NoticeKind.Supervision, "Your finding was not agreed to", Audience.NamedPeople),
        new(Act.FindingTakenUp, NoticeKind.Supervision, "Your finding was taken up again", Audience.NamedPeople),
    ];

    /// <summary>An act may be told to several audiences in words of their own. Nobody is told twice: the first row counts.</summary>
    public static IReadOnlyList<NoticeRow> For(Act act) => [.. Rows.Where(row => row.Act == act)];
}
