using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.People;

public class VerificationTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_agency_verifies_every_month_exactly_once_however_often_the_clock_looks()
    {
        var before = await Checks("WA");
        office.Clock.MoveTo(new DateTime(office.Clock.Now.Year + 1, 3, 2, 18, 0, 0, DateTimeKind.Utc));

        await Task.WhenAll(Run(), Run(), Run());
        await Run();

        (await Checks("WA")).ShouldBe(before + 1);
        (await office.MailsTo("admin@or.demo")).Count(mail => mail.Subject.StartsWith("Verify the users of Oregon")).ShouldBe(1);
    }

    [Fact]
    public async Task One_press_keeps_or_removes_and_then_it_is_complete()
    {
        using var admin = await office.SignIn("admin@wa.demo");
        var page = await admin.Open("/admin/users/verify");
        var waiting = page.All("button").Where(button => button.TextContent == "Keep").Select(button => button.GetAttribute("aria-label")!).ToList();
        waiting.Count.ShouldBeGreaterThan(2);

        // Nobody removes herself, so the one removed is anybody else.
        var leaver = waiting.Last(keep => keep != "Keep Alma Whitaker");
        foreach (var keep in waiting.Where(keep => keep != leaver)) page = await page.Submit(keep);
        page = await page.Submit(leaver.Replace("Keep", "Remove"));
        // Whoever has open work is removed with a successor.
        if (page.Address.Contains("/remove")) page = await (await admin.Open("/admin/users/verify")).Submit(leaver);
        page = await page.Submit("Complete the verification");

        page.Shows("No verification is open.").ShouldBeTrue();
        page.Shows("Alma Whitaker completed the latest").ShouldBeTrue();
    }

    [Fact]
    public async Task A_late_company_drafts_but_does_not_send_until_its_users_are_verified()
    {
        var number = await office.Sent(about: "9000212");
        await office.NamePoc(number, "poc@sound.demo", "contact@sound.demo");
        await office.InDb(db => db.Companies.Where(c => c.NmlsId == "9000212").ExecuteUpdateAsync(c => c.SetProperty(x => x.UsersToVerifyBy, new DateOnly(2020, 1, 2))));
        await office.Act(number, "poc@sound.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("The answer.", false, complaint.Requests[0].CurrentDraft?.Version ?? 0, stamp));
        using var poc = await office.SignIn("poc@sound.demo");
        using var program = await office.Api("poc@sound.demo");
        using var admin = await office.Api("admin@sound.demo");

        (await poc.Open($"/portal/complaints/{number}/requests/1/send")).Shows("Answers cannot be sent until your users are verified.").ShouldBeTrue();
        var refused = (await program.Post($"/api/v1/portal/complaints/{number}/answers", new { Drafts = new Dictionary<string, int> { ["1"] = 1 } })).ShouldBe(HttpStatusCode.Conflict);
        refused.Json["type"]!.GetValue<string>().ShouldBe("/problems/users-not-verified");

        (await admin.Put("/api/v1/portal/users/verification/completion")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Keep or remove everybody first");
        foreach (var id in (await admin.Get("/api/v1/portal/users/verification")).Json["waiting"]!.AsArray()) (await admin.Put($"/api/v1/portal/users/verification/kept/{id}")).ShouldBe(HttpStatusCode.OK);
        (await admin.Put("/api/v1/portal/users/verification/completion")).ShouldBe(HttpStatusCode.OK);
        (await program.Post($"/api/v1/portal/complaints/{number}/answers", new { Drafts = new Dictionary<string, int> { ["1"] = 1 } })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Work_that_a_leaver_got_in_the_moment_of_the_removal_goes_to_the_successor()
    {
        var number = await office.Complaint("clerk@or.demo");
        await office.InDb(async db =>
        {
            var (clerk, manager, administrator) = (await db.PersonOf("clerk@or.demo"), await db.PersonOf("manager@or.demo"), await db.PersonOf("admin@or.demo"));
            clerk.Leaves(manager, [clerk, manager, administrator], office.StampOf(administrator));
            await db.SaveChangesAsync();
        });

        await Run();

        (await office.InDb(db => db.Set<Domain.Complaints.Complaint>().Where(c => c.Number == number).Select(c => c.AgencyPoc!.Email).FirstAsync())).ShouldBe("manager@or.demo");
    }

    async Task Run()
    {
        await using var scope = office.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UserChecks>().Run();
    }

    Task<int> Checks(string code) => office.InDb(db => db.UserChecks.CountAsync(check => db.Agencies.Any(agency => agency.Id == check.AgencyId && agency.Code == code)));
}
