using Redress.Domain.Complaints;

namespace Redress.Web.Imports;

/// <summary>A column of an agency's own file of complaints.</summary>
/// <param name="Most">Characters of a text; 0: no text.</param>
public sealed record ComplaintColumn(string Name, string Group, string Words, int Most = 0)
{
    /// <summary>As a header is compared: small letters and digits.</summary>
    public string Key { get; } = CsvRows.Name(Name);
}

/// <summary>The columns that can be imported (docs/import.md). The page shows them, and a test holds the document to them.</summary>
public static class ComplaintColumns
{
    public const string LineOfRefused = "line_in_file", WhyRefused = "refused_because";

    public static readonly IReadOnlyList<ComplaintColumn> All =
    [
        new("agency", "The row", "Two letters. Needed only by the command line without --agency; elsewhere it must be your own."),
        new("agency_reference", "The row", "Your own number of the case. By it the row is known again.", 100),
        new("id", "The row", "ID of the row in the system it comes from. By it the row is known again where agency_reference is empty.", 100),
        new("subject", "Subject", "Name of the company. Needed, unless one of the next three names it.", 300),
        new("ses_id", "Subject", "SES ID of the company.", 30),
        new("nmls_id", "Subject", "NMLS ID of the company.", 30),
        new("entity_tracking_number", "Subject", "Of a non-NMLS entity, such as E-2026-000123.", 30),
        new("branch_nmls_id", "Subject", "NMLS ID of the branch.", 30),
        new("individual_nmls_id", "Subject", "NMLS ID of the person.", 30),
        new("individual_name", "Subject", "Name of the person.", 200),
        new("received_on", "Complaint", "Date received. Needed."),
        new("how_received", "Complaint", Choices(Enum.GetValues<HowReceived>().Select(IntakeWords.Words))),
        new("business_type", "Complaint", Choices(Enum.GetValues<BusinessType>().Select(IntakeWords.Words))),
        new("business_activities", "Complaint", "Text.", 500),
        new("category", "Complaint", "As in the intake form, such as “Mortgage: conventional home mortgage”, or CFPB’s product.", 300),
        new("issue", "Complaint", "As in the intake form, such as “Trouble during payment process”, or CFPB’s issue.", 300),
        new("account", "Complaint", "The complainant’s account.", 30_000),
        new("desired_outcome", "Complaint", "Text.", 4_000),
        new("amount_in_dispute", "Complaint", "US dollars, such as 1250.50."),
        new("cfpb_id", "Complaint", "CFPB’s number of the complaint.", 100),
        new("priority", "Complaint", "Normal, High, Low."),
        new("flags", "Complaint", "Several with ; between, or none: Older consumer; Servicemember or veteran; Limited English; Disability; Press or legislative interest."),
        new("acknowledged_on", "Complaint", "Day on which the consumer was told that the agency has it."),
        new("transaction_on", "Transaction", "Date."),
        new("transaction_city", "Transaction", "Text.", 100),
        new("transaction_state", "Transaction", "Two letters, or the name.", 40),
        new("anonymous", "Complainants", "yes or no."),
        new("restricted", "Complainants", "yes or no: complainant details restricted."),
        .. Enumerable.Range(1, FiledFacts.MostPeople).SelectMany(OfPerson),
        new("representative_name", "Complainants", "Who represents the complainant.", 200),
        new("representative_relation", "Complainants", "Such as daughter, or attorney.", 200),
        new("representative_contact", "Complainants", "Text.", 300),
        new("related_complaints", "Related", "Complaint IDs, with ; between."),
        new("related_companies", "Related", "SES or NMLS IDs, with ; between."),
        new("related_entities", "Related", "Entity Tracking Numbers, with ; between."),
        new("related_individuals", "Related", "NMLS IDs, with ; between."),
        new("related_activities", "Related", "IDs of supervisory activities, with ; between."),
        new("agent_locations", "Related", "Name | address | contact of each, with ; between."),
        new("status", "Status", "Open or Closed. Empty: closed if one of the next columns says so, else open."),
        new("closed_on", "Status", "Date. Needed with closing_reason."),
        new("closing_reason", "Status", Choices(ClosureReasons.Rows.Select(row => row.Words))),
        new("relief", "Status", "Payments to the consumer, with ; between: 1250.00 on 2025-03-04; 300 on 2025-04-01."),
        new("non_monetary_relief", "Status", "What was done.", 2_000),
        new("duplicate_of", "Status", "Which complaint it is a duplicate of.", 30),
        new("referred_to", "Status", "Name of the agency it was referred to.", 200),
        new("closing_notes", "Status", "Internal notes on the closing.", 10_000),
    ];

    public static readonly IReadOnlyDictionary<string, ComplaintColumn> ByKey = All.ToDictionary(column => column.Key);

    /// <summary>Columns of a file of refused rows that was mended: passed over without a word.</summary>
    public static readonly IReadOnlySet<string> OfRefused = new HashSet<string> { CsvRows.Name(LineOfRefused), CsvRows.Name(WhyRefused) };

    static IEnumerable<ComplaintColumn> OfPerson(int no)
    {
        var (end, of) = no == 1 ? ("", "") : ($"_{no}", $" of joint complainant {no}");
        yield return new($"first_name{end}", "Complainants", $"First name{of}.", 100);
        yield return new($"last_name{end}", "Complainants", $"Last name{of}.", 100);
        yield return new($"street{end}", "Complainants", $"Street{of}.", 200);
        yield return new($"city{end}", "Complainants", $"City{of}.", 100);
        yield return new($"state{end}", "Complainants", $"State{of}: two letters, or the name.", 40);
        yield return new($"zip{end}", "Complainants", $"ZIP code{of}.", 20);
        yield return new($"phone{end}", "Complainants", $"Phone{of}.", 40);
        yield return new($"email{end}", "Complainants", $"E-mail address{of}.", 254);
        yield return new($"preferred_language{end}", "Complainants", $"Language{of}.", 60);
        yield return new($"preferred_contact{end}", "Complainants", $"Mail, Phone, E-mail{of}.");
        yield return new($"agrees_to_email{end}", "Complainants", $"yes or no{of}: agreed to get letters by e-mail.");
    }

    static string Choices(IEnumerable<string> words) => string.Join(", ", words) + ".";
}
