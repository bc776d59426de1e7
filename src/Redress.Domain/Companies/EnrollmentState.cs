namespace Redress.Domain.Companies;

public enum EnrollmentState { NotEnrolled, Invited, InProgress, Enrolled, Rejected, Expired, Disenrolled, Merged }

public static class EnrollmentStates
{
    public static string Words(this EnrollmentState state) => state switch
    {
        EnrollmentState.NotEnrolled => "Not enrolled",
        EnrollmentState.InProgress => "In progress",
        _ => state.ToString(),
    };

    /// <summary>How far a company is, by its latest invitation.</summary>
    public static EnrollmentState Of(Company company, Enrollment? latest, DateTime now)
        => company.IsMerged ? EnrollmentState.Merged
        : company.IsEnrolled ? EnrollmentState.Enrolled
        // Invitations from before the end say nothing any more.
        : company.DisenrolledAt is { } ended && (latest is null || latest.InvitedAt < ended || latest.WithdrawnAt is not null) ? EnrollmentState.Disenrolled
        : latest?.StateAt(now) ?? EnrollmentState.NotEnrolled;

    /// <summary>Somebody has it in hand, and nobody else is invited meanwhile.</summary>
    public static bool IsOpen(this EnrollmentState state) => state is EnrollmentState.Invited or EnrollmentState.InProgress;
}
