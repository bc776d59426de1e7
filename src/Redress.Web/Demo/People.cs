using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Web.Demo;

/// <summary>The invented people and companies of the demo office.</summary>
static class People
{
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
        var (domain, names) = company.NmlsId == "9000147"
            ? ("cascade.demo", new[] { "Ingrid Solberg", "Joel Brandvold", "Renee Calloway", "Luis Ortega" })
            : ("sound.demo", ["Peter Nakashima", "Aisha Cole", "Martin Yee", "Mei Castellan"]);
        Person Make(int no, string mailbox, params Role[] roles)
            => Person.Of(company, names[no].Split(' ')[0], names[no].Split(' ')[1], $"{mailbox}@{domain}", roles);
        yield return Make(0, "admin", Role.CompanyAdministrator);
        yield return Make(1, "contact", Role.ManageComplaints);
        yield return Make(2, "poc", Role.ManageComplaints);
        yield return Make(3, "drafter", Role.ManageComplaints);
    }

    public static Company Cascade() => new(CompanyKind.Registered, "Cascade Lending LLC")
    {
        SesId = "S-004417", NmlsId = "9000147", Street = "800 Fifth Ave, Suite 1200", City = "Seattle", State = "WA", Zip = "98104",
        Phone = "(206) 555-0147", Website = "https://cascadelending.example", BusinessTypes = "Mortgage Servicing; Mortgage Origination", MailDomains = "cascade.demo",
    };

    public static Company Sound() => new(CompanyKind.Registered, "Sound Money Transfer, Inc.")
    {
        SesId = "S-004418", NmlsId = "9000212", Street = "1400 Alder St", City = "Seattle", State = "WA", Zip = "98101",
        Phone = "(206) 555-0112", Website = "https://soundmoney.example", BusinessTypes = "Money Service Business", MailDomains = "sound.demo",
    };

    public static Company Harbor() => new(CompanyKind.Registered, "Harbor Mortgage")
    {
        SesId = "S-006120", NmlsId = "9000358", Street = "77 E Chestnut Ave", City = "Yakima", State = "WA", Zip = "98901",
        Phone = "(509) 555-0188", Website = "https://harbormortgage.example", BusinessTypes = "Mortgage Origination", MailDomains = "harbor.demo",
        Contacts =
        {
            new CompanyContact { Kind = "Complaints contact", Name = "Ellen Marsh", Title = "Compliance Officer", Email = "e.marsh@harbor.demo", Phone = "(509) 555-0189" },
            new CompanyContact { Kind = "Contact person", Name = "Daniel Kessler", Title = "President", Email = "d.kessler@harbor.demo", Phone = "(509) 555-0188" },
        },
    };
}
