using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>Everything under /api/v1: bearer tokens, problem details, a limit per person. One file per resource.</summary>
static class ApiV1
{
    /// <summary>Bytes: room for the longest texts of all fields.</summary>
    const long MostOfJson = 1_000_000;
    const string PerPerson = "per person", PerAddress = "per address";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
            json.SerializerOptions.Converters.Add(new PlainText.Json());
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
            json.SerializerOptions.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow;
        });
        services.AddSingleton<ApiReference>();
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true).AddExceptionHandler<Unreadable>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = TellWhenToComeBack;
            limits.AddPolicy(PerPerson, context => RateLimitPartition.GetTokenBucketLimiter(context.User.Identity?.IsAuthenticated == true ? context.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value : "nobody",
                _ => new TokenBucketRateLimiterOptions { TokenLimit = 600, TokensPerPeriod = 100, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
            // Guessing is slow wherever it comes from; an account alone is guarded by its lockout.
            limits.AddPolicy(PerAddress, context => RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new TokenBucketRateLimiterOptions { TokenLimit = 60, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.Use(Idempotency.KeepBody);
        var api = app.MapGroup("/api/v1").WithMetadata(new RequestSizeLimitAttribute(MostOfJson)).RequireRateLimiting(PerPerson).AddEndpointFilter(Refusals.Tell).AddEndpointFilter(Idempotency.Once)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        WaysIn.Map(api.MapGroup("").RequireRateLimiting(PerAddress));
        EnrollmentRequestsApi.MapOpen(api.MapGroup("").RequireRateLimiting(PerAddress));
        Me.Map(api);
        OwnAccountApi.Map(api);
        UsersApi.Map(api);
        SignOnApi.Map(api);
        UserChecksApi.Map(api);
        InstallationApi.Map(api);
        SettingsApi.Map(api);
        SupportApi.Map(api);
        CaseFilesApi.Map(api);
        CompaniesApi.Map(api);
        CompanyChangesApi.Map(api);
        EntitiesApi.Map(api);
        SupervisionApi.Map(api);
        SchedulingApi.Map(api);
        EntityChangesApi.Map(api);
        InvitationsApi.Map(api);
        EnrollmentRequestsApi.Map(api);
        EnrollmentApi.Map(api);
        ProfileApi.Map(api);
        ComplaintListApi.Map(api);
        SearchApi.Map(api);
        ViewsApi.Map(api);
        BulkApi.Map(api);
        ComplaintsApi.Map(api);
        UpdatesApi.Map(api);
        TakeUpApi.Map(api);
        ImportsApi.Map(api);
        SubjectsApi.Map(api);
        FormerApi.Map(api);
        RelatedApi.Map(api);
        HistoryApi.Map(api);
        ReadsApi.Map(api);
        RequestsApi.Map(api);
        AnswersApi.Map(api);
        ThirdPartiesApi.Map(api);
        AnswersListApi.Map(api);
        ExchangeApi.Map(api);
        TemplatesApi.Map(api);
        LibraryApi.Map(api);
        LettersApi.Map(api);
        ClosuresApi.Map(api);
        ReferralsApi.Map(api);
        AccessApi.Map(api);
        OutsideReferralsApi.Map(api);
        WorkApi.Map(api);
        ViolationsApi.Map(api);
        EscalationsApi.Map(api);
        RedactionApi.Map(api);
        DiscussionApi.Map(api);
        ReportsApi.Map(api);
        ComplaintLettersApi.Map(api);
        DueDatesApi.Map(api);
        AgencyApi.Map(api);
        ReviewSettingApi.Map(api);
        ParticipationApi.Map(api);
        CategoryListsApi.Map(api);
        OwnCategoriesApi.Map(api);
        DocumentsApi.Map(api);
        UploadsApi.Map(api);
        DocumentFactsApi.Map(api);
        RetentionApi.Map(api);
        HoldsApi.Map(api);
        NoticesApi.Map(api);
        MailsApi.Map(api);
        NoticeChoicesApi.Map(api);
        SubscriptionsApi.Map(api);
        // Each problem carries an address as its type: what it means stands there.
        app.MapGet("/problems/{type}", (string type) => Pages.DocsModel.Problems.Any(problem => problem.Type == type) ? Results.Redirect($"/docs#problem-{type}") : Results.NotFound()).AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }

    /// <summary>States the right an endpoint needs, and that only a token opens it.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, Right right)
        => endpoint.RequireAuthorization(new NeedsAttribute(right) { AuthenticationSchemes = ApiTokenScheme.Name });

    /// <summary>An endpoint for everybody, for the reason given.</summary>
    public static RouteHandlerBuilder OpenToAll(this RouteHandlerBuilder endpoint, string why) => endpoint.WithMetadata(new OpenToAllAttribute(why));

    /// <summary>Reached by people who still owe a second factor, the terms or the enrollment of their company.</summary>
    public static RouteHandlerBuilder OnTheWayIn(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new OnTheWayInAttribute());

    static async ValueTask TellWhenToComeBack(OnRejectedContext rejected, CancellationToken stop)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "1";
        await Results.Problem("You asked too often at once. Wait a second.", statusCode: 429, title: "Too many requests", type: "/problems/too-many").ExecuteAsync(rejected.HttpContext);
    }
}
