using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints;

public class ListTests(Office office) : IClassFixture<Office>
{
    const string Sound = "9000212";

    [Fact]
    public async Task Open_complaints_are_listed_by_what_is_due_first()
    {
        var first = await office.Sent(about: Sound);
        office.Clock.Pass(TimeSpan.FromDays(3));
        var second = await office.Sent(about: Sound);
        var list = await (await office.SignIn("contact@sound.demo")).Open("/portal/complaints");

        var text = list.In("Open complaints").Text;
        text.IndexOf(first, StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf(second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_not_sent_is_in_no_list_and_no_count()
    {
        var unsent = await office.Complaint(about: Sound);
        var list = await (await office.SignIn("contact@sound.demo")).Open($"/portal/complaints?words={unsent}");

        list.Shows("No complaint matches.").ShouldBeTrue();
        list.Shows("Closed 0").ShouldBeTrue();
    }

    [Fact]
    public async Task The_name_of_a_restricted_complainant_is_not_shown()
    {
        var number = await office.Sent(with: intake => intake with { IsRestricted = true });
        var list = await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints?words={number}");

        list.Row(number).Shows("Not shown").ShouldBeTrue();
        list.Document.DocumentElement.OuterHtml.ShouldNotContain("Ellison");
    }

    [Fact]
    public async Task Words_find_titles_of_sent_requests_only()
    {
        var number = await office.Sent();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Kept secret", "Later.", null, [], stamp));
        var contact = await office.SignIn("contact@cascade.demo");

        (await contact.Open("/portal/complaints?words=rEquest 1")).Shows(number).ShouldBeTrue();
        (await contact.Open("/portal/complaints?words=secret")).Shows(number).ShouldBeFalse();
    }

    [Fact]
    public async Task Mine_and_nobodys_are_lists_of_their_own()
    {
        var (mine, nobodys) = (await office.Sent(), await office.Sent());
        await office.NamePoc(mine, "drafter@cascade.demo");
        var drafter = await office.SignIn("drafter@cascade.demo");

        var list = await drafter.Open("/portal/complaints?whose=mine");
        (list.Shows(mine), list.Shows(nobodys)).ShouldBe((true, false));
        list = await drafter.Open("/portal/complaints?whose=nobody");
        (list.Shows(mine), list.Shows(nobodys)).ShouldBe((false, true));
    }

    [Fact]
    public async Task A_closed_complaint_moves_to_the_closed_ones()
    {
        var number = await office.Closed();
        var contact = await office.SignIn("contact@cascade.demo");

        (await contact.Open("/portal/complaints")).Shows(number).ShouldBeFalse();
        (await contact.Open("/portal/complaints?show=closed")).Row(number).Shows("Closed").ShouldBeTrue();
    }

    [Theory]
    [InlineData("?after=nonsense&before=2026-99-99_C-1&show=what&whose=who")]
    [InlineData("?words=%00%25_%27;--")]
    public async Task Odd_addresses_are_lists_too(string query)
        => (await (await office.SignIn("contact@cascade.demo")).Open("/portal/complaints" + query)).Heading.ShouldBe("Complaints");
}

public class PagesOfTheListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_and_lead_back()
    {
        var contact = await office.SignIn("contact@cascade.demo");
        for (var no = Numbers(await contact.Open("/portal/complaints")).Count(); no < 27; no++) await office.Sent();

        var first = await contact.Open("/portal/complaints");
        var second = await first.Follow("Next 25");
        var again = await second.Follow("Previous 25");

        Numbers(first).Concat(Numbers(second)).Distinct().Count().ShouldBe(27);
        (Numbers(first).Count(), Numbers(second).Count()).ShouldBe((25, 2));
        Numbers(again).ShouldBe(Numbers(first));
        (first.Has("link", "Previous 25"), second.Has("link", "Next 25"), again.Has("link", "Previous 25")).ShouldBe((false, false, false));
    }

    static IEnumerable<string> Numbers(Page page) => page.In("Open complaints").All("link").Select(link => link.Seen()).Where(text => text.StartsWith("C-"));
}
