namespace Redress.Domain.Records;

/// <summary>What came of taking the text out of a document. The names are kept, so added to, never renamed.</summary>
public enum TextOutcome
{
    Taken,
    NothingFound,
    NotReadable,
    TooLarge,
    TimedOut,
    /// <summary>Nothing here reads this type.</summary>
    NoReader,
}

/// <summary>The text of a document, for search. It goes when the document is destroyed or quarantined.</summary>
public sealed class DocumentText
{
    public const int Most = 2_000_000;

    DocumentText() { }

    public DocumentText(Document document, TextOutcome outcome, string text, bool isCut, string? by, DateTime at)
        => (DocumentId, RecordId, Outcome, Text, IsCut, By, At) = (document.Id, document.RecordId!.Value, outcome, text, isCut, by, at);

    public Guid DocumentId { get; private set; }
    public Guid RecordId { get; private set; }
    public TextOutcome Outcome { get; private set; }
    public string Text { get; private set; } = "";
    /// <summary>The document has more than <see cref="Most"/> letters.</summary>
    public bool IsCut { get; private set; }
    /// <summary>The program that read it; null: Redress itself.</summary>
    public string? By { get; private set; }
    public DateTime At { get; private set; }
}

public static class TextOutcomes
{
    public static string Words(this TextOutcome outcome) => outcome switch
    {
        TextOutcome.Taken => "Can be searched",
        TextOutcome.NothingFound => "No text in it",
        TextOutcome.NotReadable => "Cannot be read",
        TextOutcome.TooLarge => "Too large to be searched",
        TextOutcome.TimedOut => "Took too long to read",
        _ => "This type is not searched",
    };
}
