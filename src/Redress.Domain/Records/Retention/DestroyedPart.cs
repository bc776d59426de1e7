namespace Redress.Domain.Records.Retention;

/// <summary>How much of a record is destroyed. Each takes all that the one before it takes. Stands in the chain: added to, never renamed.</summary>
public enum DestroyedPart { Documents = 1, PersonalData, WholeRecord }

/// <summary>The kinds of record for which an agency keeps a schedule.</summary>
public enum RetainedKind { Complaint }

public static class DestroyedParts
{
    public static readonly IReadOnlyList<DestroyedPart> All = Enum.GetValues<DestroyedPart>();

    public static string Words(this DestroyedPart part) => part switch
    {
        DestroyedPart.Documents => "Documents",
        DestroyedPart.PersonalData => "Personal data",
        _ => "Whole record",
    };

    /// <summary>What is gone afterwards, for pages and certificates.</summary>
    public static string What(this DestroyedPart part) => part switch
    {
        DestroyedPart.Documents => "All documents, their keys, and the text taken from them.",
        DestroyedPart.PersonalData => "All documents; complainants, and every text written in or about the complaint; its history before that day. Kind, category, dates and amounts stay.",
        _ => "Everything but the number, the agency, the dates, the digests of the history and the certificate.",
    };
}
