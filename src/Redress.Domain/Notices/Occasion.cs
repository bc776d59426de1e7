using Redress.Domain.Access;

namespace Redress.Domain.Notices;

/// <summary>What is told outside the records: about an organization, its users, or somebody's work.</summary>
/// <param name="Event">What happens.</param>
/// <param name="Kind">By which the people told choose how it comes.</param>
/// <param name="To">Who is told, in words.</param>
/// <param name="Sides">Whose people these are.</param>
public sealed record Occasion(string Event, NoticeKind Kind, string To, params Side[] Sides);

public static class Occasions
{
    public static readonly Occasion InvitationAnswered = new("enrollment of a company is complete or rejected, or another agency withdraws the invitation", NoticeKind.Enrollment, "whoever invited; Supervisors where that person has left", Side.Agency);
    public static readonly Occasion EnrollmentAsked = new("a company asks to be enrolled", NoticeKind.Enrollment, "Supervisors of the agencies that may decide", Side.Agency);
    public static readonly Occasion WorkTakenOver = new("somebody leaves and names a successor", NoticeKind.Assigned, "the successor", Side.Agency, Side.Company);
    public static readonly Occasion UsersToVerify = new("users are to be verified, or are late to be", NoticeKind.Account, "Account Administrators; of a company also its contacts", Side.Agency, Side.Company);

    public static readonly Occasion CompanyRenamed = new("a company is renamed", NoticeKind.Companies, "Supervisors of agencies with open complaints about it; its Account Administrators and contacts", Side.Agency, Side.Company);

    public static readonly Occasion CompanyDisenrolled = new("a company is disenrolled", NoticeKind.Companies, "Supervisors of agencies with open complaints about it; its users by mail alone", Side.Agency);
    public static readonly Occasion CompanyIsBack = new("a company that was disenrolled enrolls again", NoticeKind.Enrollment, "its users from before", Side.Company);

    public static readonly Occasion CompanyMerged = new("a company merges into another", NoticeKind.Companies, "Supervisors of agencies with open complaints about it; Account Administrators and contacts of the other; its own users by mail alone", Side.Agency, Side.Company);

    public static readonly Occasion FileQuarantined = new("the scanner quarantines a file of a draft", NoticeKind.Assigned, "whoever added it", Side.Agency, Side.Company);
    public static readonly Occasion RetentionDue = new("closed complaints fall due for review of retention", NoticeKind.Retention, "Supervisors", Side.Agency);
    public static readonly Occasion DestructionsToConfirm = new("somebody proposes to destroy", NoticeKind.Retention, "the other Supervisors", Side.Agency);
    public static readonly Occasion HoldsToConfirm = new("a legal hold is set, is to be released, or may cover another complaint", NoticeKind.Retention, "the other Supervisors", Side.Agency);
    public static readonly Occasion HoldsToLookAt = new("a legal hold is 90 days old, and each 90 days after", NoticeKind.Retention, "Supervisors", Side.Agency);
    public static readonly Occasion ScheduleChanged = new("a change of a retention schedule is proposed, confirmed or refused, or its second person changes", NoticeKind.Retention, "the other Supervisors", Side.Agency);

    public static readonly IReadOnlyList<Occasion> All = [FileQuarantined, InvitationAnswered, EnrollmentAsked, WorkTakenOver, UsersToVerify, CompanyRenamed, CompanyDisenrolled, CompanyIsBack, CompanyMerged, RetentionDue, DestructionsToConfirm, HoldsToConfirm, HoldsToLookAt, ScheduleChanged];
}
