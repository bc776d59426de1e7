using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <param name="Company">SES ID or NMLS ID.</param>
/// <param name="Whole">Null: you read the summary, or the company's side.</param>
/// <param name="Exchange">Requests and answers; null: you read the summary.</param>
sealed record ActivityView(string Id, string? Company, string CompanyName, string Agency, ActivityType Type, ActivityScope? Scope, bool IsMultiState, DateOnly TargetMonth, Milestone Milestone, DateTime CreatedAt, int Version, WholeActivity? Whole, ActivityExchange? Exchange)
{
    internal static async Task<ActivityView> Of(Act act, SupervisoryActivity one)
    {
        var viewer = await act.Viewer();
        var isCompany = viewer.IsOnCompanySide;
        var reads = isCompany || one.IsReadBy(viewer, act.Now);
        var comments = isCompany && one.IsDraftedBy(viewer) ? (await CommentView.Of(act.Db, one)).ToLookup(comment => comment.RequestId, comment => comment.View) : null;
        return new(one.Number, one.Company?.Key, one.SubjectName, one.Agency.Name, one.ActivityType, one.Scope, one.IsMultiState, one.TargetMonth, one.Milestone, one.CreatedAt, one.Version, !one.IsReadBy(viewer, act.Now) ? null
            : new(one.IsInReview, one.Leveraged, one.Location, one.StartsOn, one.BusinessTypes, one.Business, one.LockedAt,
                [.. one.Participants.OrderBy(p => p.No).Select(p => new ParticipantView(p.Person.Name, p.Person.Email, one.AgencyOf(p.Person).Code, p.Part, p.Since, p.Until))],
                [.. one.Steps.OrderBy(step => step.No).Select(step => new StepView(step.Act.ToString(), step.At, step.ByName, step.Comment))],
                [.. (await act.Db.LinkedTo(viewer, one)).Select(c => new LinkedView(c.Number, c.Subject, c.Status))]), !reads ? null
            : new(one.AgencyPoc?.Name, one.CompanyPoc?.Name, isCompany ? one.Secondary?.Name : null, isCompany ? [.. one.Contributors.Select(person => person.Name)] : null,
                [.. one.Requests.Where(request => !isCompany || request.SentAt is not null).OrderBy(request => request.No).Select(request => RequestView.Of(request, viewer, one, comments?[request.Id]))],
                [.. one.Instalments.OrderBy(i => i.No).Select(i => new InstalmentView(i.No, i.SentAt, i.IntroductoryComments, i.FileSharingLink))],
                [.. one.Reports.Where(report => !isCompany || report.IsSent).OrderBy(report => report.No).Select(report => ReportView.Of(report, one, isCompany))],
                [.. one.DocumentsFor(viewer).Select(document => DocumentView.Of(document, one))]));
    }
}

sealed record WholeActivity(bool IsInReview, string? Leveraged, string? Location, DateOnly? StartsOn, IReadOnlyList<BusinessType> BusinessTypes, string? Business, DateTime? LockedAt,
    IReadOnlyList<ParticipantView> Participants, IReadOnlyList<StepView> Steps, IReadOnlyList<LinkedView> Complaints);

/// <param name="ExaminerInCharge">Speaks for the agency.</param>
/// <param name="CompanyLead">Alone sends the company's answers; null: nobody yet.</param>
/// <param name="Secondary">Of the company, read by it alone.</param>
sealed record ActivityExchange(string? ExaminerInCharge, string? CompanyLead, string? Secondary, IReadOnlyList<string>? Contributors, IReadOnlyList<RequestView> Requests, IReadOnlyList<InstalmentView> Instalments, IReadOnlyList<ReportView> Reports, IReadOnlyList<DocumentView> Documents);

/// <param name="Agency">Its code: that of the lead, or of one that joined.</param>
/// <param name="Until">Null: to this day.</param>
sealed record ParticipantView(string Name, string Email, string Agency, ParticipantPart Part, DateTime Since, DateTime? Until);

sealed record StepView(string Act, DateTime At, string By, string? Comment);

/// <param name="Status">Null, like the subject: you may not see complaints.</param>
sealed record LinkedView(string Id, string? Subject, ComplaintStatus? Status);
