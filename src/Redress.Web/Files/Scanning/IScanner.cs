using Redress.Domain.Records;

namespace Redress.Web.Files.Scanning;

/// <param name="Finding">As the scanner calls what it found.</param>
/// <param name="Version">Of the scanner and its signatures.</param>
public sealed record ScanAnswer(ScanOutcome Outcome, string? Finding, string Version);

/// <summary>Looks for malicious software. What stands behind it is a program beside this one, which may be away.</summary>
public interface IScanner
{
    /// <summary>Whether one is set; it may be away all the same.</summary>
    bool IsSet { get; }

    /// <param name="write">Writes the whole file.</param>
    /// <exception cref="ScannerException">It is away, or did not answer. The file can be scanned later.</exception>
    Task<ScanAnswer> Scan(Func<Stream, CancellationToken, Task> write, CancellationToken stop);

    /// <exception cref="ScannerException">It is away, or did not answer.</exception>
    Task<string> Version(CancellationToken stop);
}

public sealed class ScannerException(string message) : Exception(message);

/// <summary>No scanner is set: files are not scanned, and say so.</summary>
public sealed class NoScanner : IScanner
{
    public bool IsSet => false;

    public Task<ScanAnswer> Scan(Func<Stream, CancellationToken, Task> write, CancellationToken stop) => throw new ScannerException("No scanner is set.");

    public Task<string> Version(CancellationToken stop) => throw new ScannerException("No scanner is set.");
}
