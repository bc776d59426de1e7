using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Redress.Web.Tests.Rig;

/// <summary>
/// ClamAV's daemon of the tests' own, on loopback, with one signature: that of the EICAR test string. It takes streams of at most a megabyte.
/// It stops and its folder goes when the test process ends, however that ends: a shell beside it waits on our pipe.
/// </summary>
public sealed class ClamdServer : IAsyncDisposable
{
    public const int MostBytes = 1024 * 1024;

    // In two halves, so that no scanner takes this file for it.
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    const string Script =
        """
        trap '' INT HUP TERM
        folder=$(mktemp -d "${TMPDIR:-/tmp}/redress-clamd-XXXXXX") || exit 1
        mkdir "$folder/signatures"
        echo "Redress.Eicar:0:*:$3" >"$folder/signatures/redress.ndb"
        printf '%s\n' "TCPSocket $2" "TCPAddr 127.0.0.1" "LocalSocket $folder/socket" "LocalSocketMode 666" "DatabaseDirectory $folder/signatures" "Foreground yes" \
            "StreamMaxLength 1M" "TemporaryDirectory $folder" "MaxThreads 4" "SelfCheck 0" "LogFile $folder/log" >"$folder/clamd.conf"
        chmod 711 "$folder"
        echo "$folder"
        "$1" --config-file="$folder/clamd.conf" >>"$folder/said" 2>&1 &
        server=$!
        cat >/dev/null
        while kill -KILL "$server"; do sleep 0.1; done 2>/dev/null
        rm -rf "$folder"
        """;

    Process? shell;

    public int Port { get; } = FreePort();
    public Uri Address => new($"tcp://127.0.0.1:{Port}");
    public string Folder { get; private set; } = "";

    public async Task Start()
    {
        // It gives up root rights only where the system has a user for it; so it is started as that user.
        string[] runner = Environment.UserName == "root" ? ["runuser", "-u", "clamav", "--", "bash"] : ["bash"];
        var start = new ProcessStartInfo(runner[0], [.. runner[1..], "-c", Script, "redress-clamd", Program(), $"{Port}", Convert.ToHexStringLower(Eicar)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        shell = Process.Start(start)!;
        Folder = await shell.StandardOutput.ReadLineAsync() ?? "";
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (!shell.HasExited && waited.Elapsed < TimeSpan.FromSeconds(60))
            {
            }
        }
    }

    public async Task Stop()
    {
        if (shell is null) return;
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
        shell = null;
    }

    public async ValueTask DisposeAsync() => await Stop();

    static string Program() => new[] { "/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("clamd is not installed. ./test brings it on Debian.");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
