using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Files;
using Redress.Web.Imports;
using Redress.Web.Jobs;

namespace Redress.Web.Data;

/// <summary>Chooses the engine and brings its schema, and the lists that the product ships, up to date.</summary>
static class Engine
{
    public static IServiceCollection AddRedressDb(this IServiceCollection services, Site site)
    {
        services.AddSingleton(provider => new SavingNeeds(MasterKey.In(site.Keys), site, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OutboxSignal>().AddScoped<OutboxWaker>();
        if (site.Postgres is { } connection)
            return services.AddDbContext<RedressDb, PostgresRedressDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<OutboxWaker>())
                .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("migrations")));
        Directory.CreateDirectory(site.Data);
        return services.AddDbContext<RedressDb, SqliteRedressDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<OutboxWaker>())
            .UseSqlite(SqliteConnection(site), sqlite => sqlite.MigrationsHistoryTable("migrations")));
    }

    public static async Task Migrate(RedressDb db, CancellationToken stop = default)
    {
        if (db is SqliteRedressDb) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop);
        await db.Database.MigrateAsync(stop);
        await using var all = await db.Database.BeginTransactionAsync(stop);
        foreach (var statement in LockTriggers.Script(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(all);
            await command.ExecuteNonQueryAsync(stop);
        }
        await all.CommitAsync(stop);
        await CategoryLoad.IfNew(db, stop);
    }

    static string SqliteConnection(Site site)
        => new SqliteConnectionStringBuilder { DataSource = Path.Combine(site.Data, "redress.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
