using static Redress.Domain.Access.Right;
using static Redress.Domain.Access.Role;

namespace Redress.Domain.Access;

/// <summary>One row of the table: the right, in words, and the roles that hold it.</summary>
public sealed record RightRow(Right Right, string Group, string Words, params Role[] Holders);

/// <summary>The one table of roles and rights. The page /roles shows it and every check reads it.</summary>
public static class RightsTable
{
    static readonly Role[] Workers = [ComplaintSupervisor, ComplaintManager];
    static readonly Role[] Everyone = Enum.GetValues<Role>();
    static readonly Role[] AtAnAgency = [.. Roles.OfSystem, .. Roles.OfComplaints];

    public static readonly IReadOnlyList<RightRow> Rows =
    [
        new(UseOwnAccount, "Everybody", "Own account, notices and home page", Everyone),

        new(SeeComplaints, "Complaints", "See all complaints of the agency, and summaries of every agency's", ComplaintSupervisor, ComplaintManager, ComplaintViewer),
        new(EnterComplaints, "Complaints", "Search the subject and enter complaints", Workers),
        new(ReviewComplaints, "Complaints", "Preliminary review", Workers),
        new(UpdateComplaints, "Complaints", "Update complaints and their documents", Workers),
        new(ChangeSubjectAfterSending, "Complaints", "Change the subject of a complaint after requests were sent, with a written reason", ComplaintSupervisor),
        new(AddResearch, "Complaints", "Add research and communication, also after closing", Workers),
        new(SendLetters, "Complaints", "Send letters to companies and consumers, closing letters and acknowledgements also after closing", Workers),
        new(AddViolations, "Complaints", "Add alleged violations", Workers),
        new(Discuss, "Complaints", "Write on discussion boards", Workers),
        new(SendRequests, "Complaints", "Add, send, extend and cancel information requests", Workers),
        new(ReviewAnswers, "Complaints", "Review answers, send them back, accept them, decide what companies ask for", Workers),
        new(ReferComplaints, "Complaints", "Refer complaints and decide incoming referrals", Workers),
        new(CloseComplaints, "Complaints", "Close complaints", Workers),
        new(CancelComplaints, "Complaints", "Cancel complaints", Workers),
        new(ReopenComplaints, "Complaints", "Reopen complaints within a year", Workers),
        new(OverrideReopenLimit, "Complaints", "Reopen complaints after a year, with a written reason", ComplaintSupervisor),
        new(AskForAccess, "Complaints", "Ask another agency for access", Workers),
        new(DecideAccess, "Complaints", "Accept, reject and revoke other agencies' access", ComplaintSupervisor),
        new(SeeReads, "Complaints", "See who opened the agency's records and their documents", ComplaintSupervisor),
        new(KeepTemplates, "Complaints", "Letter and request templates: the agency's own; the Operator keeps those that all agencies share", [.. Workers, Operator]),
        new(ShareViews, "Complaints", "Share saved views of lists in the agency", Workers),
        new(ImportComplaints, "Complaints", "Import complaints from a file, and read what came of it", ComplaintSupervisor),
        new(ExportCases, "Complaints", "Export a complaint of the agency as one file, with its history and documents", Workers),
        new(KeepComplaintRetention, "Complaints", "Retention schedules, holds and destruction for complaints", ComplaintSupervisor),

        new(SeeCompanies, "Companies", "See company records", AtAnAgency),
        new(EnrollCompanies, "Companies", "Start and renew company enrollment", [.. Workers, StaffDirector, StaffUser, Examiner, Reviewer]),
        new(ChangeCompanies, "Companies", "Rename companies, end their enrollment, merge them, for all agencies", ComplaintSupervisor, StaffDirector),
        new(CreateNonNmlsEntities, "Companies", "Create and keep non-NMLS entities, ask other agencies to change theirs, match them to companies", Workers),

        new(EscalateComplaints, "Supervision", "Escalate complaints to an examination or investigation", Workers),
        new(CarryComplainants, "Supervision", "Carry the complainant’s name and contact along when a complaint is escalated", ComplaintSupervisor),
        new(SeeActivitySummaries, "Supervision", "See the summary of every supervisory activity", [.. Roles.OfSystem]),
        new(InitiateActivities, "Supervision", "Initiate, send for and close supervisory activities", StaffDirector, StaffUser),
        new(WorkOnActivities, "Supervision", "Work on activities one takes part in", StaffDirector, StaffUser, Examiner),
        new(ReviewReports, "Supervision", "Review reports and other work sent for review", Reviewer),
        new(SeeAllActivities, "Supervision", "See all activities the agency leads or takes part in", MasterViewer, StaffDirector),
        new(ScheduleExams, "Supervision", "Exam scheduling and workload", StaffDirector),
        new(DecideActivityRequests, "Supervision", "Decide other agencies' requests about activities", StaffDirector),
        new(SeeLibrary, "Supervision", "Read the library of information requests, and draw from it", StaffDirector, StaffUser, Examiner, Operator),
        new(KeepLibrary, "Supervision", "Library of information requests: the agency’s own; the Operator keeps the standard ones", StaffDirector, StaffUser, Operator),
        new(KeepActivityRetention, "Supervision", "Retention schedules and holds for activities", StaffDirector),

        new(SeeAgencyDays, "Agency", "See the agency's calendar and periods", AtAnAgency),
        new(KeepAgencyProfile, "Agency", "Agency profile, calendar, periods, lists and notice defaults", AccountAdministrator),
        new(KeepAgencyUsers, "Agency", "Users and roles of the agency", AccountAdministrator),

        new(SeeOwnComplaints, "Company side", "See the company's complaints", CompanyAdministrator, ManageComplaints, ComplaintsContact),
        new(DraftAnswers, "Company side", "Draft answers", ManageComplaints, ComplaintsContact),
        new(SendAnswers, "Company side", "Send answers, as point of contact of the complaint", ManageComplaints, ComplaintsContact),
        new(AssignCompanyPoc, "Company side", "Assign the company's points of contact", CompanyAdministrator, ComplaintsContact),
        new(SeeOwnActivities, "Company side", "See supervisory activities of the company: Leaders, Contributors and third-party users those they are put on", CompanyAdministrator, SaContact, CompanyLeader, CompanyContributor, Role.ThirdParty),
        new(LeadActivities, "Company side", "Lead or help on supervisory activities one is put on", CompanyLeader, CompanyContributor, Role.ThirdParty),
        new(AssignCompanyLead, "Company side", "Assign the Company Lead and who helps, per supervisory activity", CompanyAdministrator, SaContact),
        new(KeepCompanyProfile, "Company side", "Company profile, users, contacts and notice addresses", CompanyAdministrator),

        new(RegisterAgencies, "Installation", "Register agencies, invite their first Account Administrator, keep base lists; sees no case", Operator),
        new(KeepInstallation, "Installation", "Installation settings, terms of use, users of the installation; sees no case", Operator),
        new(SeeInstallationState, "Installation", "See how much the installation is used, what fails and what waits, in numbers", Operator, Support),
        new(SeeWhereUsersAreStuck, "Installation", "See summaries and where a user is stuck; no documents, no changes", Support),
    ];

    static readonly Dictionary<Right, HashSet<Role>> Holders = Rows.ToDictionary(row => row.Right, row => row.Holders.ToHashSet());

    public static bool Holds(Role role, Right right) => Holders[right].Contains(role);
}
