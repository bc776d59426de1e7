using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Web.Demo;

/// <summary>The invented people of the demo office. Their companies are in the demo registry.</summary>
static class People
{
    public const string CascadeNmlsId = "9000147", SoundNmlsId = "9000212";

    static readonly Dictionary<string, string[]> Names = new()
    {
        // In order: administrator, director, supervisor, manager, clerk, viewer, examiner.
        ["WA"] = ["Alma Whitaker", "Grant Osborne", "Dana Whitfield", "Priya Raman", "Tom Okafor", "Lena Fischer", "Marcus Bell"],
        ["OR"] = ["Ruth Moreau", "Hector Ruiz", "Hannah Brekke", "Owen Tsai", "Mia Larsen", "Paul Greer", "Nadia Karim"],
        ["CA"] = ["Carla Mendes", "Victor Chan", "Elena Soto", "Jonas Reed", "Amy Park", "Leo Hart", "Sofia Marin"],
    };

    public static IEnumerable<Person> OfAgency(Agency agency)
    {
        var names = Names[agency.Code];
        Person Make(int no, string mailbox, params Role[] roles)
            => Person.Of(agency, names[no].Split(' ')[0], names[no].Split(' ')[1], $"{mailbox}@{agency.Code.ToLowerInvariant()}.demo", roles);
        yield return Make(0, "admin", Role.AccountAdministrator);
        yield return Make(1, "director", Role.ComplaintSupervisor, Role.StaffDirector);
        yield return Make(2, "supervisor", Role.ComplaintSupervisor);
        yield return Make(3, "manager", Role.ComplaintManager);
        yield return Make(4, "clerk", Role.ComplaintManager);
        yield return Make(5, "viewer", Role.ComplaintViewer);
        yield return Make(6, "examiner", Role.Examiner);
    }

    public static IEnumerable<Person> OfCompany(Company company)
    {
        var (domain, names) = company.NmlsId == CascadeNmlsId
            ? ("cascade.demo", new[] { "Ingrid Solberg", "Joel Brandvold", "Renee Calloway", "Luis Ortega" })
            : ("sound.demo", ["Peter Nakashima", "Aisha Cole", "Martin Yee", "Mei Castellan"]);
        Person Make(int no, string mailbox, params Role[] roles)
            => Person.Of(company, names[no].Split(' ')[0], names[no].Split(' ')[1], $"{mailbox}@{domain}", roles);
        yield return Make(0, "admin", Role.CompanyAdministrator);
        yield return Make(1, "contact", Role.ManageComplaints);
        yield return Make(2, "poc", Role.ManageComplaints);
        yield return Make(3, "drafter", Role.ManageComplaints);
    }
}
