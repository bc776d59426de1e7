using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Tests.Rig;

/// <summary>A running Redress of a test class's own: its database, its folders, its clock.</summary>
public class Office(Engine engine) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public Clock Clock { get; } = new();

    public Log Log { get; } = new();

    public Installation Installation { get; protected set; } = null!;

    protected virtual string Mode => "demo";

    protected virtual bool HasDemoPeople => Mode == "demo";

    public virtual async ValueTask InitializeAsync() =>
        Installation = HasDemoPeople ? await engine.Demo() : await engine.Empty();

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Visitor() => new(Client(), Log.ToString);

    /// <summary>Somebody who has signed in, by the one click of the demo office.</summary>
    public async Task<Visitor> SignIn(string email)
    {
        var visitor = Visitor();
        var page = await visitor.Open("/sign-in");
        var button = page.All("button").FirstOrDefault(one => one.GetAttribute("value") == email)
            ?? throw new ShouldAssertException($"Nobody is {email} here.");
        page = await visitor.Send(button);
        page.Address.ShouldNotStartWith("/sign-in");
        return visitor;
    }

    /// <summary>A program with a token of this person.</summary>
    public async Task<Api> Api(string email)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = await Token(email);
        return new Api(client, Log.ToString);
    }

    public async Task<System.Net.Http.Headers.AuthenticationHeaderValue> Token(string email)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var person = await db.People.SingleAsync(one => one.Email == email);
        return new("Bearer", await ApiTokens.Make(db, person, "tests", Redress.Domain.Access.Viewer.CommandLine, Clock.Now));
    }

    /// <summary>The mails written to somebody, oldest first, whether they are sent yet or not.</summary>
    public async Task<IReadOnlyList<OutboxMail>> MailsTo(string address)
    {
        using var scope = Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<RedressDb>().Outbox.AsNoTracking()
            .Where(mail => mail.To == address).OrderBy(mail => mail.CreatedAt).ThenBy(mail => mail.Id).ToListAsync();
    }

    /// <summary>Path and query of the first link in a mail: what its reader would click.</summary>
    public static string LinkIn(OutboxMail mail) =>
        new Uri(mail.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http")).TrimEnd('.', ',')).PathAndQuery;

    /// <summary>A plain client that keeps cookies and follows nothing.</summary>
    public HttpClient Client() =>
        CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri("https://localhost") });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await engine.Remove(Installation);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        // Outside of Development, files that the build made are found only when asked for.
        builder.UseStaticWebAssets();
        foreach (var (name, value) in Installation.Settings(Mode))
        {
            builder.UseSetting(name, value);
        }
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        // Days off, reminders, bulk acts and signed roots go round when a test says so.
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock).AddSingleton<Redress.Web.Letters.IPdfPrinter>(new Redress.Web.Letters.NoPdfPrinter()).AddSingleton(Redress.Web.Files.Reading.OfficeConverter.None);
            foreach (var clock in services.Where(one => one.ImplementationType == typeof(Redress.Web.Jobs.DeadlineClock) || one.ImplementationType == typeof(Redress.Web.Jobs.BulkRound) || one.ImplementationType == typeof(Redress.Web.Jobs.RootClock)).ToList()) services.Remove(clock);
            Type[] rounds = [typeof(Redress.Web.Jobs.ScanRound), typeof(Redress.Web.Jobs.ReadingRound), typeof(Redress.Web.Jobs.PackagePress)];
            foreach (var round in services.Where(one => one.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && one.ImplementationFactory?.GetType().GenericTypeArguments[^1] is { } type && rounds.Contains(type)).ToList()) services.Remove(round);
        });
    }
}
