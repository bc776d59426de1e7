using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.New;

/// <summary>Finding the party a complaint is about, by number and by what is known of it.</summary>
public class SubjectTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("Harber Mortage", "Harbor Mortgage", "two letters differ from “Harber Mortage”")]
    [InlineData("HARBOR MORTGAGE, LLC.", "Harbor Mortgage", "the same name")]
    [InlineData("Cascade Home Lending", "Cascade Lending LLC", "Trade name: Cascade Home Lending: the same name")]
    [InlineData("Harbor Mortgage Brokers", "Larkspur Home Loans", "Former name until Mar 2023: Harbor Mortgage Brokers, Inc.: the same name")]
    [InlineData("sound mony transfer", "Sound Money Transfer, Inc.", "one letter differs")]
    public async Task A_misspelled_or_former_name_finds_the_company_first_and_says_why(string typed, string company, string why)
    {
        var page = await Search($"Name={Uri.EscapeDataString(typed)}");

        var first = page.Document.QuerySelector(".result")!.Seen();
        first.ShouldStartWith(company);
        first.ShouldContain("Very likely");
        first.ShouldContain(why);
    }

    [Fact]
    public async Task Each_thing_given_has_its_line_with_what_matched()
    {
        var page = await Search("Name=Harber+Mortage&City=Yakima&State=WA&Person=Danny+Kessler&Phone=5095550188&Website=harbor-mortgage.example");

        var first = page.Document.QuerySelector(".result")!.Seen();
        foreach (var line in (string[])["Main office in Yakima, WA", "Daniel Kessler, NMLS 9001874: “Danny” is short for Daniel", "(509) 555-0188 is its main number", "harbormortgage.example differs by one sign"])
            first.ShouldContain(line);
    }

    [Theory]
    [InlineData("Person=Danny+Kessler", "Harbor Mortgage")]
    [InlineData("Phone=%28509%29+555-0188", "Harbor Mortgage")]
    [InlineData("Website=https%3A%2F%2Fwww.harbormortgage.example%2Floans", "Harbor Mortgage")]
    public async Task A_person_phone_or_website_alone_finds_the_company(string given, string company)
        => (await Search(given)).Document.QuerySelector(".result")!.Seen().ShouldStartWith(company);

    [Theory]
    [InlineData("9000358", "Harbor Mortgage")]
    [InlineData("nmls # 9000358", "Harbor Mortgage")]
    [InlineData("s-006120", "Harbor Mortgage")]
    [InlineData("6120", "Harbor Mortgage")]
    [InlineData("9001874", "Harbor Mortgage")]
    [InlineData("CL-147", "Cascade Lending LLC")]
    public async Task A_number_of_a_company_its_person_or_its_license_finds_the_company(string number, string company)
        => (await ById(number)).Document.QuerySelectorAll(".result").Select(Names.Seen).ShouldContain(words => words.Contains(company));

    [Fact]
    public async Task A_branch_leads_to_its_company_and_stays_chosen()
    {
        var branch = await office.InDb(db => db.Set<Domain.Companies.Branch>().Include(b => b.Company).OrderBy(b => b.Id).FirstAsync());

        var draft = await (await ById(branch.NmlsId!)).Submit("Continue with the one chosen");

        draft.Heading.ShouldBe($"New complaint about {branch.Company.Name}");
        draft.Value("Branch").ShouldStartWith($"NMLS {branch.NmlsId}");
    }

    [Fact]
    public async Task A_depository_is_found_by_certificate_and_marked()
    {
        var bank = await office.InDb(db => db.Companies.Where(c => c.FdicCertificate != null).OrderBy(c => c.Id).FirstAsync());

        var page = await ById($"FDIC {bank.FdicCertificate}");

        page.Has("radio", bank.Name).ShouldBeTrue(page.Text);
        page.Shows("Cannot be asked here").ShouldBeTrue();
        (await page.Tick(bank.Name).Submit("Continue with the one chosen")).Shows("It cannot be asked here.").ShouldBeTrue();
    }

    [Fact]
    public async Task Complaints_are_counted_here_and_in_all_agencies()
    {
        foreach (var (by, routing) in new[] { ("manager@wa.demo", Routing.Bypass), ("manager@or.demo", Routing.Bypass), ("manager@or.demo", Routing.PreliminaryReview) })
            await office.Complaint(by, "9000212", routing: routing);
        var (own, known) = await office.InDb(async db =>
        {
            var ofSound = db.Set<Complaint>().Where(c => c.Company!.NmlsId == "9000212");
            return (await ofSound.CountAsync(c => c.Agency.Code == "WA" && !c.IsImported && c.Status != ComplaintStatus.Closed && c.Status != ComplaintStatus.Canceled), await ofSound.CountAsync(c => c.Agency.Code == "WA" || c.Status != ComplaintStatus.Pending));
        });

        var page = await ById("9000212");

        page.Has("link", $"{known} in all agencies").ShouldBeTrue(page.Text);
        (await page.Follow($"{own} open complaint{(own == 1 ? "" : "s")} in Washington")).Address.ShouldBe("/complaints?company=S-004418");
    }

    [Theory]
    [InlineData("/complaints/new?id=nothing-like-it", "Nothing has the number")]
    [InlineData("/complaints/new/search?Name=qqqqqqqqqqzzzz", "Nothing matches.")]
    [InlineData("/complaints/new/search?City=Yakima", "A place alone is too little.")]
    [InlineData("/complaints/new/search?Name=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "Find the subject")]
    public async Task What_is_not_found_says_so(string address, string words)
    {
        var page = await (await office.SignIn("manager@wa.demo")).Open(address);

        page.Shows(words).ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_very_long_name_is_searched_without_harm()
        => (await Search("Name=" + new string('a', 4_000))).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Continuing_without_a_choice_asks_for_one()
    {
        var page = await Search("Name=mortgage+loan");
        foreach (var radio in page.Document.QuerySelectorAll(".found input[type=radio]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>()) radio.IsChecked = false;

        (await page.Submit("Continue with the one chosen")).Shows("Choose who the complaint is about.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("viewer@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("poc@cascade.demo")]
    public async Task Only_who_enters_complaints_searches(string who)
        => (await (await office.SignIn(who)).Ask("/complaints/new")).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_company_added_to_the_registry_is_found_at_once()
    {
        await Search("Name=warm+up");
        await office.InDb(async db =>
        {
            db.Add(new Domain.Companies.Company(Domain.Companies.CompanyKind.Registered, "Quillfeather Lending") { SesId = "S-990001" });
            await db.SaveChangesAsync();
        });

        (await Search("Name=Quilfeather+Lending")).Document.QuerySelector(".result")!.Seen().ShouldStartWith("Quillfeather Lending");
    }

    async Task<Page> Search(string query) => await (await office.SignIn("manager@wa.demo")).Open($"/complaints/new/search?{query}");

    async Task<Page> ById(string id) => await (await office.SignIn("manager@wa.demo")).Open($"/complaints/new?id={Uri.EscapeDataString(id)}");
}
