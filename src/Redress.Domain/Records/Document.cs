using Redress.Domain.Access;

namespace Redress.Domain.Records;

/// <summary>What a document belongs to within its record.</summary>
public enum DocumentPart { Intake, Request, Instalment, SendBack, Answer, Closure, Research, InformationChange, Related, Discussion, Cancellation, Letter, Import, Report, Escalation, Finding }

/// <summary>A file of a record: stored and encrypted for itself, under a key of its own.</summary>
public sealed class Document
{
    Document() { }

    /// <param name="id">Also names the bytes and the key in the store.</param>
    /// <param name="size">Bytes.</param>
    /// <param name="sha256">Lower-case hexadecimal.</param>
    public Document(Guid id, DocumentPart part, string fileName, string contentType, long size, string sha256, Stamp stamp)
    {
        (Id, Part, FileName, ContentType, Size, Sha256) = (id, part, fileName, contentType, size, sha256);
        (UploadedAt, UploadedById, Side) = (stamp.At, stamp.By.PersonId, stamp.By.IsOnCompanySide ? Side.Company : stamp.By.Side);
    }

    public Guid Id { get; private set; }
    /// <summary>Null while it hangs on a draft: of an intake, or of a company's answer.</summary>
    public Guid? RecordId { get; private set; }
    /// <summary>The draft it hangs on; only those who see the draft see the document.</summary>
    public Guid? DraftId { get; private set; }
    public DocumentPart Part { get; private set; }
    /// <summary>The request, instalment, round, draft, closure, cancellation or note it belongs to; null: the record itself.</summary>
    public Guid? PartId { get; private set; }
    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";
    public Side Side { get; private set; }
    public DateTime UploadedAt { get; private set; }
    public Guid? UploadedById { get; private set; }
    /// <summary>From then on the other side may read it.</summary>
    public DateTime? SharedAt { get; private set; }
    public bool IdentifiesComplainant { get; set; }
    /// <summary>When it was looked at for malicious software, and what was found.</summary>
    public List<DocumentScan> Scans { get; } = [];

    public DocumentScan? LatestScan => Scans.OrderBy(scan => scan.At).ThenBy(scan => scan.Outcome).LastOrDefault();

    public ScanState State => LatestScan?.Outcome switch
    {
        null => ScanState.Waiting,
        ScanOutcome.Clean => ScanState.Clean,
        ScanOutcome.Found => ScanState.Quarantined,
        ScanOutcome.TooLarge => ScanState.TooLarge,
        _ => ScanState.NotScanned,
    };

    public void Scanned(ScanOutcome outcome, string? version, string? finding, DateTime at) => Scans.Add(new DocumentScan(Id, outcome, version, finding, at));

    /// <summary>Whether somebody who may know of it may also open it: nobody what is quarantined, and only the uploader what waits for its scan.</summary>
    public bool IsOpenTo(Viewer viewer) => WhyClosedTo(viewer) is null;

    public string? WhyClosedTo(Viewer viewer) => State switch
    {
        ScanState.Quarantined => $"{FileName} is quarantined: the scanner found {LatestScan!.Finding}. Nobody can open it.",
        ScanState.Waiting when UploadedById is null || UploadedById != viewer.PersonId => $"{FileName} waits for its scan. Until then only the uploader can open it.",
        _ => null,
    };

    /// <summary>The same bytes under another name of the store: what was found of one holds for the other.</summary>
    public Document CopiedFrom(Document other)
    {
        if (Sha256 != other.Sha256) throw new InvalidOperationException("This is no copy.");
        IdentifiesComplainant = other.IdentifiesComplainant;
        foreach (var scan in other.Scans) Scans.Add(new DocumentScan(Id, scan.Outcome, scan.Version, scan.Finding, scan.At));
        return this;
    }

    public Document OnDraft(Guid draftId)
    {
        DraftId = draftId;
        return this;
    }

    /// <summary>A file that came before its form learns what it is for.</summary>
    public Document For(DocumentPart part)
    {
        if (RecordId is not null && part != Part) throw new InvalidOperationException("A document of a record stays what it is.");
        Part = part;
        return this;
    }

    internal void HangOn(Record record, Guid? partId = null)
    {
        if (State == ScanState.Quarantined && RecordId is null) throw new BrokenRuleException($"{FileName} is quarantined. Remove it first.");
        if (RecordId is not null && RecordId != record.Id) throw new InvalidOperationException("A document cannot move between records.");
        (RecordId, DraftId, PartId) = (record.Id, null, partId ?? PartId);
        if (!record.Documents.Contains(this)) record.Documents.Add(this);
    }

    /// <summary>What it belonged to is gone; from now on it belongs to the record itself.</summary>
    internal void Stay() => PartId = null;

    internal void Share(DateTime at)
    {
        if (Part == DocumentPart.Discussion) throw new BrokenRuleException($"{FileName} stands on the discussion board. That never goes to the company.");
        if (State == ScanState.Quarantined && SharedAt is null && Side == Side.Agency) throw new BrokenRuleException($"{FileName} is quarantined and cannot be shared.");
        SharedAt ??= at;
    }

    /// <summary>The record is about somebody else, who may not read it. Whoever had it keeps it: see FormerSubject.</summary>
    internal void IsSharedNoMore() => SharedAt = null;
}
