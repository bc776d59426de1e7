using System.Diagnostics;

namespace Redress.Web.Letters;

/// <summary>Makes a PDF of a page. What stands behind it is a program of the machine, which may not be there.</summary>
public interface IPdfPrinter
{
    bool IsThere { get; }

    /// <param name="html">A whole page with its styles, that names nothing from elsewhere.</param>
    /// <exception cref="PdfException">It was not made; the message says why.</exception>
    Task<byte[]> Print(string html, CancellationToken stop);
}

public sealed class PdfException(string message) : Exception(message);

/// <summary>No program for it on this machine: letters are printed from the page.</summary>
public sealed class NoPdfPrinter : IPdfPrinter
{
    public bool IsThere => false;

    public Task<byte[]> Print(string html, CancellationToken stop) => throw new PdfException("WeasyPrint is not installed.");
}

/// <summary>WeasyPrint, as a process of its own for each page, with bounds on time and memory: a page that is too much for it harms nothing else.</summary>
public sealed class WeasyPrint(string program) : IPdfPrinter
{
    /// <summary>Kilobytes of memory, and seconds of work.</summary>
    const int MostMemory = 3_000_000, MostSeconds = 60;
    const int MostBytes = 20 * 1024 * 1024;

    public bool IsThere => true;

    /// <summary>Looks for it where programs are.</summary>
    public static IPdfPrinter Find()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "weasyprint")).FirstOrDefault(File.Exists);
        return found is null || !File.Exists("/bin/sh") ? new NoPdfPrinter() : new WeasyPrint(found);
    }

    public async Task<byte[]> Print(string html, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", $"ulimit -v {MostMemory}; ulimit -t {MostSeconds}; exec \"$0\" --quiet - -", program },
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new PdfException("WeasyPrint could not be started.");
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(TimeSpan.FromSeconds(MostSeconds));
        try
        {
            var (made, said) = (Read(process.StandardOutput.BaseStream, late.Token), process.StandardError.ReadToEndAsync(late.Token));
            await using (var input = process.StandardInput) await input.WriteAsync(html.AsMemory(), late.Token);
            await process.WaitForExitAsync(late.Token);
            var pdf = await made;
            if (process.ExitCode != 0 || !pdf.AsSpan().StartsWith("%PDF-"u8)) throw new PdfException($"WeasyPrint ended with {process.ExitCode}. {LastLine(await said)}".Trim());
            return pdf;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new PdfException($"WeasyPrint took longer than {MostSeconds} seconds.");
        }
        catch (IOException broken)
        {
            throw new PdfException($"WeasyPrint broke off. {broken.Message}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static async Task<byte[]> Read(Stream output, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = await output.ReadAsync(part, stop)) > 0;)
        {
            if (kept.Length + read > MostBytes) throw new PdfException("The PDF is larger than 20 MB.");
            kept.Write(part, 0, read);
        }
        return kept.ToArray();
    }

    static string LastLine(string said) => said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
}
