using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using Redress.Web.Data.Notices;
using Redress.Web.Data.Search;
using Redress.Web.Data.Search.Texts;
using Redress.Web.Files;
using Redress.Web.Imports;
using Redress.Web.Jobs;

namespace Redress.Web.Data;

/// <summary>Chooses the engine and brings its schema, and the lists that the product ships, up to date.</summary>
static class Engine
{
    // Entity Framework keeps a thousand translated questions, and this program asks more: it would translate them anew all the while. Each counts ten.
    static readonly MemoryCache Questions = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    public static IServiceCollection AddRedressDb(this IServiceCollection services, Site site)
    {
        services.AddSingleton(provider => new SavingNeeds(MasterKey.Of(site), site, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => SigningKey.In(site.Keys));
        services.AddSingleton<OutboxSignal>().AddScoped<OutboxWaker>();
        services.AddSingleton<Changes>().AddScoped<ChangeWatcher>().AddScoped<UnreadNotices>();
        if (site.Postgres is { } given)
        {
            var connection = Tuned(given);
            return services.AddDbContext<RedressDb, PostgresRedressDb>((provider, options) => options.UseMemoryCache(Questions).AddInterceptors(provider.GetRequiredService<OutboxWaker>(), provider.GetRequiredService<ChangeWatcher>())
                .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("migrations")));
        }
        Directory.CreateDirectory(site.Data);
        return services.AddDbContext<RedressDb, SqliteRedressDb>((provider, options) => options.UseMemoryCache(Questions).AddInterceptors(provider.GetRequiredService<OutboxWaker>(), provider.GetRequiredService<ChangeWatcher>(), new LowerOfAllLetters(), new SecureDeletion())
            .UseSqlite(SqliteConnection(site), sqlite => sqlite.MigrationsHistoryTable("migrations")));
    }

    public static async Task<bool> IsUpToDate(RedressDb db, CancellationToken stop) => !(await db.Database.GetPendingMigrationsAsync(stop)).Any();

    /// <summary>Before anything else is asked of the database.</summary>
    /// <returns>Triggers that somebody had touched.</returns>
    public static async Task<IReadOnlyList<string>> Prepare(IServiceProvider services, CancellationToken stop = default)
    {
        var db = services.GetRequiredService<RedressDb>();
        var mended = await Migrate(db, stop);
        await KeyFolder.Remember(db, services.GetRequiredService<SigningKey>(), stop);
        return mended;
    }

    static async Task<IReadOnlyList<string>> Migrate(RedressDb db, CancellationToken stop)
    {
        var isNew = false;
        IReadOnlyList<string> mended = [];
        if (db is SqliteRedressDb) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop);
        // A start on a database that is up to date asks three short questions and takes no lock.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            await db.Database.MigrateAsync(stop);
            isNew = true;
            // Ciphertext and digests do not get smaller; the attempt was a good part of the cost of writing an event.
            if (db is PostgresRedressDb)
                await db.Database.ExecuteSqlRawAsync("ALTER TABLE record_events ALTER sealed_values SET STORAGE EXTERNAL, ALTER digests SET STORAGE EXTERNAL", stop);
        }
        var (locks, search) = (await LockTriggers.AreThere(db, stop), await SearchTriggers.AreThere(db, stop));
        if (!isNew && !(locks && search)) mended = await TriggerCheck.Faults(db, stop);
        if (!locks) await Run(db, LockTriggers.Script(db), stop);
        if (!search) await Run(db, SearchTriggers.Script(db), stop);
        await CategoryLoad.IfNew(db, stop);
        await ShippedTemplates.IfNew(db, stop);
        await ShippedLetters.IfNew(db, stop);
        await Access.Terms.LoadIfNew(db, stop);
        return mended;
    }

    /// <summary>All of it or nothing; not by EF, which would read braces in a statement as places for values.</summary>
    static async Task Run(RedressDb db, IEnumerable<string> script, CancellationToken stop)
    {
        await using var all = await db.Database.BeginTransactionAsync(stop);
        foreach (var statement in script)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(all);
            await command.ExecuteNonQueryAsync(stop);
        }
        await all.CommitAsync(stop);
    }

    /// <summary>
    /// Statements asked often are prepared, and a connection goes back to its pool as it is: nothing here leaves settings behind.
    /// Behind a pooler that shares connections within a session, the connection string says "Max Auto Prepare=0".
    /// </summary>
    internal static string Tuned(string connection)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connection };
        var tuned = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        if (!given.ContainsKey("Max Auto Prepare") && !given.ContainsKey("MaxAutoPrepare")) tuned.MaxAutoPrepare = 200;
        return tuned.ConnectionString;
    }

    internal static string SqliteFile(Site site) => Path.Combine(site.Data, "redress.db");

    static string SqliteConnection(Site site)
        => new SqliteConnectionStringBuilder { DataSource = SqliteFile(site), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
