namespace Redress.Domain.Access;

/// <summary>Something a person may be allowed to do. Every page and endpoint states the one it needs.</summary>
public enum Right
{
    UseOwnAccount,

    SeeComplaints,
    EnterComplaints,
    ReviewComplaints,
    UpdateComplaints,
    ChangeSubjectAfterSending,
    AddResearch,
    SendRequests,
    ReviewAnswers,
    EnrollCompanies,
    ChangeCompanies,
    CreateNonNmlsEntities,
    SendLetters,
    AddViolations,
    Discuss,
    ReferComplaints,
    CloseComplaints,
    CancelComplaints,
    ReopenComplaints,
    OverrideReopenLimit,
    AskForAccess,
    DecideAccess,
    KeepTemplates,
    ShareViews,
    ImportComplaints,
    KeepComplaintRetention,
    SeeCompanies,

    SeeActivitySummaries,
    InitiateActivities,
    WorkOnActivities,
    ReviewReports,
    SeeAllActivities,
    ScheduleExams,
    DecideActivityRequests,
    KeepActivityRetention,

    SeeAgencyDays,
    KeepAgencyProfile,
    KeepAgencyUsers,

    SeeOwnComplaints,
    DraftAnswers,
    SendAnswers,
    AssignCompanyPoc,
    LeadActivities,
    KeepCompanyProfile,

    RegisterAgencies,
    KeepInstallation,
    SeeWhereUsersAreStuck,
}
