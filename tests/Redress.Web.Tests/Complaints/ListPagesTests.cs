using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>The pages of a list hold what its file holds, in the same order; its days are those of the agency, and what only the owner knows is told to nobody else.</summary>
public class ListPagesTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("Due")]
    [InlineData("Received")]
    [InlineData("Number")]
    [InlineData("Subject")]
    [InlineData("Status")]
    [InlineData("Poc")]
    [InlineData("Complainant")]
    [InlineData("Category")]
    [InlineData("Next")]
    [InlineData("Number&tab=All")]
    [InlineData("Agency&tab=All")]
    [InlineData("Created&tab=All")]
    [InlineData("Closed&tab=All&down=true")]
    public async Task Pages_follow_each_other_there_and_back_without_loss(string sort)
    {
        await SomePages();
        using var manager = await office.SignIn("manager@wa.demo");
        var whole = (await (await manager.Get($"/complaints?sort={sort}&handler=Csv")).Content.ReadAsStringAsync()).Split('\n').Skip(1).Where(line => line.StartsWith("C-")).Select(line => line.Split(',')[0]).ToList();
        whole.Count.ShouldBeGreaterThan(52);

        var pages = new List<Page> { await manager.Open($"/complaints?sort={sort}&size=25") };
        while (Next(pages[^1], "next") is { } next) pages.Add(await manager.Open(next));
        var back = new List<Page> { pages[^1] };
        while (Next(back[0], "prev") is { } previous) back.Insert(0, await manager.Open(previous));

        pages.SelectMany(Numbers).ShouldBe(whole);
        back.SelectMany(Numbers).ShouldBe(whole);
        Numbers(pages[0]).Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_list_of_all_agencies_that_asks_for_ours_alone_is_ours_with_all_that_we_know()
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [Named("Ownersonly")] });
        using var manager = await office.SignIn("manager@wa.demo");

        (await manager.Open($"/complaints?tab=All&own=true&words={number[2..]}")).Row(number).Shows("Ownersonly").ShouldBeTrue();
        (await manager.Open($"/complaints?tab=All&words={number[2..]}")).Row(number).Shows("Ownersonly").ShouldBeFalse();
        using var api = await office.Api("manager@wa.demo");
        (await api.Get($"/api/v1/complaints?tab=All&own=true&sort=Created&words={number[2..]}")).Json["items"]!.AsArray().Single()!["agency"]!.GetValue<string>().ShouldBe("Washington");
    }

    [Fact]
    public async Task The_day_of_receipt_is_told_to_the_owner_alone()
    {
        var number = await office.Complaint();
        async Task<string?> ReceivedOn(string email)
        {
            using var api = await office.Api(email);
            return (await api.Get($"/api/v1/complaints?tab=All&words={number[2..]}")).ShouldBe(HttpStatusCode.OK).Json["items"]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == number)!["receivedOn"]?.GetValue<string>();
        }

        (await ReceivedOn("manager@wa.demo")).ShouldNotBeNull();
        (await ReceivedOn("manager@or.demo")).ShouldBeNull();
    }

    [Fact]
    public async Task Days_of_creation_are_those_of_the_agency_also_for_a_reader_far_away()
    {
        var number = await office.Complaint(by: "director@ca.demo");
        var today = await office.InDb(async db =>
        {
            var person = await db.PersonOf("director@ca.demo");
            person.Zone = "Pacific/Kiritimati";
            await db.SaveChangesAsync();
            return (await db.Agencies.FirstAsync(agency => agency.Code == "CA")).DayOf(office.Clock.Now);
        });
        using var director = await office.SignIn("director@ca.demo");

        Numbers(await director.Open($"/complaints?size=100&createdFrom={today:yyyy-MM-dd}&createdTo={today:yyyy-MM-dd}")).ShouldContain(number);
    }

    [Fact]
    public async Task The_days_of_a_canceled_complaint_end_with_its_canceling()
    {
        var number = await office.Complaint();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel("Sent twice.", [], stamp));
        office.Clock.Pass(TimeSpan.FromDays(20));
        try
        {
            using var manager = await office.SignIn("manager@wa.demo");
            var csv = await (await manager.Get($"/complaints?status=Canceled&words={number}&handler=Csv")).Content.ReadAsStringAsync();
            csv.Split('\n').Single(line => line.StartsWith(number)).TrimEnd().ShouldEndWith(",3");
        }
        finally
        {
            office.Clock.Pass(TimeSpan.FromDays(-20));
        }
    }

    // More than a page of those that have a point of contact, and of those that have none.
    async Task SomePages()
    {
        if (await office.InDb(db => db.Set<Complaint>().CountAsync(c => c.Agency.Code == "WA" && c.Status == ComplaintStatus.Pending)) > 26) return;
        for (var i = 0; i < 27; i++) await office.Complaint();
        for (var i = 0; i < 27; i++) await office.Complaint(routing: Routing.PreliminaryReview);
    }

    static Complainant Named(string name) => new() { FirstName = "Ann", LastName = name };

    static List<string> Numbers(Page page) => [.. page.Document.QuerySelectorAll("table.list tbody td a").Select(link => link.TextContent.Trim()).Where(text => text.StartsWith("C-"))];

    static string? Next(Page page, string rel) => page.Document.QuerySelectorAll($"a[rel={rel}]").SingleOrDefault()?.GetAttribute("href");
}
