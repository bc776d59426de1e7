using System.Net;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Search.Texts;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

public class SearchTests(Office office) : IClassFixture<Office>
{
    static Complainant Ada => new() { FirstName = "Adalyn", LastName = "Quistgaard", Phone = "(509) 555-0177", Email = "ada@quist.example", City = "Yakima", State = "WA" };

    async Task<string> Found(string words, string by = "manager@wa.demo", string more = "")
        => (await (await office.SignIn(by)).Open($"/search?words={Uri.EscapeDataString(words)}{more}")).Text;

    async Task<string[]> Ids(string words, string by = "manager@wa.demo", string more = "")
        => [.. (await (await office.Api(by)).Get($"/api/v1/search?text={Uri.EscapeDataString(words)}{more}")).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    [Fact]
    public async Task Words_are_found_in_every_text_of_a_complaint_and_each_place_is_named()
    {
        var number = await office.Answered(with: intake => intake with { Account = "They charged a zanzibar fee on my loan.", Complainants = [Ada] });
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "Spoke of the zanzibar fee.", [], stamp);
            complaint.Allege([new(Law.State, "RCW 19.146", "A zanzibar fee without notice.")], stamp);
        });
        await office.Document(number, "manager@wa.demo", "zanzibar-statement.txt");

        var text = await Found("zanzibar");
        text.ShouldContain(number);
        foreach (var where in (string[])["Account", "Research and communication", "Alleged violation 1"]) text.ShouldContain(where);
        text.ShouldContain("1 more place");
        text.ShouldContain("RCW 19.146 · A");
        (await Found("zanzibar", more: "&in=Documents")).ShouldContain("-statement.txt");
        (await Found("zanzibar", more: "&in=Names")).ShouldContain("Look anywhere");
        (await Ids("Quistgaard zanzibar")).ShouldBe([number], "words may stand in different texts");
        (await Ids("Quistgaard zanzibar nowhereatall")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("charging", "in another form")]
    [InlineData("orecl", "as part of a word")]
    [InlineData("\"wrongful foreclosures\"", "side by side")]
    [InlineData("FORECLOSURES", "in capitals")]
    [InlineData("cafe", "without its accent")]
    [InlineData("509-555-0177", "written with other signs")]
    [InlineData("ada@quist.example", "an address")]
    [InlineData("quist.example?", "with signs around")]
    public async Task A_word_is_found(string words, string how)
    {
        var number = await office.Complaint(with: intake => intake with { Account = "Charged for two wrongful foreclosures near the Café Rouge.", Complainants = [Ada] });
        (await Ids(words)).ShouldContain(number, how);
        (await Ids("\"foreclosures wrongful\"")).ShouldNotContain(number);
    }

    [Fact]
    public async Task What_is_changed_or_removed_is_found_as_it_reads_now()
    {
        var number = await office.Complaint(with: intake => intake with { Account = "First it said mirabelle.", Complainants = [Ada] });
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Update(complaint.AsEntered() with { Account = "Now it says persimmon." }, stamp));
        (await Ids("mirabelle")).ShouldNotContain(number);
        (await Ids("persimmon")).ShouldContain(number);
    }

    [Fact]
    public async Task A_post_is_found_as_corrected_and_not_once_it_is_withdrawn()
    {
        var number = await office.Complaint();
        var api = await office.Api("manager@wa.demo");
        var board = $"/api/v1/complaints/{number}/discussion";
        var post = (await api.Post(board, new { text = "About kumquats." })).ShouldBe(HttpStatusCode.OK).Json["posts"]![0]!["id"]!.GetValue<string>();
        (await Ids("kumquats")).ShouldBe([number]);
        (await api.Put($"{board}/{post}", new { text = "About tamarinds." })).ShouldBe(HttpStatusCode.OK);
        (await Ids("kumquats")).ShouldBeEmpty();
        (await Ids("tamarinds")).ShouldBe([number]);
        (await api.Delete($"{board}/{post}")).ShouldBe(HttpStatusCode.OK);
        (await Ids("tamarinds")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_agency_finds_by_the_summary_alone_until_it_has_access_and_never_who_is_restricted()
    {
        var open = await office.Complaint(with: intake => intake with { Account = "The ocelot clause.", Complainants = [Ada] });
        var restricted = await office.Complaint(with: intake => intake with { Account = "The ocelot clause of Quistgaard.", Complainants = [Ada], IsRestricted = true });
        await office.Act(restricted, "manager@wa.demo", (complaint, stamp) =>
        {
            complaint.RedactAccount("The lynx clause of somebody.", stamp);
            complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "Adalyn called about the wolverine.", [], stamp);
        });
        (await Ids("ocelot", "manager@or.demo")).ShouldBeEmpty();
        (await Ids("Quistgaard", "manager@or.demo")).ShouldBeEmpty();
        var other = await Found(open, "manager@or.demo");
        other.ShouldContain(open);

        await office.Opened(open);
        await office.Opened(restricted);
        (await Ids("ocelot", "manager@or.demo")).ShouldBe([open]);
        (await Ids("lynx", "manager@or.demo")).ShouldBe([restricted]);
        (await Ids("wolverine", "manager@or.demo")).ShouldBeEmpty();
        (await Ids("Quistgaard", "manager@or.demo")).ShouldNotContain(restricted);
        (await Found("Quistgard", "manager@or.demo")).ShouldNotContain(restricted);
        (await Ids("ocelot")).ShouldBe([restricted, open], ignoreOrder: true);

        await office.Act(open, "manager@wa.demo", (complaint, stamp) => complaint.Update(complaint.AsEntered() with { IsRestricted = true }, stamp));
        (await Ids("ocelot", "manager@or.demo")).ShouldBeEmpty("a restriction holds at once");
        await office.AccessRemoved(restricted);
        (await Ids("lynx", "manager@or.demo")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Drafts_are_found_by_nobody()
    {
        var number = await office.Sent();
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("A secret quokka.", false, 0, stamp));
        (await Ids("quokka")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Misspelled_names_of_complainants_and_companies_are_offered()
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [new() { FirstName = "Thaddeus", LastName = "Breckenridge" }] });
        foreach (var typed in (string[])["Breckinridge", "Thadeus Breckenrige"])
        {
            var text = await Found(typed);
            text.ShouldContain("No complaint has these words as they are spelled.");
            text.ShouldContain(number);
        }
        (await Found("Cascde Home Lending")).ShouldContain("Companies and entities by this name");
    }

    [Fact]
    public async Task What_was_found_is_a_list_that_can_be_exported()
    {
        var number = await office.Complaint(with: intake => intake with { Account = "The albatross matter." });
        var manager = await office.SignIn("manager@wa.demo");
        var list = await (await manager.Open("/search?words=albatross")).Follow("Show as a list, to sort, save or export");
        list.Shows("Anywhere: albatross").ShouldBeTrue();
        list.Shows(number).ShouldBeTrue();
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/complaints?tab=All&text=albatross&format=csv")).Bytes.ShouldNotBeEmpty();
        (await (await office.Api("manager@or.demo")).Get("/api/v1/complaints?tab=All&text=albatross")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ID_leads_to_its_record()
    {
        var (number, entity) = (await office.Complaint(), await office.Entity("Ibex Advance"));
        var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open($"/search?words={number.ToLowerInvariant()}")).Address.ShouldBe($"/complaints/{number}");
        (await manager.Open($"/search?words={entity}")).Address.ShouldBe($"/entities/{entity}");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NEAR(a b)")]
    [InlineData("account:x* AND NOT y")]
    [InlineData("100%_\\")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Egnp.exe \uD83D\uDE00")]
    [InlineData("\"\"\" \"\" AND")]
    public async Task Whatever_is_typed_is_only_sought(string typed)
    {
        var page = await (await office.SignIn("manager@wa.demo")).Open($"/search?words={Uri.EscapeDataString(typed)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("script").ShouldAllBe(script => !script.TextContent.Contains("alert"));
    }

    [Fact]
    public async Task Those_who_see_no_complaints_cannot_search()
    {
        (await (await office.Api("contact@cascade.demo")).Get("/api/v1/search?text=fee")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("contact@cascade.demo")).Ask("/search?words=fee")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/search?text=x")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++) numbers.Add(await office.Complaint(with: intake => intake with { Account = "The heron matter." }));
        var api = await office.Api("manager@wa.demo");
        List<string> read = [];
        string? cursor = null;
        do
        {
            var page = (await api.Get($"/api/v1/search?text=heron&limit=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Json;
            read.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            cursor = page["cursor"]?.GetValue<string>();
        } while (cursor is not null);
        read.ShouldBe(numbers.OrderDescending());
    }

    [Fact]
    public async Task What_stands_nearly_everywhere_is_counted_to_a_thousand()
    {
        var page = await (await office.SignIn("manager@ca.demo")).Open("/search?words=2026");
        page.Shows("1,000+ complaints, newest first").ShouldBeTrue(page.Text);
        page.Has("link", "Documents").ShouldBeTrue("the group is there without a number");
    }

    [Fact]
    public async Task Every_text_of_a_record_is_found_or_left_out_for_a_reason()
        => await office.InDb(db =>
        {
            var searched = SearchedTexts.All.SelectMany(text => text.Columns.Select(column => $"{text.Of.Name}.{column}")).ToHashSet();
            var missing = SearchedTexts.All.Select(text => text.Of).Distinct()
                .SelectMany(of => db.Model.FindEntityType(of)!.GetProperties().Where(property => property.ClrType == typeof(string) && property.Name != "Kind").Select(property => $"{of.Name}.{property.Name}"))
                .Where(name => !searched.Contains(name) && !SearchedTexts.LeftOut.ContainsKey(name)).ToList();
            missing.ShouldBeEmpty(string.Join(", ", missing));
            return Task.CompletedTask;
        });
}
