using System.Net;
using Redress.Web.Data.Search;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Requests;

/// <summary>The company's requests over all complaints.</summary>
public class ListTests(Office office) : IClassFixture<Office>
{
    const string List = "/portal/requests";

    [Fact]
    public async Task Each_group_holds_its_requests_with_their_clock()
    {
        var (waiting, answered) = (await office.Sent(), await office.Answered());
        await office.NamePoc(waiting);
        var drafter = await office.SignIn("drafter@cascade.demo");

        var page = await drafter.Open($"{List}?words={waiting}");
        page.Row(waiting).Shows("0 of 10 days").ShouldBeTrue();
        page.Row(waiting).Shows("Day 0, 10 business days left").ShouldBeTrue();
        (await drafter.Open($"{List}?words={answered}")).Shows("No request matches.").ShouldBeTrue();
        (await drafter.Open($"{List}?show=Agency&words={answered}")).Row(answered).Shows("Answered").ShouldBeTrue();
        (await drafter.Open($"{List}?show=All&words={answered}")).Row(answered).Shows("Answered").ShouldBeTrue();
        (await drafter.Open($"{List}?show=Done&words={answered}")).Shows("No request matches.").ShouldBeTrue();
    }

    [Fact]
    public async Task Whose_and_agency_narrow_the_list()
    {
        var (ours, oregons) = (await office.Sent(), await office.Sent(by: "manager@or.demo"));
        await office.NamePoc(ours);
        var poc = await office.SignIn("poc@cascade.demo");

        (await poc.Open($"{List}?whose=Poc&words={ours}")).Has("link", ours).ShouldBeTrue();
        (await poc.Open($"{List}?whose=Poc&words={oregons}")).Has("link", oregons).ShouldBeFalse();
        (await poc.Open($"{List}?whose=Drafter&words={ours}")).Has("link", ours).ShouldBeFalse();
        var oregon = await office.InDb(async db => (await db.PersonOf("manager@or.demo")).AgencyId);
        var page = await poc.Open($"{List}?agency={oregon}");
        (page.Has("link", oregons), page.Has("link", ours)).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("?show=Nonsense&whose=9&after=x&agency=y")]
    [InlineData("?after=2026-01-01_1_C%00&words=%27%3Cscript%3E")]
    public async Task Odd_addresses_are_answered_with_a_list(string query)
        => (await (await office.SignIn("poc@cascade.demo")).Ask(List + query)).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);

    [Fact]
    public async Task Another_company_and_an_agency_see_none_of_it()
    {
        var number = await office.Sent();

        (await (await office.SignIn("contact@sound.demo")).Open($"{List}?show=All&words={number}")).Has("link", number).ShouldBeFalse();
        (await (await office.SignIn("manager@wa.demo")).Get(List)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_losing_or_doubling_a_request()
    {
        await office.Sent(4);
        await office.Sent(3);
        var (viewer, today) = await office.InDb(async db =>
        {
            var person = await db.PersonOf("poc@cascade.demo");
            return (person.AsViewer(), office.StampOf(person).Today);
        });
        foreach (var group in Enum.GetValues<RequestGroup>())
        {
            var list = new CompanyRequests(group, RequestsOf.Everybody, null, false, null);
            var all = await office.InDb(db => list.Page(db, viewer, today, null, 1000));
            var paged = new List<RequestEdge>();
            RequestEdge? after = null;
            for (var page = await office.InDb(db => list.Page(db, viewer, today, null, 3)); page.Count > 0; page = await office.InDb(db => list.Page(db, viewer, today, after, 3)))
            {
                paged.AddRange(page);
                after = RequestEdge.Read(page[^1].ToString());
            }
            paged.ShouldBe(all, group.ToString());
        }
    }
}
