using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <param name="Company">SES ID or NMLS ID.</param>
/// <param name="Whole">Null: you read the summary.</param>
sealed record ActivityView(string Id, string? Company, string CompanyName, string Agency, ActivityType Type, ActivityScope? Scope, bool IsMultiState, DateOnly TargetMonth, Milestone Milestone, DateTime CreatedAt, int Version, WholeActivity? Whole)
{
    internal static async Task<ActivityView> Of(Act act, SupervisoryActivity one)
    {
        var viewer = await act.Viewer();
        return new(one.Number, one.Company?.Key, one.SubjectName, one.Agency.Name, one.ActivityType, one.Scope, one.IsMultiState, one.TargetMonth, one.Milestone, one.CreatedAt, one.Version, !one.IsReadBy(viewer) ? null
            : new(one.IsInReview, one.Leveraged, one.Location, one.StartsOn, one.BusinessTypes, one.Business, one.LockedAt,
                [.. one.Participants.OrderBy(p => p.No).Select(p => new ParticipantView(p.Person.Name, p.Person.Email, p.Part, p.Since, p.Until))],
                [.. one.Steps.OrderBy(step => step.No).Select(step => new StepView(step.Act.ToString(), step.At, step.ByName, step.Comment))],
                [.. (await act.Db.LinkedTo(viewer, one)).Select(c => new LinkedView(c.Number, c.Subject, c.Status))]));
    }
}

sealed record WholeActivity(bool IsInReview, string? Leveraged, string? Location, DateOnly? StartsOn, IReadOnlyList<BusinessType> BusinessTypes, string? Business, DateTime? LockedAt,
    IReadOnlyList<ParticipantView> Participants, IReadOnlyList<StepView> Steps, IReadOnlyList<LinkedView> Complaints);

/// <param name="Until">Null: to this day.</param>
sealed record ParticipantView(string Name, string Email, ParticipantPart Part, DateTime Since, DateTime? Until);

sealed record StepView(string Act, DateTime At, string By, string? Comment);

/// <param name="Status">Null, like the subject: you may not see complaints.</param>
sealed record LinkedView(string Id, string? Subject, ComplaintStatus? Status);
