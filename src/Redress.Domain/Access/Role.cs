namespace Redress.Domain.Access;

/// <summary>What a person holds: system roles and one complaint role at an agency, permissions and designations at a company, or a part in the installation.</summary>
public enum Role
{
    AccountAdministrator,
    StaffDirector,
    StaffUser,
    Examiner,
    Reviewer,
    MasterViewer,
    ComplaintSupervisor,
    ComplaintManager,
    ComplaintViewer,

    CompanyAdministrator,
    CompanyLeader,
    CompanyContributor,
    ManageComplaints,
    ComplaintsContact,
    SaContact,

    Operator,
    Support,

    ThirdParty,
}

public static class Roles
{
    public static readonly IReadOnlyList<Role> OfComplaints = [Role.ComplaintSupervisor, Role.ComplaintManager, Role.ComplaintViewer];

    public static readonly IReadOnlyList<Role> OfSystem =
        [Role.AccountAdministrator, Role.StaffDirector, Role.StaffUser, Role.Examiner, Role.Reviewer, Role.MasterViewer];

    public static readonly IReadOnlyList<Role> OfCompany =
        [Role.CompanyAdministrator, Role.CompanyLeader, Role.CompanyContributor, Role.ManageComplaints, Role.ComplaintsContact, Role.SaContact];

    /// <summary>What a company's Account Administrator gives and takes. Designations are named on the contacts page.</summary>
    public static readonly IReadOnlyList<Role> Permissions =
        [Role.CompanyAdministrator, Role.ManageComplaints, Role.CompanyLeader, Role.CompanyContributor];

    public static string Words(this Role role) => role switch
    {
        Role.AccountAdministrator => "Account Administrator",
        Role.StaffDirector => "Staff Director",
        Role.StaffUser => "Staff User",
        Role.MasterViewer => "Master Viewer",
        Role.ComplaintSupervisor => "Supervisor",
        Role.ComplaintManager => "Manager",
        Role.ComplaintViewer => "Viewer",
        Role.CompanyAdministrator => "Account Administrator of a company",
        Role.CompanyLeader => "Leader",
        Role.CompanyContributor => "Contributor",
        Role.ManageComplaints => "Manage Complaints",
        Role.ComplaintsContact => "Complaints Contact",
        Role.SaContact => "SA Contact",
        Role.ThirdParty => "Third-party user",
        _ => role.ToString(),
    };
}
