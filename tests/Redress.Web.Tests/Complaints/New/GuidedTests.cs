using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.New;

/// <summary>The guided search: a step at a time, every answer in the address, and no script.</summary>
public class GuidedTests(Office office) : IClassFixture<Office>
{
    const string Search = "/complaints/new/search";

    [Fact]
    public async Task Each_step_leads_to_the_next_and_the_list_follows()
    {
        var page = await Open(Search);
        page.Has("link", "By ID or license number").ShouldBeTrue();
        page = await page.Fill("Name of the business", "Harber Mortage").Submit("Next");
        First(page).ShouldStartWith("Harbor Mortgage");
        page = await page.Fill("City", "Yakima").Fill("State", "Washington").Submit("Next");
        page = await page.Fill("Somebody who works there", "Danny Kessler").Submit("Next");
        page = await page.Submit("I do not have this");
        page = await page.Fill("Phone", "509 555 0188").Submit("Next");
        page = await page.Fill("Website", "nothing-of-it.example").Submit("Not found");

        Given(page).ShouldBe(["Name “Harber Mortage”", "Location Yakima, WA", "Employee “Danny Kessler”", "Keywords I do not have this", "Phone 509 555 0188", "Website nothing-of-it.example: not found"]);
        page.Shows("All six steps are done.").ShouldBeTrue();
        First(page).ShouldContain("Very likely");
        page.Address.ShouldContain("skip=keywords");
        page.Address.ShouldContain("not=website");
        (await Open(page.Address)).Text.ShouldBe(page.Text);
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_the_others_stay()
    {
        var page = await Open($"{Search}?name=Larkspur&city=Nowhereville&skip=employee");

        page = await page.Follow("Change name");
        page.Value("Name of the business").ShouldBe("Larkspur");
        page = await page.Fill("Name of the business", "Harbor Mortgage").Submit("Update");

        Given(page)[..3].ShouldBe(["Name “Harbor Mortgage”", "Location Nowhereville: not found", "Employee I do not have this"]);
        page = await (await page.Follow("Change location")).Submit("I do not have this");
        Given(page)[1].ShouldBe("Location I do not have this");
        page.Address.ShouldNotContain("Nowhereville");
    }

    [Fact]
    public async Task A_step_sent_empty_asks_for_an_answer()
        => (await (await Open(Search)).Submit("Next")).Shows("Type what you have, or choose “I do not have this”.").ShouldBeTrue();

    [Fact]
    public async Task Skipping_every_step_says_that_one_is_needed()
    {
        var page = await Open(Search);
        for (var step = 0; step < 6; step++) page = await page.Submit("I do not have this");

        page.Shows("Nothing to search for.").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task Where_nothing_matches_it_says_what_without_one_answer_would()
    {
        await office.InDb(async db =>
        {
            db.Add(new Company(CompanyKind.Registered, "Quirinus Lending") { SesId = "S-990102", City = "Spokane", State = "WA", Phone = "(509) 555-0744", Website = "quirinus.example" });
            await db.SaveChangesAsync();
        });
        var page = await Open($"{Search}?name=Quirinus+Zebulon&phone=3055550100&city=Miami&state=FL&website=zebulon.example");
        page.Shows("Nothing matches.").ShouldBeTrue(page.Text);
        var without = page.Document.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!).ToList();
        without.ShouldNotBeEmpty(page.Text);

        (await Open(without[0])).Document.QuerySelectorAll(".result").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_was_given_goes_along_to_the_intake()
    {
        var page = await Open($"{Search}?name=Harbor+Mortgage&person=Danny+Kessler");
        First(page).ShouldContain("Goes along: Daniel Kessler, NMLS 9001874");

        var draft = await page.Submit("Continue with Harbor Mortgage");

        draft.Heading.ShouldBe("New complaint about Harbor Mortgage");
        draft.Value("Name of the person, if about one").ShouldBe("Daniel Kessler");
    }

    [Theory]
    [InlineData("Daniel Kessler")]
    [InlineData("danny kesler")]
    [InlineData("Kessler")]
    public async Task A_person_is_found_by_name_among_the_numbers(string name)
    {
        var page = await Open($"/complaints/new?id={Uri.EscapeDataString(name)}");

        First(page).ShouldStartWith("Daniel Kessler");
        First(page).ShouldContain("Of Harbor Mortgage");
        (await page.Submit("Continue with Daniel Kessler")).Value("Name of the person, if about one").ShouldBe("Daniel Kessler");
    }

    [Fact]
    public async Task A_name_that_is_no_number_leads_to_the_guided_search()
        => (await (await Open("/complaints/new?id=Harbor+Mortgage")).Follow("search by name")).Address.ShouldBe($"{Search}?name=Harbor%20Mortgage");

    [Fact]
    public async Task Keywords_find_by_what_a_company_does_and_say_so()
    {
        await office.InDb(async db =>
        {
            db.Add(new Company(CompanyKind.Registered, "Ottoline Partners") { SesId = "S-990101", City = "Spokane", State = "WA", BusinessActivities = "Falconry lending; Loan modification", Phone = "(509) 555-0733" });
            await db.SaveChangesAsync();
        });

        First(await Open($"{Search}?keywords=falconry+loans")).ShouldStartWith("Ottoline Partners");
        var page = await Open($"{Search}?name=Otoline&keywords=falconry");
        page.Document.QuerySelectorAll(".result mark").Select(mark => mark.TextContent).ShouldBe(["Ottoline", "Falconry lending"]);
    }

    [Fact]
    public async Task Entities_stand_among_the_companies_and_a_complaint_about_one_begins()
    {
        var number = await office.Entity("Harbour Mtg. Relief", "manager@or.demo", new KnownDetail(DetailKind.Phone, "(509) 555-0189"));
        var page = await Open($"{Search}?name=Harber+Mortage+Relief&phone=5095550189");
        First(page).ShouldStartWith("Harbour Mtg. Relief");
        First(page).ShouldContain($"Non-NMLS entity. {number}, made by Oregon");
        page.Shows("Harbor Mortgage").ShouldBeTrue(page.Text);
        page.Has("link", "Create new non-NMLS entity").ShouldBeFalse();

        (await page.Submit("Continue with Harbour Mtg. Relief")).Heading.ShouldBe("New complaint about Harbour Mtg. Relief");
        First(await Open($"/complaints/new?id={number.ToLowerInvariant()}")).ShouldStartWith("Harbour Mtg. Relief");
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/subjects?name=harbour+mtg+relief")).Json.AsArray()[0]!["trackingNumber"]!.ToString().ShouldBe(number);
    }

    [Fact]
    public async Task Only_after_the_last_step_a_new_entity_is_offered_with_what_was_given()
    {
        var page = await Open($"{Search}?name=Zanzibar+Loans&city=Yakima&state=WA&skip=employee&skip=keywords&not=phone&phone=5095550100");
        page.Has("link", "Create new non-NMLS entity").ShouldBeFalse();

        page = await page.Submit("I do not have this");

        page.Find("link", "Create new non-NMLS entity").GetAttribute("href").ShouldBe("/entities/new?name=Zanzibar%20Loans&city=Yakima&state=WA&phone=5095550100");
    }

    [Theory]
    [InlineData("step=Website&step=Phone")]
    [InlineData("step=99&skip=zebra&not=%00&name=%27%22%3E%3Cscript%3E")]
    [InlineData("skip=name&name=Harbor")]
    public async Task Odd_addresses_do_no_harm(string query)
    {
        var page = await Open($"{Search}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_api_finds_the_same_with_the_same_reasons()
    {
        var api = await office.Api("manager@wa.demo");

        var first = (await api.Get("/api/v1/subjects?name=Harber+Mortage&person=Danny+Kessler&phone=5095550188")).Json.AsArray()[0]!;

        first["name"]!.ToString().ShouldBe("Harbor Mortgage");
        first["likelihood"]!.ToString().ShouldBe("VeryLikely");
        first["individual"]!["nmlsId"]!.ToString().ShouldBe("9001874");
        first["reasons"]!.AsArray().Select(reason => $"{reason!["topic"]}: {reason["words"]}").ShouldBe(
            ["Name: Harbor Mortgage: two letters differ from “Harber Mortage”", "Employee: Daniel Kessler, NMLS 9001874: “Danny” is short for Daniel", "Phone: (509) 555-0188 is its main number"]);
        (await api.Get("/api/v1/subjects?city=Yakima")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>Each group is one company, written in several ways in published complaints. The registry has one of them; every other must find it.</summary>
    [Fact]
    public async Task All_groups_of_published_spellings_find_their_company_in_the_first_three()
    {
        var names = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Complaints", "New", "published-names.txt"));
        var groups = names.Where(name => name != "").GroupBy(name => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()).Where(group => group.Count() > 1).Select(group => group.ToList()).ToList();
        var ids = await office.InDb(async db =>
        {
            var known = (await db.Companies.Where(c => c.MergedAt == null && c.SesId != null).Select(c => new { c.NameKey, c.SesId }).ToListAsync()).ToLookup(c => c.NameKey, c => c.SesId!);
            var single = names.Where(name => name != "").Select(name => (Name: name, NameKey.Of(name).Compact)).DistinctBy(pair => pair.Compact).Where(pair => pair.Compact != "" && !known.Contains(pair.Compact)).ToList();
            var added = single.Select((pair, at) => new Company(CompanyKind.Registered, pair.Name) { SesId = $"S-7{at:D5}" }).ToList();
            db.AddRange(added);
            await db.SaveChangesAsync();
            return known.SelectMany(group => group.Select(id => (group.Key, Id: id))).Concat(added.Select(company => (Key: company.NameKey, Id: company.SesId!))).ToLookup(pair => pair.Key, pair => pair.Id);
        });
        var api = await office.Api("manager@wa.demo");

        var found = 0;
        List<string> missed = [];
        foreach (var group in groups)
        {
            List<string> lost = [];
            foreach (var name in group)
            {
                var subjects = (await api.Get($"/api/v1/subjects?name={Uri.EscapeDataString(name)}")).Json.AsArray();
                var first = subjects.Take(3).Select(subject => subject!["sesId"]!.ToString());
                if (!first.Intersect(ids[NameKey.Of(name).Compact]).Any()) lost.Add(name);
            }
            if (lost.Count == 0) found++;
            missed.AddRange(lost);
        }

        Proofs.Say($"{found} of {groups.Count} groups of spellings among {names.Length:N0} published company names find their company in the first three results of the subject search.");
        groups.Count.ShouldBe(72);
        found.ShouldBe(72, string.Join(", ", missed));
    }

    async Task<Page> Open(string address) => await (await office.SignIn("manager@wa.demo")).Open(address);

    static string First(Page page) => page.Document.QuerySelector(".result")?.Seen() ?? throw new ShouldAssertException(page.Text);

    static List<string> Given(Page page) => [.. page.Document.QuerySelectorAll(".given > li").Select(step => string.Join(' ', step.QuerySelectorAll(":scope > div > b, :scope > div > div").Select(part => part.Seen())))];
}
