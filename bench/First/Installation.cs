using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Redress.Bench;

/// <summary>The built program with a database and a folder of its own.</summary>
sealed class Installation(string program, string folder, string database)
{
    public string Folder => folder;

    /// <summary>Runs a verb to its end and says how long it took.</summary>
    public async Task<TimeSpan> Run(params string[] verb)
    {
        var clock = Stopwatch.StartNew();
        await Output(verb);
        return clock.Elapsed;
    }

    public async Task<string> Output(params string[] verb)
    {
        using var process = Process.Start(Start(verb, "http://127.0.0.1:0"))!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        // 1: done in part, with what was left out in the report.
        if (process.ExitCode > 1) throw new InvalidOperationException($"{string.Join(' ', verb)}: {await errors}{await said}");
        return (await said).Trim();
    }

    public async Task<Server> Serve()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var process = Process.Start(Start(["serve"], address))!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        var server = new Server(process, new Uri(address));
        await server.UntilItAnswers();
        return server;
    }

    ProcessStartInfo Start(string[] verb, string address) => new("dotnet", [program, .. verb])
    {
        RedirectStandardOutput = true, RedirectStandardError = true,
        Environment =
        {
            ["REDRESS_MODE"] = "demo", ["REDRESS_DATA"] = folder, ["REDRESS_DB"] = database, ["ASPNETCORE_URLS"] = address,
            ["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(program), ["Logging__LogLevel__Default"] = "Warning",
        },
    };
}

sealed class Server(Process process, Uri address) : IAsyncDisposable
{
    public Uri Address => address;

    public async Task UntilItAnswers()
    {
        using var http = new HttpClient { BaseAddress = address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await http.GetAsync("/health/live")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
            }
        }
        throw new InvalidOperationException("The server did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
