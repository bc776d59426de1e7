using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Redress.Web.Tests.Rig.Engine))]

namespace Redress.Web.Tests.Rig;

/// <summary>
/// The database engine this run of the tests is on: SQLite, or PostgreSQL where REDRESS_TEST_ENGINE says postgres.
/// Hands out installations that nobody else touches.
/// </summary>
public sealed class Engine : IAsyncLifetime
{
    readonly Lazy<Task<Installation>> _demo;
    readonly string _folder = Path.Combine(Folder, $"redress-tests-{Environment.ProcessId}");
    PostgresServer? _postgres;
    int _count;

    public Engine() => _demo = new(Seed);

    // In memory where there is room: no test pulls the plug, so none needs to wait for a disk at every save.
    static string Folder => Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > 4_000_000_000 ? "/dev/shm" : Path.GetTempPath();

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

    /// <summary>An installation with nothing in it, not even tables.</summary>
    public Task<Installation> Empty() => Make("template1");

    /// <summary>An installation with the demo office in it. The first one is made by the command line, the others are copies.</summary>
    public async Task<Installation> Demo()
    {
        var demo = await _demo.Value;
        var copy = await Make(Path.GetFileName(demo.Folder));
        foreach (var file in Directory.EnumerateFiles(demo.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Folder, Path.GetRelativePath(demo.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    public async Task Remove(Installation installation)
    {
        if (_postgres is not null)
        {
            await _postgres.Do($"DROP DATABASE {Path.GetFileName(installation.Folder)} WITH (FORCE)");
        }
        Directory.Delete(installation.Folder, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    async Task<Installation> Make(string template)
    {
        var name = $"office{Interlocked.Increment(ref _count)}";
        var database = "";
        if (_postgres is not null)
        {
            await _postgres.Do($"CREATE DATABASE {name} TEMPLATE {template}");
            database = _postgres.ConnectionString(name);
        }
        var installation = new Installation(Path.Combine(_folder, name), database);
        Directory.CreateDirectory(installation.Data);
        Directory.CreateDirectory(installation.Keys);
        return installation;
    }

    async Task<Installation> Seed()
    {
        var demo = await Empty();
        await demo.Run("demo", "seed", "demo");
        if (_postgres is not null)
        {
            await _postgres.Do("VACUUM ANALYZE", Path.GetFileName(demo.Folder));
        }
        return demo;
    }

    static void RemoveWhatDeadRunsLeft()
    {
        foreach (var left in Directory.GetDirectories(Folder, "redress-tests-*"))
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
