using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>Everything under /api/v1: bearer tokens, problem details, a limit per person. One file per resource.</summary>
static class ApiV1
{
    const string PerPerson = "per person";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
            json.SerializerOptions.Converters.Add(new PlainText.Json());
            json.SerializerOptions.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow;
        });
        services.AddOpenApi("v1", ApiDocument.Describe);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = TellWhenToComeBack;
            limits.AddPolicy(PerPerson, context => RateLimitPartition.GetTokenBucketLimiter(context.User.Identity?.IsAuthenticated == true ? context.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value : "nobody",
                _ => new TokenBucketRateLimiterOptions { TokenLimit = 600, TokensPerPeriod = 100, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireRateLimiting(PerPerson).AddEndpointFilter(Refusals.Tell).AddEndpointFilter(Idempotency.Once);
        Me.Map(api);
        UsersApi.Map(api);
        CompaniesApi.Map(api);
        ComplaintsApi.Map(api);
        RequestsApi.Map(api);
        AnswersApi.Map(api);
        ClosuresApi.Map(api);
        WorkApi.Map(api);
        AgencyApi.Map(api);
        DocumentsApi.Map(api);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }

    /// <summary>States the right an endpoint needs, and that only a token opens it.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Right right)
        => endpoint.RequireAuthorization(new NeedsAttribute(right) { AuthenticationSchemes = ApiTokenScheme.Name });

    static async ValueTask TellWhenToComeBack(OnRejectedContext rejected, CancellationToken stop)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "1";
        await Results.Problem("You asked more than 600 times at once. Wait a second.", statusCode: 429, title: "Too many requests").ExecuteAsync(rejected.HttpContext);
    }
}
