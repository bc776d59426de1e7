using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.SigningOn;

/// <summary>Answers that no provider gave, or gave to somebody else, or gave before.</summary>
public class ForgeryTests(SignOnOffice office) : IClassFixture<SignOnOffice>
{
    [Theory]
    [InlineData("forged", "not signed by a key")]
    [InlineData("none", "not")]
    [InlineData("hs256", "not")]
    [InlineData("nonce", "nonce")]
    [InlineData("audience", "another client ID")]
    [InlineData("issuer", "another issuer")]
    [InlineData("expired", "expired")]
    public async Task A_token_that_lies_opens_nothing(string manner, string why)
    {
        var signOn = await office.Connect();
        await office.Provider.As($"liar-{manner}", "manager@wa.demo");
        await office.Provider.Lie(manner);
        try
        {
            var visitor = office.Browser().Visitor;
            var page = await office.Come(signOn, visitor);

            page.Status.ShouldBe(HttpStatusCode.Forbidden, page.ToString());
            page.Shows("cannot be trusted. Nobody was signed in.").ShouldBeTrue(page.ToString());
            (await visitor.Open("/account")).Address.ShouldStartWith("/sign-in");
            (await office.InDb(db => db.SignOns.Where(s => s.Id == signOn).Select(s => s.FailedWhy).SingleAsync()))!.ShouldContain(why);
            (await office.InDb(db => db.SignOnLinks.CountAsync(link => link.Subject.StartsWith("liar")))).ShouldBe(0);
        }
        finally
        {
            await office.Provider.Lie("");
        }
    }

    [Fact]
    public async Task An_answer_opens_once_even_with_its_cookie()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "viewer@wa.demo");
        var (_, callback, cookie) = await UpToTheAnswer(signOn);

        (await Answer(callback, cookie)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await Answer(callback, cookie);

        again.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await again.Content.ReadAsStringAsync()).ShouldContain("was used already");
    }

    [Fact]
    public async Task An_answer_opens_nothing_at_another_browser_or_for_another_sign_in()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "viewer@wa.demo");
        var (_, callback, _) = await UpToTheAnswer(signOn);
        var (_, _, otherCookie) = await UpToTheAnswer(signOn);

        (await Answer(callback, null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Answer(callback, otherCookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_code_of_one_sign_in_opens_nothing_in_another()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "viewer@wa.demo");
        var (_, first, _) = await UpToTheAnswer(signOn);
        var (_, second, cookie) = await UpToTheAnswer(signOn);
        static string Part(string url, string name) => System.Web.HttpUtility.ParseQueryString(new Uri(url).Query)[name]!;

        (await Answer(second.Replace(Part(second, "code"), Part(first, "code")), cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_answer_in_the_name_of_another_issuer_or_after_ten_minutes_opens_nothing()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "viewer@wa.demo");
        var (_, callback, cookie) = await UpToTheAnswer(signOn);
        (await Answer(callback.Replace(Uri.EscapeDataString(OpenIdPeer.Issuer), "https%3A%2F%2Flogin.other.test"), cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (_, callback, cookie) = await UpToTheAnswer(signOn);
        (await Answer(callback.Split("&iss=")[0], cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (_, callback, cookie) = await UpToTheAnswer(signOn);
        office.Clock.Pass(TimeSpan.FromMinutes(11));
        (await Answer(callback, cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        office.Clock.Pass(TimeSpan.FromMinutes(-11));
    }

    [Fact]
    public async Task New_keys_of_the_provider_are_read_when_they_are_met_and_at_most_once_a_minute()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "viewer@wa.demo");
        (await office.Come(signOn)).Status.ShouldBe(HttpStatusCode.OK);
        await office.Provider.Rotate();
        office.Clock.Pass(TimeSpan.FromMinutes(2));

        var read = office.Provider.KeysRead;
        (await office.Come(signOn)).Status.ShouldBe(HttpStatusCode.OK);
        office.Provider.KeysRead.ShouldBe(read + 1);

        await office.Provider.Lie("unknown");
        for (var i = 0; i < 3; i++) (await office.Come(signOn)).Status.ShouldBe(HttpStatusCode.Forbidden);
        await office.Provider.Lie("");
        office.Provider.KeysRead.ShouldBe(read + 1);
        office.Clock.Pass(TimeSpan.FromMinutes(-2));
    }

    [Fact]
    public async Task Neither_secret_nor_code_nor_token_stands_in_the_log()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "viewer@wa.demo");
        await office.Come(signOn);

        var log = office.Log.ToString();
        foreach (var secret in new[] { OpenIdPeer.Secret, "code=", "eyJ" }) log.ShouldNotContain(secret);
    }

    // What the browser is about to open, and the cookie that belongs to it.
    async Task<(HttpClient Client, string Callback, string Cookie)> UpToTheAnswer(Guid signOn)
    {
        var client = office.Client();
        var left = await client.GetAsync($"/sign-in/with/{signOn}");
        var cookie = left.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("redress-sign-on-"));
        cookie.ToLowerInvariant().ShouldContain("samesite=lax");
        cookie.ToLowerInvariant().ShouldContain("httponly");
        cookie.ToLowerInvariant().ShouldContain("secure");
        using var provider = new HttpClient(new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(new CookieContainer()) { InnerHandler = office.Provider.Wire() });
        var next = left.Headers.Location!;
        while (next.Host != "localhost") next = new Uri(next, (await provider.GetAsync(next)).Headers.Location!);
        return (client, next.ToString(), cookie.Split(';')[0]);
    }

    async Task<HttpResponseMessage> Answer(string callback, string? cookie)
    {
        var client = office.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });
        var request = new HttpRequestMessage(HttpMethod.Get, callback);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request);
    }
}
