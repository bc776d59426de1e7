using Redress.Domain.Access;

namespace Redress.Web.Access;

/// <summary>A page that leads over the threshold: reached by people who still owe a second factor, the terms or the enrollment of their company.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnTheWayInAttribute : Attribute;

/// <summary>Between sign-in and work: a second factor (outside of demo and training), the terms of use, the enrollment of the company.</summary>
static class Threshold
{
    public static void UseThreshold(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await StillOwed(context) is not { } page) await next(context);
        else if (!context.Request.Path.StartsWithSegments("/api")) context.Response.Redirect(page);
        else await Results.Problem(Words(page), statusCode: 403, title: "Something is owed before work", type: "/problems/owed").ExecuteAsync(context);
    });

    static async Task<string?> StillOwed(HttpContext context)
    {
        var page = context.GetEndpoint()?.Metadata;
        if (page?.GetMetadata<NeedsAttribute>() is null || page.GetMetadata<OnTheWayInAttribute>() is not null) return null;
        var services = context.RequestServices;
        if (await services.GetRequiredService<CurrentViewer>().Person() is not { } person) return null;
        return await Owes(person, AccountClaims.IsSafe(context.User), services.GetRequiredService<Site>(), services.GetRequiredService<Terms>());
    }

    /// <summary>The same for a program: what its person owes, and where it is paid.</summary>
    public static async Task<string?> OwedBy(Person person, bool isSafe, Site site, Terms terms) => await Owes(person, isSafe, site, terms) is { } page ? Words(page) : null;

    static string Words(string page) => page switch
    {
        "/account/authenticator" => "Set up a second factor first: GET and PUT /api/v1/me/authenticator.",
        "/terms" => "Accept the terms of use first: PUT /api/v1/me/terms.",
        _ => "Your company is not enrolled yet. GET /api/v1/enrollment says which step is next.",
    };

    /// <summary>The page that a person must pass before any other; null: none.</summary>
    static async ValueTask<string?> Owes(Person person, bool isSafe, Site site, Terms terms)
        => site.IsProduction && !isSafe ? "/account/authenticator"
        : !await terms.AreAcceptedBy(person) ? "/terms"
        : person.Company is { IsEnrolled: false } ? "/enroll"
        : null;
}
