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
        else await Results.Problem($"Sign in with a browser first, at {page}.", statusCode: 403, title: "Something is owed before work").ExecuteAsync(context);
    });

    static async Task<string?> StillOwed(HttpContext context)
    {
        var page = context.GetEndpoint()?.Metadata;
        if (page?.GetMetadata<NeedsAttribute>() is null || page.GetMetadata<OnTheWayInAttribute>() is not null) return null;
        var services = context.RequestServices;
        if (await services.GetRequiredService<CurrentViewer>().Person() is not { } person) return null;
        if (services.GetRequiredService<Site>().IsProduction && !context.Request.Path.StartsWithSegments("/api") && !context.User.HasClaim(AccountClaims.SecondFactor, "yes"))
            return "/account/authenticator";
        return Owes(person);
    }

    /// <summary>The page that a person must pass before any other; null: none.</summary>
    static string? Owes(Person person)
        => !Terms.AreAcceptedBy(person) ? "/terms"
        : person.Company is { IsEnrolled: false } ? "/enroll"
        : null;
}
