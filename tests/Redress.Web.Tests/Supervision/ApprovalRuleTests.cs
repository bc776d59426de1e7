using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Access that a Staff Director granted ahead: to these agencies, from this milestone on.</summary>
public class ApprovalRuleTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_a_listed_agency_asks_after_the_milestone_is_granted_at_once_and_both_are_told()
    {
        var number = await office.Activity(Milestone.Planning);
        using var director = await office.SignIn("director@wa.demo");
        var form = await (await director.Open($"/supervision/{number}/access")).Follow("Set a rule");
        form = await form.Tick("Chosen agencies").Submit("Set the rule");
        form.Shows("Choose at least one agency.").ShouldBeTrue(form.Text);
        form.Shows("Choose the milestone from which on it holds.").ShouldBeTrue(form.Text);
        var tab = await form.Tick("Chosen agencies").Tick("Oregon").Fill("From milestone", "Planning").Submit("Set the rule");
        tab.Shows("Oregon: from Planning on, a request for access is granted at once.").ShouldBeTrue(tab.Text);

        var ask = await (await office.SignIn("staff@or.demo")).Open($"/supervision/{number}/access/ask");
        var read = await ask.Fill("Why you need it", "We license it too.").Submit("Ask Washington");

        read.Shows($"Your agency can read {number}.").ShouldBeTrue(read.Text);
        read.Shows("Seattle, WA").ShouldBeTrue();
        (await office.MailsTo("director@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: Another agency has access to a supervisory activity, by your rule");
        (await office.MailsTo("director@wa.demo")).ShouldNotContain(mail => mail.Subject == $"{number}: Another agency asks for a supervisory activity. Decide on it");
        (await office.MailsTo("director@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: Your agency has access to a supervisory activity, by the rule of Washington");
        (await director.Open($"/supervision/{number}/access")).Shows("Asked by Felix Baum, granted by the rule").ShouldBeTrue();
        (await director.Open($"/supervision/{number}/history")).Shows("Oregon may read the activity: Washington grants it from Planning on.").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_asked_before_is_granted_in_the_same_save_as_the_step()
    {
        var number = await office.Activity(Milestone.Scheduled);
        using var director = await office.Api("director@wa.demo");
        (await director.Put($"/api/v1/supervision/{number}/access/rule", new { from = "Planning", agencies = new[] { "OR" } })).ShouldBe(HttpStatusCode.OK).Json["rule"]!["agencies"]![0]!.GetValue<string>().ShouldBe("OR");
        await office.AskedOfActivity(number);
        await office.AskedOfActivity(number, "director@ca.demo");
        using var felix = await office.SignIn("staff@or.demo");
        (await felix.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await (await (await office.SignIn("examiner@wa.demo")).Open($"/supervision/{number}/scope")).Submit("Complete the scope");

        (await felix.Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
        (await (await office.SignIn("director@ca.demo")).Open($"/supervision/{number}")).Shows("Washington has not decided.").ShouldBeTrue();
    }

    [Fact]
    public async Task Taken_back_it_grants_nothing_more_and_what_was_granted_stays()
    {
        var number = await office.Activity(Milestone.Planning);
        using var director = await office.Api("director@wa.demo");
        await director.Put($"/api/v1/supervision/{number}/access/rule", new { from = "Pending" });
        await office.AskedOfActivity(number);
        var page = await (await (await office.SignIn("director@wa.demo")).Open($"/supervision/{number}/access")).Follow("Change the rule");
        (await page.Tick("No agency").Submit("Set the rule")).Shows("Each request is decided again.").ShouldBeTrue();
        await office.AskedOfActivity(number, "director@ca.demo");

        (await (await office.SignIn("staff@or.demo")).Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("director@ca.demo")).Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await director.Put($"/api/v1/supervision/{number}/access/rule", new { from = "Pending", agencies = new[] { "ZZ" } })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await director.Put($"/api/v1/supervision/{number}/access/rule", new { from = "Canceled" })).ShouldBe(HttpStatusCode.Conflict);
    }
}
