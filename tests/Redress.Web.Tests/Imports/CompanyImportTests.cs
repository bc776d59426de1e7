using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Imports;

public class CompanyImportTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_company_comes_in_with_all_that_hangs_on_it()
    {
        var told = await office.Registry(Lines(1));

        told.Counts.ShouldBe((6, 0, 0, 0, 0));
        (await Company(1)).ShouldSatisfyAllConditions(
            c => c.Name.ShouldBe("Osprey Loans 1, Inc."),
            c => c.NameKey.ShouldBe("ospreyloans1"),
            c => c.Kind.ShouldBe(CompanyKind.Registered),
            c => c.Licenses.ShouldHaveSingleItem().Number.ShouldBe("CL-1"),
            c => c.OtherNames.ShouldHaveSingleItem().Kind.ShouldBe("Trade name"),
            c => c.Contacts.ShouldHaveSingleItem().Email.ShouldBe("ann@osprey1.example"),
            c => c.Branches.ShouldHaveSingleItem().NmlsId.ShouldBe("99000012"),
            c => c.Individuals.ShouldHaveSingleItem().Name.ShouldBe("Bea Lund"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await office.Registry(Lines(2));

        (await office.Registry(Lines(2))).Counts.ShouldBe((0, 0, 6, 0, 0));
    }

    [Fact]
    public async Task What_changed_is_taken_and_told_and_what_is_empty_stays()
    {
        await office.Registry(Lines(3));

        var told = await office.Registry([
            "company,S-990003,9900003,Osprey Credit 3,registered,,(206) 555-0100,,,,,",
            "license,S-990003,,,,WA,,Consumer Loan,CL-3,Surrendered,,"]);

        told.Counts.ShouldBe((0, 2, 0, 0, 0));
        told.Lines.ShouldContain("Line 2, changed: S-990003, Osprey Credit 3: name, phone");
        told.Lines.ShouldContain("Line 3, changed: S-990003, license WA CL-3: status");
        (await Company(3)).ShouldSatisfyAllConditions(
            c => c.State.ShouldBe("WA"),
            c => c.OtherNames.Select(name => (name.Name, name.Kind)).ShouldContain(("Osprey Loans 3, Inc.", "Former name")),
            c => c.Contacts.Count.ShouldBe(1));
    }

    [Fact]
    public async Task What_is_gone_is_told_a_license_is_marked_and_a_contact_goes()
    {
        await office.Registry(Lines(4));

        var told = await office.Registry([
            "company,S-990004,9900004,\"Osprey Loans 4, Inc.\",registered,WA,,,,,,",
            "license,S-990004,,,,OR,,Consumer Loan,CL-40,Approved,,", "contact,S-990004,,Eve Ott,contact person,,,,,,,eve@osprey4.example"]);

        told.Lines.ShouldContain("Gone: license WA CL-4 of S-990004");
        told.Lines.ShouldContain("Gone: complaints contact ann@osprey4.example of S-990004");
        told.Lines.ShouldContain("Gone: company S-006120, Harbor Mortgage. It stays here.");
        (await Company(4)).ShouldSatisfyAllConditions(
            c => c.Licenses.Single(license => license.Number == "CL-4").Status.ShouldBe("No longer listed"),
            c => c.Contacts.ShouldHaveSingleItem().Name.ShouldBe("Eve Ott"),
            c => c.Branches.Count.ShouldBe(1));
    }

    [Fact]
    public async Task Numbers_that_are_taken_and_lines_without_a_company_are_bad()
    {
        await office.Registry(Lines(5));

        var told = await office.Registry([
            "company,S-990055,9900005,Impostor,registered,WA,,,,,,", "license,S-990056,,,,WA,,Consumer Loan,X,Approved,,",
            "company,S-990057,9900057,One,registered,WA,,,,,,", "company,S-990057,9900058,Two,registered,WA,,,,,,"]);

        told.Report.BadRows.ShouldBe(3);
        told.Lines.ShouldContain("Line 2, bad: NMLS ID 9900005 belongs to S-990005.");
        told.Lines.ShouldContain("Line 3, bad: There is no company S-990056, here or in the file.");
        told.Lines.ShouldContain("Line 5, bad: Company S-990057 stands in line 4 already.");
    }

    [Fact]
    public async Task A_rehearsal_changes_nothing()
    {
        await office.Registry(Lines(6));
        string[] changed = ["company,S-990006,9900006,Changed 6,registered,WA,,,,,,", "company,S-990066,9900066,New 66,registered,WA,,,,,,"];

        var rehearsed = await office.Registry(changed, rehearse: true);

        rehearsed.Counts.ShouldBe((1, 1, 0, 0, 0));
        (await Company(6)).Name.ShouldBe("Osprey Loans 6, Inc.");
        (await office.Registry(changed)).Counts.ShouldBe(rehearsed.Counts);
    }

    [Fact, Trait("Proof", "slow")]
    public async Task The_demo_registry_comes_in_whole_from_the_command_line()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Demo", "registry.csv.gz");

        var (code, printed) = await office.Installation.Try("demo", "import", "companies", file, "--quiet");
        code.ShouldBe(0, printed);
        (code, printed) = await office.Installation.Try("demo", "import", "companies", file, "--quiet");

        code.ShouldBe(0, printed);
        printed.ShouldContain("7,995 rows: 0 new, 0 changed, 7,995 as before, ");
    }

    static string[] Lines(int no) =>
    [
        $"company,S-99000{no},990000{no},\"Osprey Loans {no}, Inc.\",registered,WA,,,,,,",
        $"license,S-99000{no},,,,WA,,Consumer Loan,CL-{no},Approved,,",
        $"name,S-99000{no},,Fish Hawk Loans {no},trade name,,,,,,,",
        $"contact,S-99000{no},,Ann Ray,complaints contact,,,,,,,ann@osprey{no}.example",
        $"branch,S-99000{no},990000{no}2,,,OR,,,,,,",
        $"individual,S-99000{no},990000{no}3,Bea Lund,,,,,,,Loan officer,",
    ];

    Task<Company> Company(int no) => office.InDb(db => db.Companies
        .Include(c => c.Licenses).Include(c => c.OtherNames).Include(c => c.Contacts).Include(c => c.Branches).Include(c => c.Individuals)
        .SingleAsync(c => c.SesId == $"S-99000{no}"));
}
