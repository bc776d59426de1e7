using Microsoft.AspNetCore.Http.Features;
using Redress.Web.Access;
using Redress.Web.Api;
using Redress.Web.Data;
using Redress.Web.Data.Search;
using Redress.Web.Files;
using Redress.Web.Mail;
using Redress.Web.Pages;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Commands;

/// <summary>`redress serve`: the web server. What it is made of, in order.</summary>
static class Serve
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        Site site;
        try
        {
            site = Site.From(builder.Configuration);
            await KeyFolder.MustFit(site);
            Parts(builder, site);
            if (site.IsProduction) builder.Logging.ClearProviders().AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "O"));
        }
        catch (SettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
        var app = builder.Build();
        await Prepare(app.Services, site);
        Pipeline(app);
        await app.RunAsync();
        return 0;
    }

    public static void Parts(WebApplicationBuilder builder, Site site)
    {
        builder.Services.AddSingleton(site).AddSingleton(TimeProvider.System);
        builder.Services.AddRedressDb(site).AddSignIn(site).AddDocuments(site).AddMail(site, builder.Configuration).AddScoped<CaseFiles.CaseFile>().AddScoped<CaseFiles.Packages>().AddScoped<Backups.Backup>();
        // The files of one form together, where they are not sent one by one.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = DocumentStore.Limit + 10_000_000);
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = DocumentStore.Limit + 10_000_000);
        builder.Services.AddRazorPages().AddBothKinds().AddPlainWords().AddMvcOptions(mvc => { mvc.ModelBinderProviders.Insert(0, new PlainText.Binders()); mvc.Filters.Add<FrameFilter>(); mvc.Filters.AddService<Problems.FormAge>(); });
        builder.Services.AddMemoryCache();
        builder.Services.AddHostedService<Jobs.UserCheckClock>();
        builder.Services.AddHostedService<Jobs.ListClock>();
        builder.Services.AddHostedService<Jobs.RootClock>();
        builder.Services.AddSingleton<Jobs.FigureRound>().AddHostedService(services => services.GetRequiredService<Jobs.FigureRound>());
        builder.Services.AddSingleton<Data.History.ReadLog>().AddScoped<Data.History.Reads>().AddSingleton<Jobs.ReadLogWriter>().AddHostedService(services => services.GetRequiredService<Jobs.ReadLogWriter>());
        builder.Services.AddSingleton<Bulk.BulkRun>().AddHostedService<Jobs.BulkRound>();
        builder.Services.AddSingleton<Imports.ImportRun>().AddHostedService<Jobs.ImportRound>();
        builder.Services.AddSingleton<Jobs.SubscriptionRound>().AddHostedService(services => services.GetRequiredService<Jobs.SubscriptionRound>());
        builder.Services.AddSingleton(new DestroyedList(site.Keys)).AddSingleton<Data.Destroying.Destroyer>().AddSingleton<Data.Destroying.Disposing>().AddScoped<Data.Destroying.DestroyedDocuments>().AddSingleton<Jobs.RetentionRound>();
        builder.Services.AddSingleton<Jobs.ReminderRound>().AddSingleton<Jobs.DayOffRound>().AddHostedService<Jobs.DeadlineClock>();
        builder.Services.AddSingleton<SubjectNames>().AddScoped<SubjectSearch>().AddSingleton<EntityNames>().AddScoped<EntitySearch>().AddScoped<EntityList>()
            .AddScoped(services => new LikeEntities(services.GetRequiredService<EntitySearch>(), services.GetRequiredService<SubjectSearch>())).AddScoped<CompanyList>().AddScoped<Data.Search.Texts.AlikeNames>();
        builder.Services.AddSingleton(Letters.WeasyPrint.Find()).AddSingleton<Jobs.LetterPress>().AddHostedService(services => services.GetRequiredService<Jobs.LetterPress>());
        builder.Services.AddSingleton<Jobs.PackagePress>().AddHostedService(services => services.GetRequiredService<Jobs.PackagePress>());
        builder.Services.AddDocumentCare(site);
        builder.Services.AddProblems();
        builder.Services.AddScoped<Act>().AddApi();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
    }

    static async Task Prepare(IServiceProvider services, Site site)
    {
        await using var scope = services.CreateAsyncScope();
        if (await Engine.Prepare(scope.ServiceProvider) is { Count: > 0 } mended)
            services.GetRequiredService<ILogger<RedressDb>>().LogWarning("Triggers were not as they should be, and were made anew: {Faults}", string.Join("; ", mended));
        await Data.Destroying.RestoredBackup.Apply(scope.ServiceProvider);
        if (site.Mode == Mode.Demo) await Seed.IfEmpty(scope.ServiceProvider, CancellationToken.None);
    }

    static void Pipeline(WebApplication app)
    {
        if (app.Services.GetRequiredService<Site>().IsProduction) app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseThreshold();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        Downloads.Map(app);
        UploadsApi.MapPages(app);
        Files.Reading.DocumentContent.Map(app);
        app.MapApi();
        BenchEndpoints.Map(app);
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapGet("/health/live", () => "alive").AllowAnonymous();
        // An unknown address is unknown to everybody: no way round by the sign-in page.
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
    }
}
