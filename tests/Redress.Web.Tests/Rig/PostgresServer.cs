using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Redress.Web.Tests.Rig;

/// <summary>
/// A PostgreSQL cluster of the tests' own, on loopback, in a folder of its own.
/// It stops and its folder goes when the test process ends, however that ends: a shell beside it waits on our pipe.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    const string Script =
        """
        trap '' INT HUP TERM
        folder=$(mktemp -d "${TMPDIR:-/tmp}/redress-postgres-XXXXXX") || exit 1
        "$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" || exit 1
        "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 \
            -c autovacuum=off -c jit=off -c log_min_messages=panic >"$folder/log" &
        server=$!
        cat >/dev/null
        # Again and again, since a server that is only starting does not listen yet.
        while kill -INT "$server"; do sleep 0.1; done 2>/dev/null
        rm -rf "$folder"
        """;

    readonly Process _shell;
    readonly int _port;
    readonly List<string> _errors = [];

    PostgresServer(Process shell, int port)
    {
        _shell = shell;
        _port = port;
        shell.ErrorDataReceived += (_, line) => { lock (_errors) { _errors.Add(line.Data ?? ""); } };
        shell.BeginErrorReadLine();
    }

    public static async Task<PostgresServer> Start()
    {
        var port = FreePort();
        // PostgreSQL refuses to run as root.
        string[] shell = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "bash"] : ["bash"];
        var start = new ProcessStartInfo(shell[0], [.. shell[1..], "-c", Script, "redress-postgres", BinFolder(), $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var server = new PostgresServer(Process.Start(start)!, port);
        await server.UntilItAnswers();
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=40;Include Error Detail=true";

    /// <summary>Runs one statement as the administrator; outside of all of the tests' databases, unless one is named.</summary>
    public async Task Do(string statement, string database = "postgres")
    {
        // Not pooled: a database with a connection left in it cannot be a template.
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    async Task UntilItAnswers()
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await Do("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!_shell.HasExited && waited.Elapsed < TimeSpan.FromSeconds(60))
            {
            }
            catch (NpgsqlException cause)
            {
                lock (_errors) { throw new InvalidOperationException("PostgreSQL did not start: " + string.Join('\n', _errors), cause); }
            }
        }
    }

    static string BinFolder() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.Parse(Path.GetFileName(folder)))
                .Select(folder => Path.Combine(folder, "bin")).First(bin => File.Exists(Path.Combine(bin, "initdb")))
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
                ?? throw new InvalidOperationException("PostgreSQL is not installed (no initdb found). ./test brings it on Debian.");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
