using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Demo;

/// <summary>Invented companies of the demo registry that take part beside Cascade and Sound, with one person each who never signs in.</summary>
static class OtherCompanies
{
    public const string Harbor = "9000358", Larkspur = "9000266", Brightlane = "9000401", Tamarack = "9000402", Bluegate = "9000403", Copperline = "9000404",
        Quillwater = "9000405", Juniper = "9000406", Rowanbrook = "9000407", Saltbox = "9000408", Marrowstone = "9000409";

    public static readonly IReadOnlyDictionary<string, string> Contacts = new Dictionary<string, string>
    {
        [Larkspur] = "Noor Haddad", [Brightlane] = "Kevin Aldana", [Tamarack] = "Beth Lindqvist", [Bluegate] = "Carl Dupree", [Copperline] = "Wanda Reyes",
        [Quillwater] = "Simon Achebe", [Rowanbrook] = "Gail Thornton", [Saltbox] = "Omar Vance", [Marrowstone] = "Lucy Petrakis",
    };

    /// <summary>Asked, and invited to enroll, but not enrolled yet.</summary>
    public const string Invited = Juniper;

    public static Person Contact(Company company)
    {
        var name = Contacts[company.NmlsId!].Split(' ');
        return Person.Of(company, name[0], name[1], $"contact@{company.Website}", Role.CompanyAdministrator, Role.ManageComplaints);
    }
}
