using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Redress.Web.Access.Providers;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Cookies, accounts and rights.</summary>
static class SignInSetup
{
    public const int IdleMinutes = 30;
    const string ByAddress = "ByAddress";

    public static IServiceCollection AddSignIn(this IServiceCollection services, Site site)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        // In the folder of keys, so that a restart or a second machine knows the sessions of the first.
        services.AddDataProtection().SetApplicationName("Redress").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(site.Keys, "sessions")));
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, scheme => scheme.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? ApiTokenScheme.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenScheme>(ApiTokenScheme.Name, null)
            .AddIdentityCookies();
        services.AddIdentityCore<Account>(Rules)
            .AddSignInManager<Doorkeeper>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddEntityFrameworkStores<RedressDb>()
            .AddUserStore<SealedAccounts>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Name);
        services.AddProviders(site);
        services.AddScoped<PasswordLinks>().AddScoped<UserCare>().AddScoped<ThirdPartyCare>().AddScoped<AgencySetUp>().AddScoped<AgencyLeaving>().AddScoped<UserChecks>().AddScoped<SystemState>().AddScoped<TestMail>().AddSingleton<Terms>().AddScoped<CompanyUsers>().AddScoped<FirstUser>().AddSingleton<Strangers>().AddScoped<SelfEnrollment>();
        // A changed password or a sign-out everywhere ends the other sessions within this time.
        services.Configure<SecurityStampValidatorOptions>(options => (options.ValidationInterval, options.OnRefreshingPrincipal) = (TimeSpan.FromMinutes(1), KeepSession));
        services.ConfigureApplicationCookie(cookie => Session(cookie, site));
        // Whoever forgets to state a right has closed the page.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        return services;
    }

    static Task KeepSession(SecurityStampRefreshingPrincipalContext renewed)
    {
        var kept = renewed.CurrentPrincipal?.Claims.Where(claim => claim.Type == SignInSession.Claim || claim is { Type: AccountClaims.SecondFactor, Value: AccountClaims.OfProvider }) ?? [];
        foreach (var claim in kept) (renewed.NewPrincipal!.Identity as System.Security.Claims.ClaimsIdentity)!.AddClaim(claim.Clone());
        return Task.CompletedTask;
    }

    static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = 12;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    static void Session(CookieAuthenticationOptions cookie, Site site)
    {
        cookie.LoginPath = "/sign-in";
        cookie.Cookie.Name = "redress";
        if (site.IsProduction) cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(IdleMinutes);
        // The framework renews in the second half only, and would end a session after 16 idle minutes.
        cookie.Events.OnCheckSlidingExpiration = async context =>
        {
            context.ShouldRenew = context.ElapsedTime > TimeSpan.FromMinutes(1);
            var services = context.HttpContext.RequestServices;
            if (context.ShouldRenew && context.Principal is { } user && Sessions.IdOf(user) is { } session)
                await Sessions.Seen(services.GetRequiredService<RedressDb>(), session, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        };
        cookie.Events.OnRedirectToAccessDenied = async context =>
        {
            // A removed person still has a cookie, but is nobody any more.
            var person = await context.HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Get();
            if (person is null) context.Response.Redirect("/sign-in");
            else context.Response.StatusCode = StatusCodes.Status403Forbidden;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            // A form sent after the session ended leads back to its page; what a script fetches is told in a status.
            if (context.Request.Headers.XRequestedWith == "fetch") context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else if (HttpMethods.IsPost(context.Request.Method)) context.Response.Redirect($"/sign-in?ReturnUrl={Uri.EscapeDataString(context.Request.Path)}&Ended=true");
            else context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
    }
}
