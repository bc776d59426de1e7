namespace Redress.Domain.Records;

/// <summary>What came of one look for malicious software. The names are kept, so added to, never renamed.</summary>
public enum ScanOutcome
{
    /// <summary>There was no scanner.</summary>
    NotScanned,
    TooLarge,
    Clean,
    Found,
}

/// <summary>How a document stands, derived from the latest look at it.</summary>
public enum ScanState { Waiting, Clean, Quarantined, NotScanned, TooLarge }

/// <summary>A dated fact: the scanner looked at a document. The latest holds.</summary>
public sealed class DocumentScan
{
    public const int MostFinding = 200;

    DocumentScan() { }

    internal DocumentScan(Guid documentId, ScanOutcome outcome, string? version, string? finding, DateTime at)
        => (DocumentId, Outcome, Version, Finding, At) = (documentId, outcome, Cut(version), Cut(finding), at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DocumentId { get; private set; }
    public ScanOutcome Outcome { get; private set; }
    /// <summary>Of the scanner and its signatures.</summary>
    public string? Version { get; private set; }
    /// <summary>What was found, as the scanner calls it.</summary>
    public string? Finding { get; private set; }
    public DateTime At { get; private set; }

    static string? Cut(string? words) => words is { Length: > MostFinding } ? words[..MostFinding] : words;
}

public static class ScanStates
{
    public static string Words(this ScanState state) => state switch
    {
        ScanState.Waiting => "Waiting for scan",
        ScanState.NotScanned => "Not scanned",
        ScanState.TooLarge => "Too large to scan",
        _ => state.ToString(),
    };
}
