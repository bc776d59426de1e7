using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>Documents that the agency shared with the company, and those the company sent.</summary>
[Needs(Right.SeeOwnComplaints, OnActivity = Right.SeeOwnActivities)]
public sealed class DocumentsModel : PortalRecordPage
{
    public IEnumerable<(string Heading, string Empty, IReadOnlyList<Document> Documents)> Groups =>
    [
        ($"Shared by {Record.Agency.Name}", $"{Record.Agency.Name} shared no document.", [.. Documents.Where(document => document.Side != Side.Company)]),
        ("Sent by us", "No document was sent with an answer.", [.. Documents.Where(document => document.Side == Side.Company)]),
    ];

    public string BelongsTo(Document document)
    {
        var request = Requests.FirstOrDefault(one => one.Id == document.PartId || one.Rounds.Any(round => round.Id == document.PartId));
        return document.Part switch
        {
            _ when request is not null => request.CalledFirst,
            DocumentPart.Instalment => "Introductory comments",
            DocumentPart.Closure => "Closure materials",
            DocumentPart.Report => "Report",
            DocumentPart.Letter => "Letter",
            _ => OfActivity is null ? "Complaint" : "Activity",
        };
    }
}
