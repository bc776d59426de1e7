using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Redress.Web.Tests.Rig.Engine))]

namespace Redress.Web.Tests.Rig;

/// <summary>
/// The database engine this run of the tests is on: SQLite, or PostgreSQL where REDRESS_TEST_ENGINE says postgres.
/// Hands out installations that nobody else touches.
/// </summary>
public sealed class Engine : IAsyncLifetime
{
    readonly string _folder = Path.Combine(Path.GetTempPath(), $"redress-tests-{Environment.ProcessId}");
    PostgresServer? _postgres;
    int _count;

    public static bool IsPostgres => Environment.GetEnvironmentVariable("REDRESS_TEST_ENGINE") == "postgres";

    public async ValueTask InitializeAsync()
    {
        RemoveWhatDeadRunsLeft();
        Directory.CreateDirectory(_folder);
        if (IsPostgres)
        {
            _postgres = await PostgresServer.Start();
        }
    }

    /// <summary>An installation with nothing in it.</summary>
    public async Task<Installation> Empty()
    {
        var name = $"office{Interlocked.Increment(ref _count)}";
        var database = "";
        if (_postgres is not null)
        {
            await _postgres.Do($"CREATE DATABASE {name}");
            database = _postgres.ConnectionString(name);
        }
        var installation = new Installation(Path.Combine(_folder, name), database);
        Directory.CreateDirectory(installation.Data);
        Directory.CreateDirectory(installation.Keys);
        return installation;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    static void RemoveWhatDeadRunsLeft()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), "redress-tests-*"))
        {
            if (int.TryParse(left[(left.LastIndexOf('-') + 1)..], out var process) && !IsRunning(process))
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    static bool IsRunning(int process)
    {
        try
        {
            using var _ = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
