using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Access.Providers;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.SigningOn;

/// <summary>Setting a provider up, by page and by API.</summary>
public class SettingsTests(SignOnOffice office) : IClassFixture<SignOnOffice>
{
    [Fact]
    public async Task An_administrator_sets_it_up_tests_it_turns_it_on_and_off()
    {
        var admin = await office.SignIn("admin@or.demo");
        var page = await (await admin.Open("/admin/users")).Follow("Single sign-on");
        page.Shows("Not set up.").ShouldBeTrue();

        page = await page.Fill("Issuer", OpenIdPeer.Issuer + "/wrong").Submit("Test it");
        page.Shows("This does not work yet.").ShouldBeTrue();
        page = await page.Fill("Issuer", OpenIdPeer.Issuer).Submit("Test it");
        page.Shows("The provider answers as it should.").ShouldBeTrue();
        page.Shows("It signs with RS256.").ShouldBeTrue();
        page = await page.Fill("Client ID", OpenIdPeer.ClientId).Fill("Client secret", OpenIdPeer.Secret).Fill("Name on the button", "Login OR").Fill("Mail domains", "or.demo").Submit("Save the provider");
        page = await page.Submit("Turn it on");

        page.Shows("On, beside passwords").ShouldBeTrue();
        page.Document.DocumentElement.OuterHtml.ShouldNotContain(OpenIdPeer.Secret);
        (await office.InDb(db => db.SignOns.Where(s => s.Label == "Login OR").Select(s => s.SealedSecret).SingleAsync())).ShouldNotBeNull();
        (await page.Submit("Turn it off")).Shows("Off. Your people sign in with passwords").ShouldBeTrue();
    }

    [Fact]
    public async Task A_mail_domain_leads_to_the_provider_whether_or_not_there_is_an_account()
    {
        await office.Connect("admin@cascade.demo", domains: "cascade.demo");
        async Task<string> Ask(string email) => (await (await office.Visitor().Open("/sign-in/organization")).Fill("E-mail", email).Submit("Go on")).Text;

        (await Ask("poc@cascade.demo")).ShouldContain("On to Login WA");
        (await Ask("nobody@cascade.demo")).ShouldBe(await Ask("poc@cascade.demo"));
        (await Ask("manager@ca.demo")).ShouldContain("No organization is connected for this address.");
        (await Ask("nobody@example.com")).ShouldBe(await Ask("manager@ca.demo"));
    }

    [Theory]
    [InlineData("ca.demo", "is used by other organizations too")]
    [InlineData("nobody-is-here.gov", "Nobody of yours has an address")]
    [InlineData("what?", "is no mail domain")]
    public async Task A_mail_domain_of_others_is_not_taken(string domain, string words)
    {
        var admin = await office.SignIn("admin@wa.demo");
        var page = await (await admin.Open("/admin/sign-on")).Fill("Issuer", OpenIdPeer.Issuer).Fill("Client ID", "x").Fill("Name on the button", "x").Fill("Mail domains", domain).Submit("Save the provider");

        page.Shows(words).ShouldBeTrue(page.ToString());
    }

    [Fact]
    public async Task Only_this_way_refuses_passwords_of_everybody_but_one()
    {
        var signOn = await office.Connect();
        foreach (var email in new[] { "admin@wa.demo", "manager@wa.demo" }) await office.Password(email);
        var admin = await office.SignIn("admin@wa.demo");
        (await admin.Open("/admin/sign-on")).Shows("once somebody has signed in by the provider").ShouldBeTrue();
        await office.Provider.As("only-1", "manager@wa.demo");
        await office.Come(signOn);

        var page = await (await admin.Open("/admin/sign-on")).Submit("Refuse passwords of everybody else");
        page.Shows("Choose who keeps a password.").ShouldBeTrue();
        page = await page.Fill("Who keeps a password", page.Document.QuerySelector("#Keeper option:last-child")!.TextContent).Submit("Refuse passwords of everybody else");
        page.Shows("On, and the only way.").ShouldBeTrue();

        (await ByPassword("manager@wa.demo")).Shows("E-mail or password is not right").ShouldBeTrue();
        using var client = office.Client();
        var answer = await client.PostAsync("/api/v1/tokens", new StringContent($$"""{"email":"manager@wa.demo","password":"{{SignOnOffice.PlainPassword}}"}""", System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ByPassword("admin@wa.demo")).ShouldBeIn("/");
        (await office.Come(signOn)).ShouldBeIn("/");
        await (await office.Visitor().Open("/sign-in/forgotten")).Fill("E-mail", "manager@wa.demo").Submit("Send the link");
        (await office.MailsTo("manager@wa.demo"))[^1].Body.ShouldContain($"/sign-in/with/{signOn}");

        (await (await admin.Open("/admin/sign-on")).Fill("Issuer", "https://login.elsewhere.test").Submit("Save the provider")).Shows("Allow passwords again before you change the provider").ShouldBeTrue();
        await (await admin.Open("/admin/sign-on")).Submit("Allow passwords again");
        (await ByPassword("manager@wa.demo")).ShouldBeIn("/");
    }

    [Fact]
    public async Task The_API_does_what_the_page_does()
    {
        using var api = await office.Api("admin@sound.demo");
        const string root = "/api/v1/portal/company/sign-on";
        (await api.Get(root)).ShouldBe(HttpStatusCode.NotFound);
        (await api.Put(root, new { issuer = "ftp://x", clientId = "redress", label = "Login" })).ShouldBe(HttpStatusCode.UnprocessableEntity);

        var set = (await api.Put(root, new { issuer = OpenIdPeer.Issuer, clientId = "redress", label = "Login", secret = OpenIdPeer.Secret })).ShouldBe(HttpStatusCode.OK);
        System.Text.Encoding.UTF8.GetString(set.Bytes).ShouldNotContain(OpenIdPeer.Secret);
        set.Json["hasSecret"]!.GetValue<bool>().ShouldBeTrue();
        (await api.Post($"{root}/test")).Json.AsArray().All(finding => finding!["isGood"]!.GetValue<bool>()).ShouldBeTrue();
        (await api.Put($"{root}/state", new { isOn = true })).Json["isOn"]!.GetValue<bool>().ShouldBeTrue();
        (await api.Put($"{root}/only-way", new { keeper = Guid.NewGuid() })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put($"{root}/state", new { isOn = false })).Json["changes"]!.AsArray().Count.ShouldBe(3);

        using var others = await office.Api("drafter@sound.demo");
        (await others.Get(root)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Only_public_addresses_are_called(string address, bool isPublic) => ProviderAddresses.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    async Task<Page> ByPassword(string email) => await (await office.Visitor().Open("/sign-in")).Fill("E-mail", email).Fill("Password", SignOnOffice.PlainPassword).Submit("Sign in");
}
