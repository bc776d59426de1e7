using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Who sees what of a complaint, on every tab, for each standing.</summary>
public class RecordSightTests(Office office) : IClassFixture<Office>
{
    public static readonly TheoryData<string> Tabs = ["details", "requests", "research", "documents", "related", "access", "history", "closures"];
    static readonly string[] OfTheComplainant = ["Ellison", "2218 W Larch", "555-0142", "m.ellison@example.com", "They raised my payment", "My old payment", "Ellison-id.txt", "She gave her name"];

    [Theory, MemberData(nameof(Tabs))]
    public async Task Another_agency_finds_no_tab(string tab)
    {
        var other = await office.SignIn("manager@or.demo");

        (await other.Ask($"/complaints/{await office.Complaint()}/{tab}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("viewer@wa.demo")]
    public async Task The_owner_reads_everything(string person)
    {
        var number = await Restricted();
        var owner = await office.SignIn(person);

        var read = await Everything(owner, number);

        foreach (var words in OfTheComplainant) read.ShouldContain(words);
        read.ShouldNotContain("Not shown");
    }

    [Fact]
    public async Task An_agency_with_access_reads_what_is_not_restricted()
    {
        var number = await office.Closed();
        await office.Opened(number);

        var read = await Everything(await office.SignIn("manager@or.demo"), number);

        foreach (var words in (string[])["Ellison", "555-0142", "They raised my payment", "Internal note.", "$310.50"]) read.ShouldContain(words);
    }

    [Fact]
    public async Task An_agency_with_access_reads_nothing_that_says_who_complained_where_it_is_restricted()
    {
        var number = await Restricted();
        await office.Opened(number);

        var read = await Everything(await office.SignIn("manager@or.demo"), number);

        foreach (var words in OfTheComplainant) read.ShouldNotContain(words);
        read.ShouldContain("Not shown");
        read.ShouldContain("$310.50");
        read.ShouldContain("receipt.txt");
    }

    [Fact]
    public async Task Access_ends_when_it_is_removed()
    {
        var number = await office.Complaint();
        await office.Opened(number);
        await office.AccessRemoved(number);
        var other = await office.SignIn("manager@or.demo");

        (await other.Ask($"/complaints/{number}/history")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_agency_with_access_is_offered_no_act_and_can_do_none()
    {
        var number = await office.Complaint();
        await office.Opened(number);
        var other = await office.SignIn("manager@or.demo");

        (await other.Open($"/complaints/{number}")).Document.QuerySelectorAll(".record-head .acts").ShouldBeEmpty();
        foreach (var act in (string[])["close", "review", "research/add", "documents/add"])
            (await other.Ask($"/complaints/{number}/{act}")).Status.ShouldBe(HttpStatusCode.NotFound, act);
    }

    [Fact]
    public async Task A_company_has_no_part_in_these_pages()
    {
        var company = await office.SignIn("contact@cascade.demo");
        var number = await office.Answered();

        foreach (var tab in Tabs.Select(row => $"/{row.Data}").Append(""))
            (await company.Ask($"/complaints/{number}{tab}")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    async Task<string> Restricted()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.Document(number, "manager@wa.demo", "Ellison-id.txt");
        await office.Document(number, "manager@wa.demo");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
            complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "She gave her name.", [], stamp));
        // The clerk said of one document that it names nobody.
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            complaint.Documents.Single(document => document.FileName == "receipt.txt").IdentifiesComplainant = false;
            complaint.AddResearch(ResearchKind.Research, ResearchWith.Others, stamp.Today, "Nothing on file.", [], stamp, identifiesComplainant: false);
        });
        return number;
    }

    static async Task<string> Everything(Visitor visitor, string number)
    {
        var pages = new List<string>();
        foreach (var tab in Tabs.Select(row => $"/{row.Data}").Where(tab => tab != "/requests").Prepend(""))
            pages.Add((await visitor.Open($"/complaints/{number}{tab}")).Document.DocumentElement.OuterHtml);
        return string.Join('\n', pages);
    }
}
