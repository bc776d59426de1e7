using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

public class ListTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("step=ReviewAnswer", true)]
    [InlineData("step=Close", false)]
    [InlineData("due=AnswerOverdue", false)]
    public async Task The_next_step_is_a_filter(string query, bool isThere)
    {
        var number = await office.Answered(by: "manager@ca.demo");
        using var manager = await office.SignIn("manager@ca.demo");

        Numbers(await manager.Open($"/complaints?{query}")).Contains(number).ShouldBe(isThere);
    }

    [Fact]
    public async Task Complaints_with_a_late_answer_are_a_list_of_their_own()
    {
        var number = await office.Sent();
        office.Clock.Pass(TimeSpan.FromDays(40));
        using var manager = await office.SignIn("manager@wa.demo");

        var late = Numbers(await manager.Open("/complaints?due=AnswerOverdue&size=100"));

        office.Clock.Pass(TimeSpan.FromDays(-40));
        late.ShouldContain(number);
    }

    [Fact]
    public async Task Another_agency_sees_the_summary_alone()
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [Named("Zyxwaldo")] });
        using var oregon = await office.SignIn("supervisor@or.demo");

        (await oregon.Open($"/complaints?tab=All&words={number[2..]}")).Text.ShouldNotContain("Zyxwaldo");
        Numbers(await oregon.Open("/complaints?tab=All&words=zyxwaldo")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pending_complaint_is_not_known_to_another_agency()
    {
        var number = await office.Complaint(routing: Domain.Complaints.Routing.PreliminaryReview);
        using var oregon = await office.SignIn("supervisor@or.demo");

        Numbers(await oregon.Open($"/complaints?tab=All&words={number[^5..]}")).ShouldNotContain(number);
    }

    [Fact]
    public async Task Filtering_by_what_only_the_owner_knows_finds_nothing_of_others()
    {
        var number = await office.Complaint(with: intake => intake with { AmountInDispute = 987_654 });
        using var oregon = await office.SignIn("supervisor@or.demo");
        using var washington = await office.SignIn("supervisor@wa.demo");

        Numbers(await oregon.Open("/complaints?tab=All&amount=900000")).ShouldBeEmpty();
        Numbers(await washington.Open("/complaints?amount=900000")).ShouldContain(number);
    }

    [Theory]
    [InlineData("status=Closed", false)]
    [InlineData("status=Open", true)]
    [InlineData("type=MortgageServicing", true)]
    [InlineData("type=Trust", false)]
    [InlineData("next=Us", true)]
    [InlineData("next=Company", false)]
    [InlineData("due=Overdue", false)]
    [InlineData("from=2020-01-01&to=2020-12-31", false)]
    [InlineData("from=2020-01-01", true)]
    [InlineData("flag=Disability", false)]
    [InlineData("words=quirkyname", true)]
    [InlineData("words=nobody-of-this-name", false)]
    [InlineData("reason=Invalid", false)]
    [InlineData("subject=lending+cascade", true)]
    [InlineData("subject=harbor", false)]
    [InlineData("complainant=ann+quirky", true)]
    [InlineData("complainant=bob", false)]
    [InlineData("complainant=élodie", true)]
    [InlineData("words=ÉLODIE", true)]
    [InlineData("month=9999-12", false)]
    [InlineData("month=0001-01", false)]
    [InlineData("createdTo=9999-12-31", true)]
    [InlineData("age=3&ageTo=3", true)]
    [InlineData("age=4", false)]
    [InlineData("ageTo=2", false)]
    [InlineData("age=-4", true)]
    [InlineData("createdFrom=2020-01-01", true)]
    [InlineData("createdTo=2020-01-01", false)]
    [InlineData("closedFrom=2020-01-01", false)]
    [InlineData("amount=$300&amountTo=1,000", true)]
    [InlineData("amountTo=300", false)]
    [InlineData("category=Mortgage&issue=No+such+issue", false)]
    [InlineData("issue=<script>", false)]
    [InlineData("status=17&type=nonsense&poc=me&from=x", true)]
    public async Task A_filter_leaves_what_it_says(string filter, bool isFound)
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [Named("Quirkyname Élodie")] });
        using var manager = await office.SignIn("manager@wa.demo");

        var found = Numbers(await manager.Open($"/complaints?size=100&sort=Number&down=true&{filter}"));

        if (isFound) found.ShouldContain(number); else found.ShouldNotContain(number);
    }

    [Fact]
    public async Task An_empty_list_names_the_filter_that_hides_most()
    {
        await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open("/complaints?status=Open&amount=99999999");

        page.Text.ShouldContain("Without “Amount in dispute: $99,999,999.00 or more”");
    }

    [Fact]
    public async Task Referrals_and_access_requests_are_lists_of_both_agencies()
    {
        var (referred, asked) = (await office.Complaint(), await office.Complaint());
        await office.Referred(referred);
        await office.AskedForAccess(asked);
        foreach (var email in (string[])["manager@wa.demo", "manager@or.demo", "manager@ca.demo"])
        {
            using var visitor = await office.SignIn(email);
            Numbers(await visitor.Open("/complaints?tab=Referrals&size=100")).Contains(referred).ShouldBe(email != "manager@ca.demo", email);
            Numbers(await visitor.Open("/complaints?tab=Access&size=100")).Contains(asked).ShouldBe(email != "manager@ca.demo", email);
        }
    }

    [Fact]
    public async Task Rows_on_a_page_are_kept_per_person()
    {
        await Many(26);
        using var clerk = await office.SignIn("clerk@wa.demo");
        Numbers(await clerk.Open("/complaints?tab=Open&size=50")).Count.ShouldBeGreaterThan(25);

        Numbers(await (await office.SignIn("clerk@wa.demo")).Open("/complaints?tab=Open")).Count.ShouldBeGreaterThan(25);
        Numbers(await (await office.SignIn("supervisor@wa.demo")).Open("/complaints?tab=Open&size=7")).Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_complaint_ID_in_the_search_leads_to_its_record()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");

        (await manager.Open($"/complaints?words={number.ToLowerInvariant()}")).Address.ShouldBe($"/complaints/{number}");
    }

    [Fact]
    public async Task An_Entity_Tracking_Number_in_the_search_leads_to_its_record()
    {
        var number = await office.Entity("Tracked Lenders");
        using var manager = await office.SignIn("manager@or.demo");

        (await manager.Open($"/complaints?words={number.ToLowerInvariant()}")).Address.ShouldBe($"/entities/{number}");
    }

    [Fact]
    public async Task A_restricted_name_carries_a_lock_for_the_owner()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        using var manager = await office.SignIn("manager@wa.demo");

        (await manager.Open($"/complaints?size=100&words={number[^6..]}&status=Open")).Text.ShouldContain("restricted");
    }

    [Theory]
    [InlineData("contact@cascade.demo", HttpStatusCode.NotFound)]
    [InlineData("examiner@wa.demo", HttpStatusCode.Forbidden)]
    [InlineData("operator@redress.demo", HttpStatusCode.Forbidden)]
    public async Task Who_holds_no_complaint_role_has_no_list(string email, HttpStatusCode status)
    {
        using var visitor = await office.SignIn(email);

        var answer = (await visitor.Ask("/complaints")).Status;
        answer.ShouldBeOneOf(status, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("admin@wa.demo", "No complaints for you.")]
    [InlineData("viewer@wa.demo", "Overdue answers")]
    [InlineData("manager@wa.demo", "My tasks")]
    [InlineData("director@wa.demo", "My tasks")]
    [InlineData("examiner@wa.demo", "No complaints for you.")]
    [InlineData("operator@redress.demo", "You see no case.")]
    [InlineData("support@redress.demo", "You see no case.")]
    public async Task Everybody_has_a_home(string email, string words)
    {
        using var visitor = await office.SignIn(email);

        (await visitor.Open("/")).Text.ShouldContain(words);
    }

    async Task Many(int count)
    {
        for (var i = 0; i < count; i++) await office.Complaint();
    }

    static Domain.Complaints.Complainant Named(string name) => new() { FirstName = "Ann", LastName = name };

    static List<string> Numbers(Page page) => [.. page.Document.QuerySelectorAll("table.list tbody td a").Select(link => link.TextContent.Trim()).Where(text => text.StartsWith("C-"))];
}
