using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Redress.Web;
using Redress.Web.Data;
using Redress.Web.Files;

return;

/// <summary>For `dotnet ef`: the contexts without the application. Nothing is opened.</summary>
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteRedressDb>
{
    public SqliteRedressDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteRedressDb>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable("migrations")).Options, Design.Needs);
}

sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresRedressDb>
{
    public PostgresRedressDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PostgresRedressDb>().UseNpgsql("Host=unused", npgsql => npgsql.MigrationsHistoryTable("migrations")).Options, Design.Needs);
}

static class Design
{
    public static readonly SavingNeeds Needs = new(new MasterKey(new byte[32]), new Site(Mode.Demo, "http://127.0.0.1", "", "", null), TimeProvider.System);
}
