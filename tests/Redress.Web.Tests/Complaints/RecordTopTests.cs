using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>What stands above every tab of a complaint: who acts next, acts, tabs, the lock.</summary>
public class RecordTopTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_primary_act_follows_who_acts_next()
    {
        var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open($"/complaints/{await office.Answered(requests: 2)}");

        page.Shows("Us: review 2 answers").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll(".usa-button:not(.usa-button--outline)").Select(Names.Seen).Distinct().ShouldBe(["Review answer"]);
    }

    [Fact]
    public async Task A_complaint_without_requests_is_ready_to_be_closed()
    {
        var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open($"/complaints/{await office.Complaint()}");

        page.Has("link", "Close complaint").ShouldBeTrue();
        page.Shows("Us: close the complaint").ShouldBeTrue();
    }

    [Fact]
    public async Task Each_due_date_in_the_head_says_why_it_is_that_day()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        var sent = await manager.Open($"/complaints/{await office.Sent()}");
        var pending = await manager.Open($"/complaints/{await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview)}");

        sent.Shows("Washington gives companies").ShouldBeTrue(sent.Text);
        sent.Shows("Washington aims to close within 60 calendar days.").ShouldBeTrue(sent.Text);
        pending.Shows("Washington gives its preliminary review").ShouldBeTrue(pending.Text);
    }

    [Theory]
    [InlineData("manager@wa.demo", true)]
    [InlineData("poc@cascade.demo", true)]
    [InlineData("admin@wa.demo", false)]
    [InlineData("operator@redress.demo", false)]
    public async Task The_search_of_complaints_is_offered_to_those_who_may_see_some(string email, bool isThere)
    {
        using var person = await office.SignIn(email);

        (await person.Open("/notices")).Document.QuerySelectorAll("#site-words").Any().ShouldBe(isThere);
    }

    [Fact]
    public async Task A_viewer_is_offered_no_act()
    {
        var viewer = await office.SignIn("viewer@wa.demo");

        var page = await viewer.Open($"/complaints/{await office.Answered()}");

        page.Document.QuerySelectorAll(".record-head .acts").ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_agency_sees_the_summary_and_no_tab()
    {
        var other = await office.SignIn("manager@or.demo");

        var page = await other.Open($"/complaints/{await office.Answered()}");

        page.Heading.ShouldBe("Cascade Lending LLC");
        page.Shows("Only the summary of another agency’s complaint is shown.").ShouldBeTrue();
        page.Shows("Ellison").ShouldBeFalse();
        page.Document.QuerySelectorAll(".tabs").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pending_complaint_of_another_agency_does_not_exist()
    {
        var other = await office.SignIn("manager@or.demo");

        var page = await other.Ask($"/complaints/{await office.Complaint(routing: Routing.PreliminaryReview)}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
