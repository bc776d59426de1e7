using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Redress.Web.Tests.Rig;

/// <summary>A line between a program and a server that is cut when a test says so, and that may lead to another server afterwards.</summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentDictionary<TcpClient, TcpClient> lines = new();
    readonly CancellationTokenSource over = new();
    readonly Task listening;
    long passed;

    public CuttingProxy()
    {
        listener.Start();
        listening = Listen();
    }

    /// <summary>Where the server listens now.</summary>
    public Uri? Target { get; set; }
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    /// <summary>Bytes that went through, to the server and back.</summary>
    public long Passed => Interlocked.Read(ref passed);

    /// <summary>Cuts every line there is, at once and without a word.</summary>
    public int Cut()
    {
        var cut = 0;
        foreach (var (from, to) in lines)
        {
            if (!lines.TryRemove(from, out _)) continue;
            cut++;
            foreach (var end in (TcpClient[])[from, to])
            {
                // Gone already where the line ended by itself at this moment.
                end.Client?.Close(0);
                end.Close();
            }
        }
        return cut;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        Cut();
        await listening;
        over.Dispose();
    }

    async Task Listen()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                var from = await listener.AcceptTcpClientAsync(over.Token);
                _ = Join(from);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task Join(TcpClient from)
    {
        using var to = new TcpClient();
        try
        {
            await to.ConnectAsync(Target!.Host, Target.Port);
            lines[from] = to;
            await Task.WhenAny(Pass(from.GetStream(), to.GetStream()), Pass(to.GetStream(), from.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The server is away, or the line was cut.
        }
        finally
        {
            lines.TryRemove(from, out _);
            from.Dispose();
        }
    }

    async Task Pass(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            Interlocked.Add(ref passed, read);
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
