using Redress.Domain.Complaints;

namespace Redress.Web.Imports;

/// <summary>What a row of CFPB's means here.</summary>
static class CfpbFacts
{
    const int LongestAccount = 30_000;

    /// <returns>Null, or why the row cannot be kept as it is.</returns>
    public static string? Fault(CfpbRow row)
    {
        if (row.Account?.Length > LongestAccount) return $"The narrative has {row.Account.Length:N0} characters; up to {LongestAccount:N0} can be kept.";
        var words = new[] { row.Company, row.Product, row.SubProduct, row.Issue, row.SubIssue, row.SubmittedVia, row.Response, row.PublicResponse, row.Consent, row.Tags };
        if (words.Any(word => word?.Length > 300)) return "A column has more than 300 characters; the columns may have slipped.";
        return row.Zip?.Length > 20 ? $"\"{row.Zip}\" is no ZIP code." : null;
    }

    /// <param name="before">What is known of the complaint already: a row that leaves something empty does not unsay it.</param>
    public static ImportedFacts Of(CfpbRow row, CategoryList categories, Published? before)
    {
        var subProduct = row.SubProduct ?? (before?.Product == row.Product ? before.SubProduct : null);
        var issue = row.Issue ?? before?.Issue;
        var subIssue = row.SubIssue ?? (before?.Issue == issue ? before?.SubIssue : null);
        var (category, found) = categories.Find(row.Product, subProduct, issue, subIssue);
        return new(row.ReceivedOn, How(row.SubmittedVia), category?.Id, found?.Id, row.Account, row.ComplaintId, row.State, row.Zip, Flags(row), IsClosed(row.Response), Words(row));
    }

    /// <summary>Whether the lists know what the row is about.</summary>
    public static bool IsListed(CfpbRow row, CategoryList categories)
    {
        var (category, issue) = categories.Find(row.Product, row.SubProduct, row.Issue, row.SubIssue);
        return category is not null && (issue is not null || row.Issue is null);
    }

    static HowReceived? How(string? via) => via?.ToLowerInvariant() switch
    {
        "web" => HowReceived.Web,
        "phone" => HowReceived.Phone,
        "postal mail" or "mail" => HowReceived.Mail,
        "fax" => HowReceived.Fax,
        "email" or "e-mail" => HowReceived.Email,
        "referral" or "web referral" => HowReceived.Referral,
        _ => null,
    };

    static CareFlags Flags(CfpbRow row) =>
        (row.IsOlderConsumer ? CareFlags.OlderConsumer : 0) | (row.IsServicemember ? CareFlags.ServicememberOrVeteran : 0);

    /// <summary>"Closed with …", and "Untimely response", which CFPB counts as closed too.</summary>
    static bool? IsClosed(string? response) => response is null ? null
        : response.StartsWith("Closed", StringComparison.OrdinalIgnoreCase) || response.StartsWith("Untimely", StringComparison.OrdinalIgnoreCase);

    static Published Words(CfpbRow row) => new()
    {
        Key = row.Key,
        Company = row.Company,
        Product = row.Product,
        SubProduct = row.SubProduct,
        Issue = row.Issue,
        SubIssue = row.SubIssue,
        SubmittedVia = row.SubmittedVia,
        SentToCompanyOn = row.SentToCompanyOn,
        Response = row.Response,
        PublicResponse = row.PublicResponse,
        WasTimely = row.Timely,
        WasDisputed = row.Disputed,
        Consent = row.Consent,
        Tags = row.Tags,
    };
}
