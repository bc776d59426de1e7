using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records.Retention;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

/// <summary>One Supervisor proposes a schedule, another confirms it.</summary>
public class ScheduleTests(Office office) : IClassFixture<Office>
{
    const string One = "supervisor@wa.demo", Other = "director@wa.demo", Address = "/api/v1/retention/schedule";

    [Fact]
    public async Task A_program_proposes_another_confirms_and_a_slip_is_taken_back()
    {
        using var one = await office.Api(One);
        using var other = await office.Api(Other);
        (await one.Get("/api/v1/retention/ahead?part=PersonalData&years=6")).Status.ShouldBe(HttpStatusCode.OK);
        (await one.Put(Address, new { part = "Documents", years = 3, needsReview = true, why = "Space." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("6 years at least");
        var slip = (await one.Put(Address, Rule(60))).ShouldBe(HttpStatusCode.OK).Json;
        Years(slip).ShouldBeNull("it is only proposed");
        (await one.Put(Address, Rule(10))).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("proposed already");
        (await one.Put($"{Address}/proposals/{Proposed(slip)}/refusal", new { reason = "A zero too much." })).ShouldBe(HttpStatusCode.OK);

        var id = Proposed((await one.Put(Address, Rule(10))).Json);
        (await one.Put($"{Address}/proposals/{id}/confirmation", new { })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Another Supervisor confirms");
        (await (await office.Api("supervisor@or.demo")).Put($"{Address}/proposals/{id}/confirmation", new { })).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.Api("manager@wa.demo")).Put($"{Address}/proposals/{id}/confirmation", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await other.Put($"{Address}/proposals/{Guid.NewGuid()}/confirmation", new { })).ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(Address)).Json["proposed"]![0]!["isOwn"]!.GetValue<bool>().ShouldBeFalse();
        Years((await other.Put($"{Address}/proposals/{id}/confirmation", new { })).ShouldBe(HttpStatusCode.OK).Json).ShouldBe(10);
        // Pressed twice, it was confirmed once.
        (await other.Put($"{Address}/proposals/{id}/confirmation", new { })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("confirmed meanwhile");
        (await other.Put($"{Address}/proposals/{id}/refusal", new { reason = "Too late." })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Pages_show_what_waits_and_who_may_confirm_it_and_the_history_of_the_agency_tells()
    {
        const string one = "supervisor@or.demo", other = "director@or.demo";
        using var proposer = await office.SignIn(one);
        var page = await proposer.Open("/retention/schedules");
        page = await page.Tick("Personal data").Fill("Years after the latest closure or cancellation", "12").Fill("Why the schedule changes", "ORS <b>192</b>.").Submit("See what it would bring");
        page.Shows("As it would be").ShouldBeTrue(page.Text);
        page = await page.Submit("Propose the schedule");
        page.Shows("It holds once another Supervisor confirms it.").ShouldBeTrue(page.Text);
        page.Shows("Personal data: destroyed 12 years").ShouldBeTrue(page.Text);
        page.Shows("ORS <b>192</b>.").ShouldBeTrue("as text, not as a tag");
        page.Has("button", "Confirm the schedule").ShouldBeFalse();
        (await office.MailsTo(other)).ShouldContain(mail => mail.Subject.Contains("retention schedule is proposed"));

        using var confirmer = await office.SignIn(other);
        (await confirmer.Open("/")).Shows("Schedules to confirm").ShouldBeTrue();
        page = await confirmer.Open("/retention/schedules");
        (await page.Submit("Refuse it")).Shows("Say why the schedule is not changed.").ShouldBeTrue();
        page = await (await confirmer.Open("/retention/schedules")).Submit("Confirm the schedule");
        page.Shows("The schedule holds from now on.").ShouldBeTrue(page.Text);
        page.Shows("After 12 years").ShouldBeTrue(page.Text);
        page.Shows("proposed personal data: destroyed 12 years").ShouldBeTrue(page.Text);
        page.Shows("confirmed personal data").ShouldBeTrue(page.Text);
        page.Shows("To confirm").ShouldBeTrue("the tab alone");
        page.Has("button", "Confirm the schedule").ShouldBeFalse();
    }

    [Fact]
    public async Task Two_who_propose_or_confirm_at_once_do_it_once()
    {
        using var one = await office.Api("supervisor@ca.demo");
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => one.Put(Address, Rule(9))));
        all.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        all.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.Conflict);
        (await office.InDb(db => db.Set<RetentionRule>().CountAsync(rule => rule.Years == 9))).ShouldBe(1);
    }

    static object Rule(int years) => new { part = "PersonalData", years, needsReview = true, why = "ORS 192." };

    static int? Years(JsonNode schedule) => schedule["complaints"]!.AsArray().Single(one => one!["part"]!.GetValue<string>() == "PersonalData")!["years"]?.GetValue<int>();

    static Guid Proposed(JsonNode schedule) => schedule["proposed"]!.AsArray().Single()!["id"]!.GetValue<Guid>();
}
