using Redress.Domain.Records;

namespace Redress.Domain.Notices;

/// <summary>One row: which act is told to whom, and in which words. The words name no consumer and no content.</summary>
public sealed record NoticeRow(Act Act, string Words, params Audience[] To);

/// <summary>Which acts are told to whom. The actor is never told of the own act.</summary>
public static class NoticeTable
{
    public static readonly IReadOnlyList<NoticeRow> Rows =
    [
        new(Act.SentToReview, "A complaint waits for preliminary review", Audience.AgencyReviewers),
        new(Act.Proceeded, "Preliminary review is done", Audience.AgencyPoc, Audience.AgencySupervisors),
        new(Act.RequestsSent, "Information requests were sent to you", Audience.CompanyPocOrContact),
        new(Act.CompanyEnrolled, "Information requests wait for you. Assign a point of contact", Audience.CompanyContact),
        new(Act.CompanyPocAssigned, "You are point of contact for this complaint", Audience.NamedPeople),
        new(Act.DraftAssigned, "A draft was assigned to you", Audience.NamedPeople),
        new(Act.DraftPassedToPoc, "A draft answer waits for you to send it", Audience.CompanyPocOrContact),
        new(Act.DraftReturned, "A draft came back to you", Audience.NamedPeople),
        new(Act.AnswersSent, "The company answered", Audience.AgencyPoc),
        new(Act.SentBack, "Your answer was sent back", Audience.CompanyPocOrContact),
        new(Act.Accepted, "Your answer was accepted", Audience.CompanyPocOrContact),
        new(Act.Extended, "A due date changed", Audience.CompanyPocOrContact),
        new(Act.RequestCanceled, "A request was canceled", Audience.CompanyPocOrContact),
        new(Act.MoreTimeAsked, "The company asks for more time", Audience.AgencyPoc),
        new(Act.SendBackAsked, "The company asks for its answer back", Audience.AgencyPoc),
        new(Act.MoreTimeGranted, "You have more time", Audience.CompanyPocOrContact),
        new(Act.AskRefused, "What you asked for was refused", Audience.CompanyPocOrContact),
        new(Act.Paused, "A due date is paused", Audience.CompanyPocOrContact),
        new(Act.PauseEnded, "A pause ended. Look at the due date", Audience.CompanyPocOrContact),
        new(Act.DueDatesMoved, "A due date changed", Audience.CompanyPocOrContact),
        new(Act.Closed, "The complaint was closed", Audience.CompanyPocOrContact),
    ];

    public static NoticeRow? For(Act act) => Rows.FirstOrDefault(row => row.Act == act);
}
