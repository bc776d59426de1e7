using Redress.Domain.Notices;

namespace Redress.Domain.Records;

/// <summary>Every act that history knows. The names stand in the chain: they are added to, never renamed.</summary>
public enum Act
{
    Imported, ImportChanged, TakenUp,
    Entered, SentToReview, Proceeded, Updated, PocReassigned, SecondEntered,
    AccountRedacted, RedactionWithdrawn,
    DocumentAdded, DocumentRemoved, DocumentQuarantined, DocumentReleased,
    RequestAdded, RequestChanged, RequestRemoved, RequestsSent, MattersSent,
    CompanyEnrolled, CompanyPocAssigned,
    DraftAssigned, DraftPassedToPoc, DraftReturned, AnswersSent,
    QuickLookDone, QuickLookRemoved, SentBack, Accepted, Extended,
    RequestCanceled, MoreTimeAsked, SendBackAsked, MoreTimeGranted, AskRefused, AskWithdrawn,
    ResearchAdded, RelatedAdded, RelatedRemoved, ViolationsAlleged, ViolationRemoved,
    LetterSent, LetterMailed, LetterConfirmed, LetterPrinted,
    Posted, PostCorrected, PostWithdrawn,
    Closed, Reopened, Canceled, ReferralLapsed, AccessAskLapsed,
    HandedOver,
    Paused, PauseEnded, DueDatesMoved,
    CompanyDisenrolled, SubjectMerged, SubjectChanged,
    Referred, ReferralAccepted, ReferralRejected, ReferralWithdrawn,
    AccessAsked, AccessAskWithdrawn, AccessGranted, AccessRefused, AccessRemoved,
    ReferredOutside, OutsideReceiptRecorded, PackageSealed, PackageEnded, PackageDownloaded, PackageExpired,
    EntityCreated, EntityChanged, EntityTakenOver, EntityMatched, EntityMatchUndone, SubjectMatched, SubjectMatchUndone,
    InformationChangeAsked, InformationChangeAccepted, InformationChangeRejected, InformationChangeWithdrawn,
    ExtensionUndone, ReminderCalledBack,
    RemindedDueSoon, RemindedDueToday, RemindedOverdue, RemindedByHand, OverdueTold, OverdueRaised,
    Destroyed,
    CompanyTeamSet,
    ActivityInitiated, ActivityUpdated, ActivitySentForReview, ActivitySentBack, ActivityScheduled, ActivityScoped, ActivityCanceled, ParticipantsSet, ComplaintLinked, ComplaintUnlinked,
    FindingProposed, FindingChanged, FindingAgreed, FindingNotAgreed, FindingResolved, FindingTakenUp,
    InteractionAdded, InteractionCorrected, InteractionWithdrawn,
    TimeAdded, TimeCorrected, TimeWithdrawn, CloseOutUpdated, ActivityClosed, ActivityClosedEarly,
    ActivityAccessAsked, ActivityAccessAskWithdrawn, ActivityAccessLapsed, ActivityAccessGranted, ActivityAccessGrantedByRule, ActivityAccessRefused, ActivityAccessRemoved, ApprovalRuleSet,
    AgencyInvited, InvitationAccepted, InvitationDeclined, InvitationWithdrawn, AgencyLeftActivity,
    ReportAdded, ReportChanged, ReportRemoved, ReportSentForReview, ReportFoundReady, ReportReturned, ReportSent, ReportGiven,
    Escalated,
    LibraryRequestsPlaced,
    ThirdPartyAsked, ThirdPartyWithdrawn, ThirdPartyAgreed, ThirdPartyAdmitted, ThirdPartyRefused, ThirdPartyRemoved, ThirdPartiesLeft,
}

/// <summary>What a verb did, before it is sealed into the chain: the sentence people read, and why.</summary>
public sealed record Happening(Act Act, Stamp Stamp, string Sentence, string? Why, Telling Telling);
