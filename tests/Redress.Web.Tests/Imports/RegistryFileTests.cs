using Redress.Domain.Companies;
using Redress.Web.Imports;
using Shouldly;
using Xunit;

namespace Redress.Web.Tests.Imports;

public class RegistryFileTests
{
    private readonly List<BadRow> _bad = [];

    [Fact]
    public void Every_kind_of_line_is_read_by_header_in_any_order() => Read("Imports", "Files", "registry.csv").ShouldBe([
        new CompanyRow(2, "S-006120") { Name = "Harbor Mortgage", IsDepository = false, NmlsId = "9000358", State = "WA", Website = "harbormortgage.example" },
        new LicenseRow(3, "S-006120", "WA", "Mortgage Broker", "MB-358") { Status = "Approved", IssuedOn = new(2014, 3, 3) },
        new NameRow(4, "S-006120", "Harbour Mtg", "Trade name", new(2023, 3, 31)),
        new ContactRow(5, "S-006120", "Complaints contact", "Ellen Marsh", "e.marsh@harbor.demo", "Compliance Officer", null),
        new BranchRow(6, "S-006120", "9000359") { State = "WA" },
        new IndividualRow(7, "S-006120", "9001874", "Daniel Kessler", "President"),
    ]);

    [Fact]
    public void Bad_lines_are_told_with_reason()
    {
        Read("Imports", "Files", "registry.csv");
        _bad.ShouldBe([
            new(8, "\"ship\" is none of company, branch, individual, license, name, contact."),
            new(9, "The column ses_id is empty."),
            new(10, "kind \"circus\" is none of registered, depository."),
            new(11, "State \"WASHINGTON\" is no two-letter code."),
            new(12, "issued_on \"soon\" is no date."),
            new(13, "\"not an address\" is no e-mail address."),
            new(14, "The row is cut off: 2 of 14 columns."),
        ]);
    }

    [Fact]
    public void The_demo_registry_is_read_whole_and_its_numbers_are_unique()
    {
        var rows = Read("Demo", "registry.csv.gz");
        _bad.ShouldBeEmpty();
        var companies = rows.OfType<CompanyRow>().ToList();
        companies.Select(company => company.SesId).ShouldBeUnique();
        rows.Select(row => (row as CompanyRow)?.NmlsId ?? (row as BranchRow)?.NmlsId ?? (row as IndividualRow)?.NmlsId).OfType<string>().ShouldBeUnique();
        companies.Count(company => company.IsDepository).ShouldBeGreaterThan(800);
        companies.Single(company => company.SesId == "S-006120").Name.ShouldBe("Harbor Mortgage");
    }

    [Fact]
    public void Every_company_of_the_sample_is_in_the_demo_registry_once()
    {
        var companies = Read("Demo", "registry.csv.gz")
            .Select(row => (row.SesId, Name: (row as CompanyRow)?.Name ?? (row as NameRow)?.Name)).Where(row => row.Name is not null)
            .ToLookup(row => NameKey.Of(row.Name).Compact, row => row.SesId);
        var names = new CfpbFile(Path.Combine(AppContext.BaseDirectory, "Demo", "cfpb-sample-5k.csv.gz")).Read(_ => { }).Select(row => row.Company).Distinct().ToList();
        names.Where(name => !companies.Contains(NameKey.Of(name).Compact)).ShouldBeEmpty();
        names.Where(name => companies[NameKey.Of(name).Compact].Distinct().Count() > 1).ShouldBeEmpty();
    }

    private List<RegistryRow> Read(params string[] path) =>
        new RegistryFile(Path.Combine([AppContext.BaseDirectory, .. path])).Read(_bad.Add).ToList();
}
