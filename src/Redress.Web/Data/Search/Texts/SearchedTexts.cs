using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Data.Search.Texts;

/// <summary>Columns of one table that are found as one text.</summary>
/// <param name="By">SQL for who finds it, where that depends on the row "t"; otherwise a name of <see cref="FoundBy"/>.</param>
/// <param name="When">SQL condition on the row "t".</param>
sealed record SearchedText(Type Of, FoundIn In, string By, string[] Columns, string? When = null)
{
    /// <summary>Stands between columns that are not read as one line: a title and its text.</summary>
    public const char Apart = '\u001F';

    /// <summary>A name or an address is read as one line.</summary>
    public string Between => In is FoundIn.Complainant or FoundIn.Reference ? " " : Apart.ToString();

    /// <summary>SQL of a text that another table has, in pieces, and how that table is joined to the row "t".</summary>
    public (string Body, string Join)? Elsewhere { get; init; }

    public SearchedText(Type of, FoundIn @in, FoundBy by, params string[] columns) : this(of, @in, $"'{by}'", columns) { }

    public SearchedText(Type of, FoundIn @in, Marked mark, params string[] columns) : this(of, @in, mark.Sql, columns) { }
}

/// <summary>A column that says that the text tells who complained.</summary>
sealed record Marked(string Column)
{
    public string Sql => $"CASE WHEN {Column} THEN '{FoundBy.OwnerIfRestricted}' ELSE '{FoundBy.Readers}' END";
}

/// <summary>Which texts of a complaint are found, and by whom. Drafts are not: they are their writers'. What is no text for people is named in <see cref="LeftOut"/>.</summary>
static class SearchedTexts
{
    static readonly Marked Identifies = new("t.identifies_complainant");

    // A reply to a post that tells who complained is as good as that post.
    static readonly Marked IdentifiesOrReplies = new("t.identifies_complainant OR EXISTS (SELECT 1 FROM posts p WHERE p.id = t.reply_to_id AND p.identifies_complainant)");

    // PostgreSQL indexes no text of more than a megabyte, so a long one is found in pieces; what lies on a seam is in both.
    const int Piece = 100_000, Seam = 100;

    static readonly (string, string) TakenText = ($"substr(d.text, p.n * {Piece} + 1, {Piece + Seam})",
        $"JOIN document_texts d ON d.document_id = t.id JOIN ({string.Join(" UNION ALL ", Enumerable.Range(0, DocumentText.Most / Piece).Select(n => $"SELECT {n} AS n"))}) p ON length(d.text) > p.n * {Piece}");

    static readonly string ByDocument = $"CASE WHEN t.part = '{DocumentPart.Discussion}' THEN '{FoundBy.Owner}' ELSE {Identifies.Sql} END";

