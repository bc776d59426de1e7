using System.Diagnostics;

namespace Redress.Web.Files.Reading;

/// <param name="IsCut">It wrote more than was wanted, and was ended.</param>
public sealed record ProgramOutput(int ExitCode, byte[] Bytes, bool IsCut, bool IsLate);

/// <summary>What a program may take.</summary>
/// <param name="Memory">Kilobytes of address space.</param>
/// <param name="File">Largest file that it may write, in blocks of 512 bytes: its own work files, if any.</param>
/// <param name="Places">So many of them at once, over all requests and queues.</param>
sealed record ProgramBounds(int Memory, int File, int Places)
{
    public const string Wall = "/usr/bin/unshare";

    /// <summary>Namespaces of its own: no network, no sight of other processes, mounts that nobody else sees; all within ends with it.</summary>
    public static readonly IReadOnlyList<string> WallArguments = ["--map-root-user", "--net", "--ipc", "--pid", "--mount", "--mount-proc", "--fork", "--kill-child"];

    /// <summary>Null: it runs as our own processes do. Else behind the wall, where these folders are empty.</summary>
    public IReadOnlyList<string>? Hidden { get; init; }
    public int Seconds { get; init; } = 60;
}

/// <summary>A program of the machine that reads files of strangers: a process of its own for each, with bounds on time, memory and what it may write. It gets the file by its input, so that nothing lies on the disk in the clear.</summary>
sealed class BoundedProgram(string path, ProgramBounds bounds)
{
    static readonly ProgramBounds Usual = new(1_500_000, 10_240, 3);

    /// <summary>All programs with the usual bounds share their places.</summary>
    static readonly SemaphoreSlim UsualPlaces = new(Usual.Places);

    readonly SemaphoreSlim places = bounds == Usual ? UsualPlaces : new(bounds.Places);

    public static BoundedProgram? Find(string name, ProgramBounds? bounds = null)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return found is null || !File.Exists("/bin/sh") ? null : new BoundedProgram(found, bounds ?? Usual);
    }

    /// <param name="input">Writes the whole file.</param>
    public async Task<ProgramOutput> Run(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> input, int mostBytes, int seconds, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await Start(arguments, input, mostBytes, seconds, "/nonexistent", stop);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>For a program that takes files alone, and writes into a folder of its own.</summary>
    public async Task<ProgramOutput> Run(IEnumerable<string> arguments, string folder, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await Start(arguments, (_, _) => Task.CompletedTask, 100_000, bounds.Seconds, folder, stop);
        }
        finally
        {
            places.Release();
        }
    }

    async Task<ProgramOutput> Start(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> input, int mostBytes, int seconds, string home, CancellationToken stop)
    {
        var limits = $"ulimit -c 0; ulimit -v {bounds.Memory}; ulimit -t {seconds}; ulimit -f {bounds.File};";
        var start = bounds.Hidden is { } hidden
            // The folders to hide come first, up to a mark; then the program.
            ? new ProcessStartInfo(ProgramBounds.Wall, [.. ProgramBounds.WallArguments, "/bin/sh", "-c", $"while [ \"$1\" != -- ]; do mount -t tmpfs -o size=4k none \"$1\" || exit 126; shift; done; shift; {limits} exec \"$@\" 2>/dev/null", "sh", .. hidden.Where(Directory.Exists), "--", path, .. arguments])
            : new ProcessStartInfo("/bin/sh", ["-c", $"{limits} exec \"$0\" \"$@\" 2>/dev/null", path, .. arguments]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.WorkingDirectory) = (true, true, "/");
        // It learns nothing of the installation.
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LANG"], start.Environment["HOME"], start.Environment["TMPDIR"]) = ("/usr/bin:/bin", "C.UTF-8", home, home);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{path} could not be started.");
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            var written = Read(process.StandardOutput.BaseStream, mostBytes, late.Token);
            var fed = Feed(process, input, late.Token);
            var (bytes, isCut) = await written;
            if (isCut) return new(0, bytes, true, false);
            await process.WaitForExitAsync(late.Token);
            await fed;
            return new(process.ExitCode, bytes, false, false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(-1, [], false, true);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static async Task Feed(Process process, Func<Stream, CancellationToken, Task> input, CancellationToken stop)
    {
        await using var target = process.StandardInput.BaseStream;
        try
        {
            await input(target, stop);
        }
        catch (IOException broken) when (broken is not (FileNotFoundException or DirectoryNotFoundException or EndOfStreamException))
        {
            // It ended, or had read enough.
        }
    }

    static async Task<(byte[] Bytes, bool IsCut)> Read(Stream output, int most, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = await output.ReadAsync(part, stop)) > 0;)
        {
            var room = (int)Math.Min(read, most - kept.Length);
            kept.Write(part, 0, room);
            if (room < read) return (kept.ToArray(), true);
        }
        return (kept.ToArray(), false);
    }
}
