using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.People;

public class SignInCareTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Sessions_are_listed_with_their_browser_and_ended_singly()
    {
        var client = office.Client();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0");
        using var there = new Visitor(client);
        await (await there.Open("/sign-in")).Submit("Dana Whitfield");
        using var here = await office.SignIn("supervisor@wa.demo");

        var page = await here.Open("/account");
        page.Shows("Firefox on Windows").ShouldBeTrue();
        page = await page.Submit("End the session of Firefox on Windows");

        page.Shows("The session is ended.").ShouldBeTrue();
        (await there.Open("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task All_sessions_but_this_one_are_ended_at_once()
    {
        using var here = await office.SignIn("director@wa.demo");
        using var there = await office.SignIn("director@wa.demo");

        (await (await here.Open("/account")).Submit("End all but this one")).Shows("You are still signed in here.").ShouldBeTrue();

        (await there.Open("/account")).Address.ShouldStartWith("/sign-in");
        (await here.Open("/account")).Address.ShouldBe("/account");
    }

    [Fact]
    public async Task A_session_outlives_the_renewal_of_its_cookie()
    {
        using var viewer = await office.SignIn("viewer@ca.demo");
        for (var i = 0; i < 3; i++)
        {
            office.Clock.Pass(TimeSpan.FromMinutes(2));
            (await viewer.Open("/account")).Address.ShouldBe("/account");
        }
        (await office.InDb(async db => await db.Sessions.CountAsync(session => session.PersonId == db.People.First(p => p.Email == "viewer@ca.demo").Id))).ShouldBe(1);
    }

    [Fact]
    public async Task The_administrator_ends_the_sessions_of_a_user_but_never_those_of_another_agency()
    {
        using var manager = await office.SignIn("manager@ca.demo");
        using var stranger = await office.SignIn("manager@or.demo");
        using var api = await office.Api("admin@ca.demo");
        var foreign = await office.InDb(async db => await db.Sessions.Where(s => s.PersonId == db.People.First(p => p.Email == "manager@or.demo").Id).Select(s => s.Id).FirstAsync());

        await api.Delete($"/api/v1/users/{await Id("manager@ca.demo")}/sessions/{foreign}");
        (await stranger.Open("/account")).Address.ShouldBe("/account");
        (await api.Delete($"/api/v1/users/{await Id("manager@ca.demo")}/sessions")).ShouldBe(HttpStatusCode.OK);
        (await manager.Open("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_locked_user_is_unlocked_and_that_is_kept()
    {
        await Accounts(async accounts =>
        {
            var account = (await accounts.FindByEmailAsync("viewer@or.demo"))!;
            await accounts.SetLockoutEndDateAsync(account, new DateTimeOffset(office.Clock.Now.AddMinutes(10)));
        });
        using var admin = await office.SignIn("admin@or.demo");
        var page = await admin.Open($"/admin/users/{await Id("viewer@or.demo")}");
        page.Shows("Locked until").ShouldBeTrue();

        page = await page.Submit("Unlock");

        page.Row("Unlocked.").Shows("Ruth Moreau").ShouldBeTrue();
        page.Shows("Locked until").ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_link_goes_to_the_person_and_is_never_shown()
    {
        using var admin = await office.SignIn("admin@or.demo");

        var page = await (await admin.Open($"/admin/users/{await Id("manager@or.demo")}")).Submit("Mail a link for a new password");

        page.Text.ShouldNotContain("/set-password/");
        (await office.MailsTo("manager@or.demo"))[^1].Body.ShouldContain("/set-password/");
    }

    [Fact]
    public async Task A_second_factor_is_reset_with_a_reason_and_the_person_is_told()
    {
        await Accounts(async accounts =>
        {
            var account = (await accounts.FindByEmailAsync("clerk@ca.demo"))!;
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.SetTwoFactorEnabledAsync(account, true);
        });
        using var clerk = await office.SignIn("clerk@ca.demo");
        using var admin = await office.SignIn("admin@ca.demo");
        var page = await admin.Open($"/admin/users/{await Id("clerk@ca.demo")}");

        (await page.Submit("Reset the second factor")).Shows("Say why the second factor is reset").ShouldBeTrue();
        page = await page.Fill("Reason", "Lost phone, called back").Submit("Reset the second factor");

        page.Shows("Reason: Lost phone, called back").ShouldBeTrue();
        (await clerk.Open("/account")).Address.ShouldStartWith("/sign-in");
        (await office.MailsTo("clerk@ca.demo"))[^1].Subject.ShouldBe("Your second factor for Redress was reset");
    }

    [Fact]
    public async Task Keys_of_authenticator_apps_and_recovery_codes_lie_sealed()
    {
        string? key = null;
        List<string> codes = [];
        await Accounts(async accounts =>
        {
            var account = (await accounts.FindByEmailAsync("examiner@wa.demo"))!;
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = await accounts.GetAuthenticatorKeyAsync(account);
            codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 3))!];
        });

        var kept = await office.InDb(db => db.UserTokens.Select(token => token.Value).ToListAsync());
        kept.Count.ShouldBeGreaterThanOrEqualTo(2);
        kept.ShouldAllBe(value => !value!.Contains(key!) && codes.All(code => !value.Contains(code)));
        await Accounts(async accounts =>
        {
            var account = (await accounts.FindByEmailAsync("examiner@wa.demo"))!;
            (await accounts.GetAuthenticatorKeyAsync(account)).ShouldBe(key);
            (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, codes[1])).Succeeded.ShouldBeTrue();
            (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, codes[1])).Succeeded.ShouldBeFalse();
        });
    }

    async Task Accounts(Func<UserManager<Account>, Task> act)
    {
        using var scope = office.Services.CreateScope();
        await act(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }

    Task<Guid> Id(string email) => office.InDb(async db => (await db.PersonOf(email)).Id);
}