    public static readonly IReadOnlyList<SearchedText> All =
    [
        new(typeof(Complaint), FoundIn.Number, FoundBy.Everybody, nameof(Complaint.Number)),
        new(typeof(Complaint), FoundIn.Subject, FoundBy.Everybody, nameof(Complaint.SubjectName)),
        new(typeof(Complaint), FoundIn.Reference, FoundBy.Readers, nameof(Complaint.AgencyReference), nameof(Complaint.CfpbId)),
        new(typeof(Complaint), FoundIn.Related, FoundBy.Readers, nameof(Complaint.IndividualName)),
        new(typeof(Complaint), FoundIn.Account, FoundBy.OwnerIfRestricted, nameof(Complaint.Account)),
        new(typeof(Complaint), FoundIn.Redaction, FoundBy.ReadersIfRestricted, nameof(Complaint.RedactedAccount)),
        new(typeof(Complaint), FoundIn.Outcome, FoundBy.OwnerIfRestricted, nameof(Complaint.DesiredOutcome)),
        new(typeof(Complaint), FoundIn.Complainant, FoundBy.OwnerIfRestricted, nameof(Complaint.RepresentativeName), nameof(Complaint.RepresentativeRelation), nameof(Complaint.RepresentativeContact)),
        new(typeof(Complainant), FoundIn.Complainant, FoundBy.OwnerIfRestricted, nameof(Complainant.FirstName), nameof(Complainant.LastName), nameof(Complainant.Street), nameof(Complainant.City), nameof(Complainant.State), nameof(Complainant.Zip), nameof(Complainant.Phone), nameof(Complainant.Email)),
        new(typeof(Related), FoundIn.Related, FoundBy.Readers, nameof(Related.Name), nameof(Related.Address), nameof(Related.Contact)),
        new(typeof(InformationRequest), FoundIn.Request, FoundBy.Readers, nameof(InformationRequest.Title), nameof(InformationRequest.Text), nameof(InformationRequest.CancelReason)),
        new(typeof(Round), FoundIn.Answer, FoundBy.Readers, nameof(Round.Answer)),
        new(typeof(Round), FoundIn.SendBack, FoundBy.Readers, nameof(Round.Reason)),
        new(typeof(CompanyAsk), FoundIn.Ask, FoundBy.Readers, nameof(CompanyAsk.Reason), nameof(CompanyAsk.Words)),
        new(typeof(Instalment), FoundIn.Sending, FoundBy.Readers, nameof(Instalment.IntroductoryComments)),
        new(typeof(ResearchNote), FoundIn.Note, Identifies, nameof(ResearchNote.Text)),
        new(typeof(AllegedViolation), FoundIn.Violation, FoundBy.Readers, nameof(AllegedViolation.Citation), nameof(AllegedViolation.Description), nameof(AllegedViolation.RemovalReason)),
        new(typeof(Closure), FoundIn.Closing, FoundBy.Readers, nameof(Closure.InternalNotes), nameof(Closure.SharedComment), nameof(Closure.NonMonetaryRelief), nameof(Closure.OtherAgency), nameof(Closure.DuplicateOf)),
        new(typeof(Reopening), FoundIn.Closing, FoundBy.Readers, nameof(Reopening.Comment), nameof(Reopening.LateReason)),
        new(typeof(Cancellation), FoundIn.Closing, FoundBy.Readers, nameof(Cancellation.Reason)),
        new(typeof(ComplaintLetter), FoundIn.Letter, Identifies, nameof(ComplaintLetter.Subject), nameof(ComplaintLetter.Text)),
        new(typeof(Post), FoundIn.Post, IdentifiesOrReplies, nameof(Post.Text)),
        new(typeof(Document), FoundIn.Document, ByDocument, [nameof(Document.FileName)], "t.record_id IS NOT NULL"),
        new(typeof(Document), FoundIn.DocumentText, ByDocument, [], "t.record_id IS NOT NULL") { Elsewhere = TakenText },
    ];

    /// <summary>Texts of a complaint that are not found, with the reason. A test fails where a text is neither here nor above.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new Dictionary<string, string>
    {
        ["Complaint.ComplainantName"] = "The complainants' own rows have it.", ["Complaint.BusinessActivities"] = "A choice: lists filter by it.", ["Complaint.TransactionCity"] = "A place, seldom sought; it would bury the complainant's.",
        ["Complaint.TransactionState"] = "As the city.", ["Complainant.PreferredLanguage"] = "A choice.", ["Complainant.NameKey"] = "A key.", ["Complainant.PhoneKey"] = "A key.", ["Complainant.EmailKey"] = "A key.", ["Complainant.AddressKey"] = "A key.",
        ["Instalment.FileSharingLink"] = "An address of another system.", ["Instalment.TellsOthers"] = "IDs.", ["Document.ContentType"] = "A type.", ["Document.Sha256"] = "A digest.",
        ["ComplaintLetter.Email"] = "The complainants' own rows have it.", ["ComplaintLetter.Head"] = "The same on every letter.", ["ComplaintLetter.Date"] = "A date.", ["ComplaintLetter.Address"] = "The complainants' own rows have it.",
        ["InformationRequest.Origin"] = "Where it comes from; a complaint’s requests have none.", ["Complaint.TakenUpAs"] = "The number of another complaint.", ["Complaint.ChainHead"] = "A digest.", ["Complaint.StateDigest"] = "A digest.",
    };

    public static string Column(IModel model, Type of, string property) => model.FindEntityType(of)!.FindProperty(property)!.GetColumnName();
}
