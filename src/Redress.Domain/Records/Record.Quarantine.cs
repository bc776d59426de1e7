using Redress.Domain.Notices;

namespace Redress.Domain.Records;

/// <summary>What the scanner does to documents of a record. The fact itself stands on the document; the record tells of it, locked or not.</summary>
public abstract partial class Record
{
    public void Quarantine(Document document, string finding, Stamp stamp)
        => Happened(Act.DocumentQuarantined, stamp, $"Quarantined the document {document.FileName}: the scanner found {finding}. Nobody can open it.", telling: ToUploader(document));

    /// <summary>It was scanned again, and nothing was found.</summary>
    public void Release(Document document, Stamp stamp)
        => Happened(Act.DocumentReleased, stamp, $"Released the document {document.FileName} from quarantine: the scanner found nothing any more.", telling: ToUploader(document));

    static Telling ToUploader(Document document)
        => new() { People = document.UploadedById is { } uploader ? [uploader] : [], Page = "documents", IsPageOfBoth = true };
}
