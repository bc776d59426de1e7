using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Access;

public class SessionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_session_ends_after_30_idle_minutes_and_not_before()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        foreach (var minutes in new[] { 29, 29, 14, 29 })
        {
            office.Clock.Pass(TimeSpan.FromMinutes(minutes));
            (await manager.Open("/account")).Address.ShouldBe("/account");
        }
        office.Clock.Pass(TimeSpan.FromMinutes(31));
        (await manager.Open("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_leads_to_sign_in_and_back_to_its_page()
    {
        using var manager = await office.SignIn("clerk@wa.demo");
        var page = await manager.Open("/account");
        office.Clock.Pass(TimeSpan.FromMinutes(31));

        page = await page.Submit("Save");

        page.Shows("Your session ended before the form arrived.").ShouldBeTrue();
        (await page.Submit("Tom Okafor")).Address.ShouldBe("/account");
    }

    [Fact]
    public async Task A_removed_person_is_out_at_once()
    {
        using var viewer = await office.SignIn("viewer@or.demo");
        await Change(async db => (await db.People.SingleAsync(person => person.Email == "viewer@or.demo")).RemovedAt = office.Clock.Now);

        (await viewer.Open("/account")).Address.ShouldStartWith("/sign-in");
        (await office.Visitor().Open("/sign-in")).Document.QuerySelector("button[value='viewer@or.demo']").ShouldBeNull();
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_the_other_sessions_within_a_minute()
    {
        using var here = await office.SignIn("director@or.demo");
        using var there = await office.SignIn("director@or.demo");

        await (await here.Open("/account")).Submit("Sign out everywhere");
        office.Clock.Pass(TimeSpan.FromSeconds(61));

        (await there.Open("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Sign_out_ends_the_session()
    {
        using var director = await office.SignIn("director@ca.demo");

        (await (await director.Open("/account")).Submit("Sign out")).Address.ShouldBe("/sign-in");

        (await director.Open("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_new_version_of_the_terms_stands_before_everything_until_it_is_accepted()
    {
        using var manager = await office.SignIn("manager@or.demo");
        await Change(async db => (await db.People.SingleAsync(person => person.Email == "manager@or.demo")).AcceptTerms("2020-1", office.Clock.Now));

        (await manager.Open("/account")).Address.ShouldBe("/terms");
        using (var api = await office.Api("manager@or.demo")) (await api.Get("/api/v1/complaints")).ShouldBe(HttpStatusCode.Forbidden).Problem.ShouldContain("terms");
        await (await manager.Ask("/terms")).Submit("Accept these terms");

        (await manager.Open("/account")).Address.ShouldBe("/account");
    }

    [Fact]
    public async Task A_restart_keeps_the_sessions()
    {
        var client = office.Client();
        var form = await client.GetAsync("/sign-in");
        var token = (await form.Content.ReadAsStringAsync()).Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        var signedIn = await client.PostAsync("/sign-in?handler=As", new FormUrlEncodedContent([new("email", "manager@wa.demo"), new("__RequestVerificationToken", token)]));
        var session = signedIn.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("redress=")).Split(';')[0];

        await using var afterRestart = office.WithWebHostBuilder(_ => { });
        var again = afterRestart.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        again.DefaultRequestHeaders.Add("Cookie", session);

        (await again.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    async Task Change(Func<RedressDb, Task> change)
    {
        using var scope = office.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        await change(db);
        await db.SaveChangesAsync();
    }
}
