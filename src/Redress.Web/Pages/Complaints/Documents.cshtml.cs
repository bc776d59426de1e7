using Redress.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class DocumentsModel : ComplaintPage
{
    public List<Document> Documents { get; private set; } = [];
    public Dictionary<Guid, string> People { get; private set; } = [];

    /// <summary>Of those that are gone, for the owner.</summary>
    public Dictionary<Guid, string?> Certificates { get; private set; } = [];

    protected override bool OwnerOnly => false;

    public async Task OnGet()
    {
        Documents = [.. Complaint.DocumentsFor(Viewer, Standing).OrderByDescending(document => document.UploadedAt)];
        if (Complaint.Destroyed is not null && Standing == Domain.Complaints.Standing.Owner)
            Certificates = await Db.Set<DestroyedDocument>().Where(gone => gone.RecordId == Complaint.Id)
                .Select(gone => new { gone.DocumentId, Certificate = Db.Set<DestructionCertificate>().Where(one => one.DestructionId == gone.DestructionId).Select(one => one.Number).FirstOrDefault() })
                .ToDictionaryAsync(gone => gone.DocumentId, gone => gone.Certificate);
        People = await NamesOf(Documents.Select(document => document.UploadedById));
    }

    /// <summary>What a document belongs to: "Request 2", "Answer to request 2, round 1".</summary>
    public string Where(Document document)
    {
        var request = Complaint.Requests.FirstOrDefault(one => one.Id == document.PartId || one.Rounds.Any(round => round.Id == document.PartId));
        var round = request?.Rounds.FirstOrDefault(one => one.Id == document.PartId);
        return document.Part switch
        {
            DocumentPart.Request when request is not null => $"Request {request.No}",
            DocumentPart.Request => "A request that was never sent",
            DocumentPart.Answer when request is not null => $"Answer to request {request.No}{(round is { No: > 1 } ? $", round {round.No}" : "")}",
            DocumentPart.SendBack when request is not null => $"Request {request.No} sent back, round {round?.No}",
            var part => Words(part),
        };
    }

    /// <summary>Where documents of this part stand, where it is no request.</summary>
    public static string Words(DocumentPart part) => part switch
    {
        DocumentPart.Instalment => "Sent with requests",
        DocumentPart.Closure => "Closing",
        DocumentPart.Report => "Report",
        DocumentPart.Finding => "Finding",
        DocumentPart.Related => "Agent location",
        DocumentPart.Letter => "Letter",
        DocumentPart.Discussion => "Discussion",
        DocumentPart.Cancellation => "Canceling",
        DocumentPart.Research => "Research and communication",
        _ => "Complaint",
    };
}
