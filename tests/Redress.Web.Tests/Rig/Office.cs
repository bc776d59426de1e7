using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Redress.Web.Tests.Rig;

/// <summary>A running Redress of a test class's own: its database, its folders, its clock.</summary>
public class Office(Engine engine) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public Clock Clock { get; } = new();

    public Log Log { get; } = new();

    public Installation Installation { get; private set; } = null!;

    protected virtual string Mode => "demo";

    public virtual async ValueTask InitializeAsync() => Installation = await engine.Empty();

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Visitor() => new(Client(), Log.ToString);

    /// <summary>A plain client that keeps cookies and follows nothing.</summary>
    public HttpClient Client() =>
        CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri("https://localhost") });

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
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}
