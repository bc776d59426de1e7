using System.Net;
using System.Net.Http.Headers;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.SigningOn;

/// <summary>In production nobody works without a second factor: that of the provider where it says so, ours otherwise.</summary>
public class FactorTests(StrictSignOnOffice office) : IClassFixture<StrictSignOnOffice>
{
    [Fact]
    public async Task Where_the_provider_asked_for_it_nothing_more_is_asked()
    {
        var signOn = await office.Connect(asksSecondFactor: true);
        await office.Provider.As("factor-1", "viewer@wa.demo", amr: ["pwd", "mfa"]);
        var visitor = office.Browser().Visitor;

        (await office.Come(signOn, visitor)).ShouldBeIn("/");
        // The cookie is made anew every minute, and still knows.
        office.Clock.Pass(TimeSpan.FromMinutes(3));
        (await visitor.Open("/account")).ShouldBeIn("/account");
        // Idle for too long it ends, as every session.
        office.Clock.Pass(TimeSpan.FromMinutes(31));
        (await visitor.Open("/account")).Address.ShouldStartWith("/sign-in");
        office.Clock.Pass(TimeSpan.FromMinutes(-34));
    }

    [Fact]
    public async Task Its_agreed_word_counts_too()
    {
        var signOn = await office.Connect(asksSecondFactor: true, acr: "two-steps");
        await office.Provider.As("factor-2", "supervisor@wa.demo", acr: "two-steps");

        (await office.Come(signOn)).ShouldBeIn("/");
    }

    [Fact]
    public async Task Where_it_does_not_say_so_ours_is_asked()
    {
        var key = await office.Password("manager@wa.demo", withApp: true);
        var signOn = await office.Connect(asksSecondFactor: true);
        await office.Provider.As("factor-3", "manager@wa.demo", amr: ["pwd"]);
        var visitor = office.Browser().Visitor;

        var page = await office.Come(signOn, visitor);
        page.Address.ShouldStartWith("/sign-in/code");
        (await visitor.Open("/account")).Address.ShouldStartWith("/sign-in");
        (await page.Fill("Code", Authenticator.Code(key)).Submit("Sign in")).ShouldBeIn("/");

        (await visitor.Open("/account")).Shows("By Login WA and code.").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_none_sets_one_up_and_what_the_provider_says_unasked_counts_nothing()
    {
        var signOn = await office.Connect(asksSecondFactor: false);
        await office.Provider.As("factor-4", "clerk@wa.demo", amr: ["mfa"]);

        (await office.Come(signOn)).Address.ShouldBe("/account/authenticator");
    }

    [Fact]
    public async Task A_token_made_behind_the_providers_second_factor_opens_the_API()
    {
        var signOn = await office.Connect(asksSecondFactor: true);
        await office.Provider.As("factor-5", "director@wa.demo", amr: ["mfa"]);
        var visitor = office.Browser().Visitor;
        await office.Come(signOn, visitor);

        var page = await (await visitor.Open("/account/tokens")).Fill("Name", "reports").Submit("Make the token");
        var token = page.Text.Split().First(word => word.StartsWith("rdr_"));
        var client = office.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        (await client.GetAsync("/api/v1/agency/periods")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_provider_without_TLS_is_not_taken()
    {
        var signOn = await office.Connect(asksSecondFactor: true);
        await office.Provider.As("factor-6", "admin@wa.demo", amr: ["mfa"]);
        var visitor = office.Browser().Visitor;
        await office.Come(signOn, visitor);

        var page = await (await visitor.Open("/admin/sign-on")).Fill("Issuer", "http://login.wa.test").Submit("Save the provider");

        page.Shows("Enter an address that begins with https://.").ShouldBeTrue(page.ToString());
    }
}
