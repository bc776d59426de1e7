namespace Redress.Domain.Complaints;

/// <summary>What a published file says of a complaint, in the file's own words: kept beside what was made of it. Null: it says nothing.</summary>
public sealed class Published
{
    public Guid RecordId { get; set; }
    /// <summary>Knows the complaint again in a later file: the publisher's number, or a digest of the whole row.</summary>
    public string Key { get; set; } = "";
    public string Company { get; set; } = "";
    public string Product { get; set; } = "";
    public string? SubProduct { get; set; }
    public string? Issue { get; set; }
    public string? SubIssue { get; set; }
    public string? SubmittedVia { get; set; }
    public DateOnly? SentToCompanyOn { get; set; }
    public string? Response { get; set; }
    public string? PublicResponse { get; set; }
    public bool? WasTimely { get; set; }
    public bool? WasDisputed { get; set; }
    public string? Consent { get; set; }
    public string? Tags { get; set; }
    /// <summary>From a file of the agency’s own (docs/import.md), not from CFPB.</summary>
    public bool IsOwnFile { get; set; }

    /// <summary>Takes what a later file says; what it leaves empty stays.</summary>
    internal void Take(Published later)
    {
        // A sub-product is one of its product: with another product the old one makes no sense.
        if (later.Product != Product) SubProduct = null;
        if (later.Issue is not null && later.Issue != Issue) SubIssue = null;
        (Company, Product) = (later.Company, later.Product);
        (SubProduct, Issue, SubIssue) = (later.SubProduct ?? SubProduct, later.Issue ?? Issue, later.SubIssue ?? SubIssue);
        (SubmittedVia, SentToCompanyOn) = (later.SubmittedVia ?? SubmittedVia, later.SentToCompanyOn ?? SentToCompanyOn);
        (Response, PublicResponse) = (later.Response ?? Response, later.PublicResponse ?? PublicResponse);
        (WasTimely, WasDisputed) = (later.WasTimely ?? WasTimely, later.WasDisputed ?? WasDisputed);
        (Consent, Tags) = (later.Consent ?? Consent, later.Tags ?? Tags);
    }
}
