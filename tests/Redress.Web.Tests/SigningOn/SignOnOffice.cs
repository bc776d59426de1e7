using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Access.Providers;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.SigningOn;

/// <summary>The demo office, where Washington and Cascade Lending may have a provider of their own: a real one.</summary>
public class SignOnOffice(Rig.Engine engine) : Office(engine)
{
    public const string PlainPassword = "four plain words here";

    public OpenIdPeer Provider { get; private set; } = null!;

    protected override bool HasDemoPeople => true;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Provider = await OpenIdPeer.Start();
    }

    /// <summary>Somebody at a browser that reaches us and the provider, and keeps the cookies of both.</summary>
    public (Visitor Visitor, CookieContainer Cookies) Browser()
    {
        var cookies = new CookieContainer();
        var handler = new CookieContainerHandler(cookies) { InnerHandler = new ByHost(Server.CreateHandler(), Provider.Wire()) };
        return (new Visitor(new HttpClient(handler) { BaseAddress = new Uri("https://localhost") }, Log.ToString), cookies);
    }

    /// <summary>Sets the provider up for an agency (WA) or a company (Cascade), as its Account Administrator, and turns it on.</summary>
    public Task<Guid> Connect(string admin = "admin@wa.demo", bool asksSecondFactor = false, string? acr = null, params string[] domains) => this.InDb(async db =>
    {
        var by = await db.PersonOf(admin);
        var signOn = by.Company is { } company ? SignOn.Of(company) : SignOn.Of(by.Agency!);
        if (await SignOns.Of(db, by.AsViewer()) is { } before) signOn = before;
        else db.Add(signOn);
        signOn.Set(new SignOnSettings(OpenIdPeer.Issuer, OpenIdPeer.ClientId, "Login WA", asksSecondFactor, acr, domains), SealedText.Seal(db.Needs.Master, SignOnFlow.SecretOf(signOn), OpenIdPeer.Secret), this.StampOf(by));
        if (!signOn.IsOn) signOn.TurnOn(this.StampOf(by));
        await db.SaveChangesAsync();
        return signOn.Id;
    });

    /// <summary>Gives somebody a password, and an authenticator app where it is asked for. Returns the key of the app.</summary>
    public async Task<string> Password(string email, bool withApp = false)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(email))!;
        (await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), PlainPassword)).Succeeded.ShouldBeTrue();
        if (!withApp) return "";
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <summary>Signs in by the provider, as whomever it vouches for.</summary>
    public async Task<Page> Come(Guid signOn, Visitor? visitor = null) => await (visitor ?? Browser().Visitor).Ask($"/sign-in/with/{signOn}");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("REDRESS_URL", "https://localhost");
        builder.ConfigureTestServices(services => services.AddHttpClient(ProviderCalls.Client).ConfigurePrimaryHttpMessageHandler(Provider.Wire));
    }

    sealed class ByHost(HttpMessageHandler ours, HttpMessageHandler provider) : HttpMessageHandler
    {
        readonly HttpMessageInvoker ours = new(ours), provider = new(provider);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
            => (request.RequestUri!.Host == "localhost" ? ours : provider).SendAsync(request, stop);
    }
}

/// <summary>The same in production: no sign-in by one click, a second factor for everybody, providers by https alone.</summary>
public sealed class StrictSignOnOffice(Rig.Engine engine) : SignOnOffice(engine)
{
    protected override string Mode => "production";
}
