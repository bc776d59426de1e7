using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Supervision;
using Redress.Web.Data.Scheduling;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Each test decides about a company of its own.</summary>
public class SchedulingTests(Office office) : IClassFixture<Office>
{
    const string List = "/supervision/scheduling";

    Task<List<ExamFigures>> Figures(string agency = "WA") => office.InDb(db => db.Set<ExamFigures>().Where(row => db.Agencies.Any(one => one.Id == row.AgencyId && one.Code == agency)).OrderBy(row => row.NameKey).ToListAsync());

    // One that no demo person decided about, and no other test.
    async Task<ExamFigures> Fresh(int skip) => (await Figures()).Where(row => row is { OwnOpen: 0, IsDecided: false, QueuedAt: null }).Skip(skip).First();

    Task Count() => office.Services.GetRequiredService<FigureRound>().Run();

    [Fact]
    public async Task The_list_shows_companies_licensed_here_without_an_open_activity()
    {
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"{List}?sort=Company");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("tbody")!.TextContent.ShouldNotContain("Cascade Lending LLC", Case.Sensitive, "it has open activities");
        (await director.Open($"{List}?tab=All&words=9000147")).Shows("Cascade Lending LLC").ShouldBeTrue();
        (await director.Open($"{List}?tab=All&words=cascade")).Shows("Cascade Lending LLC").ShouldBeTrue();
        (await director.Open($"{List}?tab=Queue")).Shows("Brightlane Wallet Inc.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("tab=Nothing&sort=9&down=x&due=yesterday&complaints=-4&active=maybe&column=None&page=-7")]
    [InlineData("page=99999999999&type=%00&state=%27%3B--&words=%25%27")]
    [InlineData("sort=Trend&down=false&column=Rate&column=Rate&complaints=1&active=true&due=2027-01-01&page=2")]
    public async Task Bad_questions_are_answered_with_a_page(string query)
    {
        using var director = await office.SignIn("director@wa.demo");
        (await director.Open($"{List}?{query}")).Status.ShouldBe(HttpStatusCode.OK);
        (await director.Open($"{List}/calendar?from={Uri.EscapeDataString(query)}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_order_gives_a_page()
    {
        using var director = await office.SignIn("director@wa.demo");
        foreach (var sort in Enum.GetValues<ExamSort>())
            foreach (var tab in Enum.GetValues<ExamTab>())
                (await director.Open($"{List}?tab={tab}&sort={sort}&down=true")).Status.ShouldBe(HttpStatusCode.OK, $"{tab} {sort}");
    }

    [Fact]
    public async Task The_count_matches_the_record_of_the_company()
    {
        await Count();
        var row = (await Figures()).MaxBy(row => row.Last12)!;
        row.Last12.ShouldBeGreaterThan(0);
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"/companies/{row.Key}/complaints");

        page.Document.QuerySelector("#scheduling")!.TextContent.ShouldContain(row.Last12.ToString());
        page.Document.QuerySelector("#scheduling")!.TextContent.ShouldContain(row.OpenComplaints.ToString());
    }

    [Fact]
    public async Task A_change_of_a_complaint_is_counted_soon_after()
    {
        await Count();
        var before = (await Figures()).Single(row => row.Name == "Cascade Lending LLC");
        using var supervisor = await office.Api("supervisor@wa.demo");
        var category = (await supervisor.Get("/api/v1/categories")).Json[0]!;
        (await supervisor.Post("/api/v1/complaints", new
        {
            subject = "9000147", routing = "Bypass", receivedOn = $"{office.Clock.Now.AddDays(-3):yyyy-MM-dd}", howReceived = "Web", businessType = "MortgageServicing", categoryId = category["id"]!.GetValue<int>(), issueId = category["issues"]![0]!["id"]!.GetValue<int>(),
            account = "They raised my payment.", complainants = new[] { new { firstName = "Casey", lastName = "Measure", state = "WA" } },
        })).ShouldBe(HttpStatusCode.Created);
        (await office.InDb(db => db.Set<StaleFigures>().CountAsync(mark => mark.CompanyId == before.CompanyId))).ShouldBeGreaterThan(0);

        await Count();

        (await office.InDb(db => db.Set<StaleFigures>().AnyAsync())).ShouldBeFalse();
        (await Figures()).Single(row => row.Name == "Cascade Lending LLC").Last12.ShouldBe(before.Last12 + 1);
    }

    [Fact]
    public async Task Rates_are_per_thousand_of_the_largest_peer()
    {
        await Count();
        foreach (var peers in (await Figures()).GroupBy(row => row.BusinessType).Where(peers => peers.Any(row => row.Last12 > 0)))
        {
            peers.MaxBy(row => row.Last12)!.Rate.ShouldBe(1000);
            peers.ShouldAllBe(row => row.Rate == row.Last12 * 1000 / peers.Max(one => one.Last12));
        }
    }

    [Fact]
    public async Task A_decision_makes_an_item_and_the_item_an_activity_once()
    {
        var row = await Fresh(0);
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"{List}/{row.Key}");
        page = await page.Submit("Decide");
        page.Shows("Choose a decision.").ShouldBeTrue(page.Text);
        page = await page.Tick("Schedule exam").Submit("Decide");
        page.Shows("Choose the scope.").ShouldBeTrue(page.Text);
        var month = office.Clock.Now.AddMonths(3).ToString("yyyy-MM");
        page = await page.Tick("Full").Fill("Planned month", month).Fill("Comment", "Secret of Washington").Submit("Decide");
        page.Shows("Decided: Schedule exam.").ShouldBeTrue(page.Text);
        (await director.Open($"{List}?words={row.Key}")).Shows("No company found.").ShouldBeTrue("it is decided");

        page = await page.Follow("Open the scheduling item");
        var item = page.Address;
        var form = await page.Follow("Initiate");
        var first = await form.Submit("Initiate the activity");
        first.Shows("initiated.").ShouldBeTrue(first.Text);
        (await form.Submit("Initiate the activity")).Address.ShouldBe(first.Address);
        (await director.Open(item)).Shows("Initiated").ShouldBeTrue();
        (await director.Open($"/supervision/new?item={item.Split('/')[^1]}")).Address.ShouldBe(first.Address);

        using var other = await office.SignIn("director@or.demo");
        (await other.Get(item)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get($"/supervision/new?item={item.Split('/')[^1]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_directors_do_not_decide_over_each_other()
    {
        var row = await Fresh(2);
        using var director = await office.SignIn("director@wa.demo");
        var form = (await director.Open($"{List}/{row.Key}")).Tick("No action").Fill("Why no action", "Few complaints.");
        (await form.Submit("Decide")).Shows("Decided: No action.").ShouldBeTrue();

        (await form.Submit("Decide")).Shows("decided meanwhile").ShouldBeTrue();
    }

    [Fact]
    public async Task Marked_companies_go_into_the_queue_and_off_again()
    {
        var row = await Fresh(4);
        using var director = await office.SignIn("director@wa.demo");
        var page = (await director.Open($"{List}?words={row.Key}")).Tick($"Select {row.Name}");
        (await page.Submit("Add marked to the queue")).Shows("1 company added to the queue.").ShouldBeTrue();
        (await director.Open($"{List}?tab=Queue")).Shows(row.Name).ShouldBeTrue();
        (await (await director.Open($"{List}?tab=Queue&words={row.Key}")).Tick($"Select {row.Name}").Submit("Take marked off the queue")).Shows("1 company taken off the queue.").ShouldBeTrue();
        (await director.Open($"{List}?tab=Queue")).Shows(row.Name).ShouldBeFalse();
    }

    [Fact]
    public async Task A_selection_keeps_filters_order_and_columns()
    {
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"{List}/selections?complaints=1&sort=Rate&column=Rate");
        page = await page.Fill("Name", "By rate").Submit("Save the selection");
        page.Shows("By rate is saved.").ShouldBeTrue(page.Text);
        var link = (await director.Open(List)).Find("link", "By rate").GetAttribute("href")!;
        link.ShouldContain("complaints=1");
        link.ShouldContain("column=Rate");
        (await director.Open("/complaints")).Shows("By rate").ShouldBeFalse();
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("staff@wa.demo")]
    [InlineData("contact@cascade.demo")]
    public async Task Others_do_not_schedule(string who)
    {
        using var reader = await office.SignIn(who);
        foreach (var page in new[] { List, $"{List}/9000402", $"{List}/selections" }) (await reader.Get(page)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Other_agencies_see_what_is_planned_without_comments()
    {
        using var oregon = await office.SignIn("staff@or.demo");
        var from = office.Clock.Now.ToString("yyyy-MM");
        var page = await oregon.Open($"{List}/calendar?from={from}&others=true");
        page.Shows("Tamarack Auto Finance").ShouldBeTrue(page.Text);
        page.Shows("repossessions").ShouldBeFalse();
        page.Shows("Marcus Bell").ShouldBeFalse();
        using var company = await office.SignIn("contact@cascade.demo");
        (await company.Get($"{List}/calendar")).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        using var clerk = await office.SignIn("viewer@wa.demo");
        (await clerk.Get($"{List}/calendar")).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_decides_and_initiates()
    {
        var row = await Fresh(6);
        using var director = await office.Api("director@wa.demo");
        const string at = "/api/v1/exam-scheduling";
        (await director.Get($"{at}/companies?order=Rate&page=1")).ShouldBe(HttpStatusCode.OK).Json["items"]!.AsArray().Count.ShouldBeGreaterThan(0);
        (await director.Put($"{at}/companies/{row.Key}/queue")).ShouldBe(HttpStatusCode.OK).Json["queuedAt"].ShouldNotBeNull();
        (await director.Post($"{at}/companies/{row.Key}/decisions", new { kind = "ScheduleExam", seen = 0 })).ShouldBe(HttpStatusCode.Conflict);
        var month = office.Clock.Now.AddMonths(2).ToString("yyyy-MM-dd");
        var decided = (await director.Post($"{at}/companies/{row.Key}/decisions", new { kind = "ScheduleExam", seen = 0, month, scope = "Limited" })).ShouldBe(HttpStatusCode.Created).Json;
        decided["queuedAt"].ShouldBeNull();
        var item = decided["items"]![0]!["id"]!.GetValue<Guid>();
        using var oregon = await office.Api("director@or.demo");
        (await oregon.Post($"{at}/items/{item}/activity")).ShouldBe(HttpStatusCode.NotFound);
        (await oregon.Put($"{at}/items/{item}/dropping", new { reason = "Mine." })).ShouldBe(HttpStatusCode.NotFound);

        (await director.Post($"{at}/items/{item}/activity")).ShouldBe(HttpStatusCode.Created).Json["scope"]!.GetValue<string>().ShouldBe(nameof(ActivityScope.Limited));
        (await director.Post($"{at}/items/{item}/activity")).ShouldBe(HttpStatusCode.Conflict);
        (await oregon.Get($"{at}/planned")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_is_given_as_a_file()
    {
        using var director = await office.SignIn("director@wa.demo");
        var file = await director.Get($"{List}?tab=All&handler=Csv");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await file.Content.ReadAsStringAsync()).ShouldContain("Cascade Lending LLC");
    }
}
