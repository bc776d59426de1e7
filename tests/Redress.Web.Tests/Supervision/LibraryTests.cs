using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>The library of requests: kept, placed with the scope, drawn.</summary>
public class LibraryTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_agency_adds_changes_and_retires_its_own_and_copies_a_standard_one()
    {
        using var staff = await office.SignIn("staff@wa.demo");
        var page = await (await staff.Open("/library")).Follow("Add a request");
        (await page.Submit("Add to the library")).Shows("Give it a short title.").ShouldBeTrue();
        page.Fill("Short title", "Branch <b>leases</b>").Fill("Area", "Premises").Fill("Request", "Send the leases.").Tick("Investigation");
        (await page.Submit("Add to the library")).Shows("Added to the library.").ShouldBeTrue();
        var list = await staff.Open("/library?area=Premises");
        list.Row("Branch <b>leases</b>").Shows("Our agency").ShouldBeTrue(list.Text);
        var entry = await list.Follow("Branch <b>leases</b>");
        (await entry.Fill("Request", "Send all leases.").Submit("Save the request")).Shows("Request of the library changed.").ShouldBeTrue();
        (await entry.Submit("Save the request")).Shows("Somebody else changed this template meanwhile.").ShouldBeTrue();
        entry = await (await staff.Open("/library?area=Premises")).Follow("Branch <b>leases</b>");
        (await entry.Submit("Retire it")).Shows("Retired.").ShouldBeTrue();
        (await staff.Open("/library?show=retired")).Shows("Branch <b>leases</b>").ShouldBeTrue();

        var standard = await (await staff.Open("/library?words=Complaint+log")).Follow("Complaint log");
        standard.Has("button", "Save the request").ShouldBeFalse();
        var copy = await standard.Follow("Copy it for my agency");
        copy.Value("Short title").ShouldBe("Complaint log");
        using var other = await office.SignIn("staff@or.demo");
        (await other.Open("/library?show=retired")).Shows("Branch <b>leases</b>").ShouldBeFalse();
    }

    [Fact]
    public async Task Core_requests_stand_ready_once_the_scope_is_complete_but_those_switched_off()
    {
        using var director = await office.SignIn("director@or.demo");
        var log = await (await director.Open("/library?words=Complaint+log")).Follow("Complaint log");
        (await log.Submit("Place it no more")).Shows("It is placed no more.").ShouldBeTrue();
        var number = await office.Activity(Milestone.Pending, by: "staff@or.demo", hasTeam: false);
        await office.InDb(async db =>
        {
            var (activity, ruth) = (await db.Load(number), await db.PersonOf("director@or.demo"));
            activity.SetTeam(new(await db.PersonOf("examiner@or.demo"), [], []), office.StampOf(ruth));
            activity.Schedule(office.StampOf(ruth));
            await db.SaveChangesAsync();
        });
        using var examiner = await office.SignIn("examiner@or.demo");
        var scope = await examiner.Open($"/supervision/{number}/scope");
        scope.Shows("core requests of the library fit").ShouldBeTrue(scope.Text);
        var done = await scope.Submit("Complete the scope");
        done.Shows("stand ready").ShouldBeTrue(done.Text);
        done.Shows("Core request of the standard library").ShouldBeTrue(done.Text);

        var titles = await office.InDb(db => db.Set<InformationRequest>().Where(request => request.Record.Number == number).Select(request => request.Title).ToListAsync());
        titles.ShouldContain("Litigation and regulatory actions");
        titles.ShouldNotContain("Complaint log");
        titles.ShouldNotContain("Escrow analyses");
        (await director.Open($"/supervision/{number}/history")).Shows("Placed core request").ShouldBeTrue();
        (await director.Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_asks_draws_from_the_library_and_the_company_reads_no_origin()
    {
        var number = await office.Activity(Milestone.Planning);
        using var examiner = await office.SignIn("examiner@wa.demo");
        var draw = await (await examiner.Open($"/supervision/{number}/requests")).Follow("Add from the library");
        (await draw.Submit("Add the marked ones")).Shows("Mark at least one request.").ShouldBeTrue();
        var drawn = await draw.Tick("Add Net worth and surety bond").Submit("Add the marked ones");
        drawn.Shows("1 request added.").ShouldBeTrue(drawn.Text);
        drawn.Shows("Request of the standard library: Financial condition").ShouldBeTrue(drawn.Text);
        (await examiner.Open($"/supervision/{number}/requests/library")).Shows("in the activity already").ShouldBeTrue();
        (await draw.Submit("Add the marked ones")).Shows("in the activity already").ShouldBeTrue();

        var missing = await examiner.Open($"/supervision/{number}/requests");
        missing.Shows("core requests fit the scope and are not here").ShouldBeTrue(missing.Text);
        await office.InDb(async db =>
        {
            var activity = (await db.WithExchange(await db.Load(number)))!;
            var stamp = office.StampOf(await db.PersonOf("examiner@wa.demo"));
            Instalment.Send(activity, new(new Dictionary<int, DateOnly> { [1] = stamp.Today.AddDays(14) }, null, null, false, new HashSet<Guid>(), new(true, true, false, [])), [], stamp);
            await db.SaveChangesAsync();
        });
        using var program = await office.Api("contact@cascade.demo");
        var sent = (await program.Get($"/api/v1/portal/supervision/{number}")).ShouldBe(HttpStatusCode.OK).Json.ToJsonString();
        sent.ShouldContain("Net worth and surety bond");
        sent.ShouldNotContain("standard library");
        using var contact = await office.SignIn("contact@cascade.demo");
        (await contact.Open($"/portal/supervision/{number}/requests/1")).Shows("standard library").ShouldBeFalse();
        using var reviewer = await office.SignIn("reviewer@wa.demo");
        (await reviewer.Get($"/supervision/{number}/requests/library")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await reviewer.Get("/library")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Programs_keep_the_library_and_draw_from_it()
    {
        using var staff = await office.Api("staff@wa.demo");
        var id = (await staff.Post("/api/v1/request-library", new { title = "Leases", area = "Premises", text = "Send them.", fits = new[] { "Limited" }, isCore = true })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        (await staff.Post("/api/v1/request-library", new { title = "Leases", area = " ", text = "Send them." })).Status.ShouldBe(HttpStatusCode.Conflict);
        using (var other = await office.Api("staff@or.demo")) (await other.Get($"/api/v1/request-library/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using (var examiner = await office.Api("examiner@wa.demo")) (await examiner.Put($"/api/v1/request-library/{id}/retirement", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var number = await office.Activity(Milestone.Planning);
        var address = $"/api/v1/supervision/{number}";
        (await staff.Get($"{address}/missing-core-requests")).Json.AsArray().Select(one => one!["id"]!.GetValue<Guid>()).ShouldContain(id);
        var drawn = await staff.Post($"{address}/requests/from-library", new { entries = new[] { id } });
        drawn.ShouldBe(HttpStatusCode.OK).Json["exchange"]!["requests"]!.AsArray().Last()!["origin"]!.GetValue<string>().ShouldBe("Core request of the agency’s library: Premises");
        (await staff.Post($"{address}/requests/from-library", new { entries = new[] { Guid.NewGuid() } })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await staff.Put($"/api/v1/request-library/{id}/retirement", new { })).Status.ShouldBe(HttpStatusCode.OK);
        (await staff.Put($"/api/v1/request-library/{id}/switched-off", new { })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_Operator_keeps_the_standard_ones()
    {
        using var ops = await office.SignIn("operator@redress.demo");
        var entry = await (await ops.Open("/library?words=Organization+chart")).Follow("Organization chart and management");
        (await entry.Fill("Area", "Governance").Submit("Save the request")).Shows("Request of the library changed.").ShouldBeTrue();
    }
}
