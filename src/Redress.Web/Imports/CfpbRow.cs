namespace Redress.Web.Imports;

/// <summary>One complaint as CFPB publishes it, cleaned of what differs between files. What is not there is null.</summary>
public sealed record CfpbRow
{
    /// <summary>The line of the file the row begins on.</summary>
    public required int Line { get; init; }

    /// <summary>CFPB's number; null in files that lost it.</summary>
    public required string? ComplaintId { get; init; }

    /// <summary>Knows the row again: CFPB's number, or else a digest of all other columns.</summary>
    public required string Key { get; init; }

    public required DateOnly ReceivedOn { get; init; }
    public DateOnly? SentToCompanyOn { get; init; }
    public required string Product { get; init; }
    public string? SubProduct { get; init; }
    public string? Issue { get; init; }
    public string? SubIssue { get; init; }

    /// <summary>The consumer's account of the matter, as scrubbed by CFPB.</summary>
    public string? Account { get; init; }

    public string? PublicResponse { get; init; }

    /// <summary>The name as published, in one of its spellings.</summary>
    public required string Company { get; init; }

    /// <summary>Two letters, military ones (AA, AE, AP) included.</summary>
    public string? State { get; init; }

    /// <summary>Five digits, or three and "XX".</summary>
    public string? Zip { get; init; }

    public string? Tags { get; init; }
    public string? Consent { get; init; }
    public string? SubmittedVia { get; init; }
    public string? Response { get; init; }
    public bool? Timely { get; init; }
    public bool? Disputed { get; init; }

    public bool IsOlderConsumer => Tags?.Contains("Older American", StringComparison.OrdinalIgnoreCase) == true;

    public bool IsServicemember => Tags?.Contains("Servicemember", StringComparison.OrdinalIgnoreCase) == true;
}
