using System.Diagnostics;

namespace Redress.Web.Files.Reading;

/// <param name="IsCut">It wrote more than was wanted, and was ended.</param>
public sealed record ProgramOutput(int ExitCode, byte[] Bytes, bool IsCut, bool IsLate);

/// <summary>A program of the machine that reads files of strangers: a process of its own for each, with bounds on time, memory and what it may write. It gets the file by its input, so that nothing lies on the disk in the clear.</summary>
sealed class BoundedProgram(string path)
{
    /// <summary>Kilobytes of memory, and of a file that it may write: its own work files, if any.</summary>
    const int MostMemory = 1_500_000, MostFile = 10_240;

    /// <summary>So many of them at once, over all requests and queues.</summary>
    static readonly SemaphoreSlim Places = new(3);

    public static BoundedProgram? Find(string name)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return found is null || !File.Exists("/bin/sh") ? null : new BoundedProgram(found);
    }

    /// <param name="input">Writes the whole file.</param>
    public async Task<ProgramOutput> Run(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> input, int mostBytes, int seconds, CancellationToken stop)
    {
        await Places.WaitAsync(stop);
        try
        {
            return await Start(arguments, input, mostBytes, seconds, stop);
        }
        finally
        {
            Places.Release();
        }
    }

    async Task<ProgramOutput> Start(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> input, int mostBytes, int seconds, CancellationToken stop)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -c 0; ulimit -v {MostMemory}; ulimit -t {seconds}; ulimit -f {MostFile}; exec \"$0\" \"$@\" 2>/dev/null", path, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/",
        };
        // It learns nothing of the installation.
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LANG"], start.Environment["HOME"]) = ("/usr/bin:/bin", "C.UTF-8", "/nonexistent");
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
