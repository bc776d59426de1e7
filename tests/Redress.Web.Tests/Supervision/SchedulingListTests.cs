using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Data.Scheduling;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>How the list of companies to schedule is asked and read.</summary>
public class SchedulingListTests(Office office) : IClassFixture<Office>
{
    const string List = "/supervision/scheduling";

    [Fact]
    public async Task Each_filter_stands_above_the_list_and_can_be_taken_away_alone()
    {
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"{List}?tab=All&type=Debt&due=2027-01-01&rating=3&complaints=5&active=true&state=WA&words=abc");

        page.Document.QuerySelectorAll(".chip b").Select(chip => chip.TextContent).ShouldBe(["abc", "Debt", "before Jan 1, 2027", "3 or worse", "5 or more", "some", "WA"]);
        var without = page.Document.QuerySelector(".chip a[aria-label='Remove the filter Last exam rated: 3 or worse']")!.GetAttribute("href")!;
        without.ShouldNotContain("rating");
        without.ShouldContain("complaints=5");
        (await director.Open(page.Document.QuerySelector(".chips > a")!.GetAttribute("href")!)).Document.QuerySelector(".chip").ShouldBeNull();
    }

    [Fact]
    public async Task Only_companies_rated_so_or_worse_are_asked_for()
    {
        var row = await office.InDb(db => db.Set<ExamFigures>().Where(row => db.Agencies.Any(one => one.Id == row.AgencyId && one.Code == "WA")).OrderBy(row => row.NameKey).FirstAsync());
        await office.InDb(db => db.Set<ExamFigures>().Where(one => one.AgencyId == row.AgencyId && one.CompanyId == row.CompanyId).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastRating, 4)));
        using var director = await office.SignIn("director@wa.demo");

        (await director.Open($"{List}?tab=All&rating=4&words={row.Key}")).Document.QuerySelector($"tbody a[href='{List}/{row.Key}']").ShouldNotBeNull();
        (await director.Open($"{List}?tab=All&rating=5&words={row.Key}")).Document.QuerySelector($"tbody a[href='{List}/{row.Key}']").ShouldBeNull();
        using var api = await office.Api("director@wa.demo");
        (await api.Get($"/api/v1/exam-scheduling/companies?schedule=All&ratedOrWorse=4&companyWords={row.Key}")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await api.Get("/api/v1/exam-scheduling/companies?ratedOrWorse=6")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task By_business_type_rows_stand_under_its_name_with_how_many_there_are()
    {
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"{List}?tab=All&sort=Type");

        var head = page.Document.QuerySelector("tr.group th")!;
        var type = head.ChildNodes[0].TextContent.Trim();
        var shown = page.Document.QuerySelectorAll("tbody tr:not(.group)").Length;
        var all = await office.InDb(db => db.Set<ExamFigures>().CountAsync(row => row.BusinessType == type && db.Agencies.Any(one => one.Id == row.AgencyId && one.Code == "WA")));
        head.QuerySelector(".count")!.TextContent.ShouldBe($"{Math.Min(shown, all)} of {all}");
        (await director.Open(List)).Document.QuerySelector("tr.group").ShouldBeNull();
    }

    [Fact]
    public async Task The_line_shows_the_complaints_of_twelve_months()
    {
        await office.Services.GetRequiredService<FigureRound>().Run();
        var row = await office.InDb(db => db.Set<ExamFigures>().Where(row => row.Name == "Cascade Lending LLC" && db.Agencies.Any(one => one.Id == row.AgencyId && one.Code == "WA")).SingleAsync());
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"{List}?tab=All&words=9000147");

        row.Months.Count.ShouldBe(12);
        row.Months.Sum().ShouldBeInRange(1, row.Last12);
        page.Document.QuerySelector(".spark")!.GetAttribute("aria-label").ShouldBe($"Complaints by month: {string.Join(", ", row.Months)}");
    }

    [Fact]
    public async Task Beside_the_list_stand_the_queue_and_what_was_decided()
    {
        using var director = await office.SignIn("director@wa.demo");
        var panel = (await director.Open(List)).In("Queue and decisions");
        panel.Shows("Brightlane Wallet Inc.").ShouldBeTrue();
        panel.Row("Larkspur Home Loans").Shows("Limited, ").ShouldBeTrue();
        panel.Row("Cascade Lending LLC").Shows("Leveraged, ").ShouldBeTrue();

        var first = await panel.Follow("Decide the next one");
        await first.Submit("Take off the queue");

        (await director.Open(List)).In("Queue and decisions").Has("link", first.Heading).ShouldBeFalse("the panel follows at once");
    }

    [Fact]
    public async Task Tabs_say_how_many()
    {
        using var director = await office.SignIn("director@ca.demo");
        var all = await office.InDb(db => db.Set<ExamFigures>().CountAsync(row => db.Agencies.Any(one => one.Id == row.AgencyId && one.Code == "CA")));

        (await director.Open(List)).Document.QuerySelector($"nav[aria-label='Exam scheduling'] a[href='{List}?tab=All']")!.TextContent.ShouldContain(all.ToString());
    }

    [Theory]
    [InlineData(8, 12, 50)]
    [InlineData(10, 9, null)]
    [InlineData(0, 25, null)]
    [InlineData(20, 0, -100)]
    public void A_change_is_told_where_there_are_twenty_to_compare(int before, int last, int? change) => new ExamFigures { Before12 = before, Last12 = last }.Trend.ShouldBe(change);
}
