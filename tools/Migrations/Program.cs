using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web;
using Redress.Web.Data;
using Redress.Web.Files;

return;

/// <summary>For `dotnet ef`: the contexts without the application. Nothing is opened.</summary>
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteRedressDb>
{
    public SqliteRedressDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteRedressDb>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable("migrations")).UseApplicationServiceProvider(Design.Services).Options, Design.Needs);
}

sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresRedressDb>
{
    public PostgresRedressDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PostgresRedressDb>().UseNpgsql("Host=unused", npgsql => npgsql.MigrationsHistoryTable("migrations")).UseApplicationServiceProvider(Design.Services).Options, Design.Needs);
}

static class Design
{
    // Identity asks the application which tables to make; passkeys came with its third version.
    public static readonly IServiceProvider Services = new ServiceCollection().Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();
    public static readonly SavingNeeds Needs = new(new MasterKey(new byte[32]), new Site(Mode.Demo, "http://127.0.0.1", "", "", null), TimeProvider.System);
}
