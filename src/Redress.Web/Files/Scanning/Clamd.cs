using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Redress.Domain.Records;

namespace Redress.Web.Files.Scanning;

/// <summary>ClamAV's daemon, by its command INSTREAM, over TCP or a Unix socket. It keeps no connection open.</summary>
public sealed class Clamd(Uri address, TimeSpan? patience = null) : IScanner
{
    static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);

    /// <summary>What it may take to look through a file that it has got: its own limit is two minutes.</summary>
    readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(5);

    public bool IsSet => true;

    public async Task<string> Version(CancellationToken stop)
    {
        await using var line = await Open(stop);
        return await Guarded(async late =>
        {
            await line.WriteAsync("zVERSION\0"u8.ToArray(), late);
            return await Answer(line, late);
        }, stop);
    }

    public async Task<ScanAnswer> Scan(Func<Stream, CancellationToken, Task> write, CancellationToken stop)
    {
        var version = await Version(stop);
        await using var line = await Open(stop);
        var pieces = new Pieces(line);
        var brokeOff = false;
        try
        {
            await line.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
            await write(pieces, stop);
            await pieces.End(stop);
        }
        catch (IOException) when (pieces.IsBroken)
        {
            // It says why before it hangs up: the file is larger than it takes.
            brokeOff = true;
        }
        var answer = await Guarded(late => Answer(line, late), stop, brokeOff ? "ClamAV broke off." : null);
        return Read(answer, version);
    }

    static ScanAnswer Read(string answer, string version)
    {
        if (answer.Contains("size limit exceeded", StringComparison.Ordinal)) return new(ScanOutcome.TooLarge, null, version);
        var words = answer.StartsWith("stream: ", StringComparison.Ordinal) ? answer["stream: ".Length..] : answer;
        if (words == "OK") return new(ScanOutcome.Clean, null, version);
        if (!words.EndsWith(" FOUND", StringComparison.Ordinal)) throw new ScannerException($"ClamAV answered: {words}");
        var finding = words[..^" FOUND".Length];
        // It has such a finding where it was told to say that it did not look into all of a file.
        return finding.StartsWith("Heuristics.Limits.Exceeded", StringComparison.Ordinal) ? new(ScanOutcome.TooLarge, null, version) : new(ScanOutcome.Found, finding, version);
    }

    async Task<NetworkStream> Open(CancellationToken stop)
    {
        var socket = address.Scheme == "unix" ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(ToConnect);
        try
        {
            if (address.Scheme == "unix") await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), late.Token);
            else await socket.ConnectAsync(address.Host, address.Port, late.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception away) when (away is SocketException || away is OperationCanceledException && !stop.IsCancellationRequested)
        {
            socket.Dispose();
            throw new ScannerException($"ClamAV cannot be reached at {address.OriginalString}.");
        }
    }

    async Task<string> Guarded(Func<CancellationToken, Task<string>> ask, CancellationToken stop, string? ifSilent = null)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(patience);
        try
        {
            var answer = await ask(late.Token);
            return answer.Length > 0 ? answer : throw new ScannerException(ifSilent ?? "ClamAV hung up without an answer.");
        }
        catch (IOException broken)
        {
            throw new ScannerException(ifSilent ?? $"ClamAV broke off. {broken.Message}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ScannerException("ClamAV took too long.");
        }
    }

    static async Task<string> Answer(NetworkStream line, CancellationToken stop)
    {
        var (bytes, length) = (new byte[1024], 0);
        for (int read; length < bytes.Length && (read = await line.ReadAsync(bytes.AsMemory(length), stop)) > 0;)
        {
            length += read;
            if (bytes.AsSpan(0, length).Contains((byte)0)) break;
        }
        return Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0', '\n');
    }

    /// <summary>Writes each piece with its length before it.</summary>
    sealed class Pieces(NetworkStream line) : WriteOnlyStream
    {
        public bool IsBroken { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop = default)
        {
            // A piece of no length ends the file.
            if (bytes.Length > 0) await Send(bytes, stop);
        }

        public ValueTask End(CancellationToken stop) => Send(ReadOnlyMemory<byte>.Empty, stop);

        async ValueTask Send(ReadOnlyMemory<byte> bytes, CancellationToken stop)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            try
            {
                await line.WriteAsync(length, stop);
                if (bytes.Length > 0) await line.WriteAsync(bytes, stop);
            }
            catch (IOException)
            {
                IsBroken = true;
                throw;
            }
        }
    }
}
