using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Cookies, accounts and rights.</summary>
static class SignInSetup
{
    public const int IdleMinutes = 30;
    const string ByAddress = "ByAddress";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, scheme => scheme.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? ApiTokenScheme.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenScheme>(ApiTokenScheme.Name, null)
            .AddIdentityCookies();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<RedressDb>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.Events.OnRedirectToAccessDenied = async context =>
            {
                // A removed person still has a cookie, but is nobody any more.
                var person = await context.HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Get();
                if (person is null) context.Response.Redirect("/sign-in");
                else context.Response.StatusCode = StatusCodes.Status403Forbidden;
            };
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(IdleMinutes);
            cookie.SlidingExpiration = true;
        });
        // Whoever forgets to state a right has closed the page.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        return services;
    }
}
