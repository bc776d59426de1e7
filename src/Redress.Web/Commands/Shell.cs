using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Commands;

/// <summary>What a verb of the command line works with: the same parts as the server, without the server.</summary>
static class Shell
{
    /// <summary>Runs a verb on a database that is up to date. Exit codes: 0 done, 1 done in part, 2 not possible.</summary>
    /// <param name="asItIs">Looks at the database and brings nothing up to date.</param>
    public static async Task<int> Run(Func<IServiceProvider, Site, CancellationToken, Task<int>> verb, CancellationToken stop, bool asItIs = false)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        try
        {
            var site = Site.From(builder.Configuration);
            await KeyFolder.MustFit(site);
            Serve.Parts(builder, site);
            await using var app = builder.Build();
            await using var scope = app.Services.CreateAsyncScope();
            if (!asItIs) await Engine.Prepare(scope.ServiceProvider, stop);
            else if (!await Engine.IsUpToDate(scope.ServiceProvider.GetRequiredService<RedressDb>(), stop)) throw new SettingException("The database is not of this version. Run redress migrate first.");
            if (!asItIs) await Data.Destroying.RestoredBackup.Apply(scope.ServiceProvider, stop);
            return await verb(scope.ServiceProvider, site, stop);
        }
        catch (Exception known) when (known is SettingException or BrokenRuleException or UnreadableFileException)
        {
            await Console.Error.WriteLineAsync(known.Message);
            return 2;
        }
    }

    public static Stamp StampNow(IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return new Stamp(Viewer.CommandLine, now, DateOnly.FromDateTime(now));
    }
}
