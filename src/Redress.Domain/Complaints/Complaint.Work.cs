using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

public sealed partial class Complaint
{
    /// <param name="identifiesComplainant">Null: as the complaint is restricted or not.</param>
    public void AddDocument(Document document, Stamp stamp, bool? identifiesComplainant = null)
    {
        MustTakeWork();
        MustNotBeLocked();
        Hang(document);
        document.IdentifiesComplainant = identifiesComplainant ?? document.IdentifiesComplainant;
        Happened(Act.DocumentAdded, stamp, $"Added the document {document.FileName}.");
    }

    /// <summary>Adds research or a communication. The one thing besides reopening that a closed complaint takes.</summary>
    /// <param name="identifiesComplainant">Null: as the complaint is restricted or not.</param>
    /// <param name="acknowledges">With it the consumer was told that the agency has the complaint.</param>
    public ResearchNote AddResearch(ResearchKind kind, ResearchWith with, DateOnly on, string text, IEnumerable<Document> added, Stamp stamp, bool? identifiesComplainant = null, bool acknowledges = false)
    {
        MustTakeWork();
        if (acknowledges) MustBeAnAcknowledgement(kind, with, on);
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write what was said or found.");
        if (on > stamp.Today) throw new BrokenRuleException("The date lies in the future.");
        var note = new ResearchNote(Id, kind, with, on, text.Trim(), identifiesComplainant ?? IsRestricted, acknowledges, stamp);
        Notes.Add(note);
        if (acknowledges) AcknowledgedOn = on;
        foreach (var document in added)
        {
            Hang(document, note.Id);
            document.IdentifiesComplainant = note.IdentifiesComplainant;
        }
        Happened(Act.ResearchAdded, stamp, kind == ResearchKind.Research
            ? "Added research."
            : $"Added a {ResearchNote.Words(kind).ToLowerInvariant()} with {(with == ResearchWith.Others ? "others" : $"the {with.ToString().ToLowerInvariant()}")}{(acknowledges ? ", the acknowledgement" : "")}.");
        return note;
    }

    void MustBeAnAcknowledgement(ResearchKind kind, ResearchWith with, DateOnly on)
    {
        if (kind == ResearchKind.Research || with != ResearchWith.Consumer) throw new BrokenRuleException("Only a communication with the consumer acknowledges the complaint.");
        if (AcknowledgedOn is { } before) throw new BrokenRuleException($"The complaint was acknowledged on {before:MMM d, yyyy}.");
        if (!IsToBeAcknowledged) throw new BrokenRuleException("This complaint needs no acknowledgement.");
        if (on < ReceivedOn) throw new BrokenRuleException("The acknowledgement cannot come before the complaint.");
    }

    /// <summary>Relates it to something. A related complaint shows the relation on its side too.</summary>
    /// <param name="what">What it is related to, as history says it.</param>
    /// <param name="documents">Of an agent location.</param>
    public void AddRelated(Related related, string what, Stamp stamp, IEnumerable<Document>? documents = null)
    {
        MustTakeWork();
        if (!related.IsLink) MustNotBeLocked();
        if (related.OtherRecordId == Id) throw new BrokenRuleException("A complaint cannot be related to itself.");
        if (Related.Any(there => there.IsSameAs(related))) throw new BrokenRuleException($"It is related to {what} already.");
        related.RecordId = Id;
        Related.Add(related);
        foreach (var document in documents ?? []) Hang(document, related.Id);
        Happened(Act.RelatedAdded, stamp, $"Related the complaint to {what}.");
    }

    public void RemoveRelated(Related related, string what, Stamp stamp)
    {
        MustNotBeLocked();
        if (!Related.Remove(related)) throw new BrokenRuleException("This relation was removed meanwhile.");
        foreach (var document in Documents.Where(document => document.PartId == related.Id)) document.Stay();
        Happened(Act.RelatedRemoved, stamp, $"Removed the relation to {what}.");
    }

    /// <summary>Takes away a relation that was added on the other complaint. Both histories say so.</summary>
    /// <param name="other">Load it with what it is related to.</param>
    public void RemoveRelatedFrom(Complaint other, Related related, Stamp stamp)
    {
        MustNotBeLocked();
        if (other.IsLocked) throw new BrokenRuleException($"{other.Number}, which holds the relation, is closed. The relation stays.");
        if (related.OtherRecordId != Id) throw new BrokenRuleException("This relation was removed meanwhile.");
        other.RemoveRelated(related, Number, stamp);
        Happened(Act.RelatedRemoved, stamp, $"Removed the relation to {other.Number}, which was added there.");
    }

    // On a restricted complaint a document counts as identifying until somebody says otherwise.
    void Hang(Document document, Guid? partId = null)
    {
        document.HangOn(this, partId);
        document.IdentifiesComplainant |= IsRestricted;
    }

    protected override void MustTakePosts() => MustTakeWork();

    protected override bool KeepsComplainant => IsRestricted;

    void MustTakeWork()
    {
        if (IsImported) throw new BrokenRuleException("This complaint was imported. Nothing can be added to it.");
        if (Destroyed > Records.Retention.DestroyedPart.Documents) throw new BrokenRuleException($"{Number} is destroyed but for what its certificate says. Nothing can be added to it.");
    }

    /// <summary>The company's Complaints Contact or Account Administrator names the person who answers.</summary>
    public void AssignCompanyPoc(Person person, Stamp stamp)
    {
        MustTakeAnswers("No point of contact can be assigned");
        if (stamp.By.CompanyId is null || stamp.By.CompanyId != CompanyId || !stamp.By.May(Right.AssignCompanyPoc))
            throw new BrokenRuleException("Only the Complaints Contact or an Account Administrator of the company can do this.");
        if (person.CompanyId != CompanyId || !person.Holds(Role.ManageComplaints))
            throw new BrokenRuleException($"{person.Name} needs the permission Manage Complaints first.");
        if (person.Id == CompanyPocId) throw new BrokenRuleException($"{person.Name} is point of contact already.");
        NameCompanyPoc(person, stamp);
        Happened(Act.CompanyPocAssigned, stamp, $"{person.Name} is the company's point of contact.", null, new() { People = [person.Id] });
    }

    /// <summary>Enrollment is complete: requests that waited unseen are the company's now.</summary>
    public void CompanyHasEnrolled(Stamp stamp)
    {
        if (FirstSentAt is null || IsLocked) return;
        Happened(Act.CompanyEnrolled, stamp, $"{SubjectName} completed its enrollment and can read the requests.");
    }

    /// <summary>The enrollment ended: requests wait unseen again, neither reminded nor overdue, and nobody is point of contact. Drafts stay with their drafters.</summary>
    public void CompanyHasDisenrolled(Stamp stamp)
    {
        if (FirstSentAt is null || IsLocked) return;
        ReleaseCompanyPoc();
        Happened(Act.CompanyDisenrolled, stamp, $"{SubjectName} was disenrolled. What it was asked waits until it enrolls again.");
    }

    /// <summary>The subject merged: the complaint, with its open requests and the drafts of their answers, is its successor's. Who answers there is named anew.</summary>
    public void SubjectMergedInto(Company successor, Stamp stamp)
    {
        MustTakeWork();
        MustNotBeLocked();
        var before = SubjectName;
        ReleaseCompanyPoc();
        foreach (var draft in Requests.SelectMany(request => request.Drafts)) draft.ReleaseDrafters(stamp);
        (Company, CompanyId, SubjectName) = (successor, successor.Id, successor.Name);
        Happened(Act.SubjectMerged, stamp, $"{before} merged into {successor.Name}. The complaint is about {successor.Name} from now on.", null, new() { CompanyHearsLater = FirstSentAt is null || !successor.IsEnrolled });
    }

    /// <summary>Closes and locks. Open requests are canceled after one confirmation; unsent ones are removed, their documents stay with the complaint; the company is told if requests had gone out.</summary>
    /// <param name="added">Documents uploaded while closing.</param>
    public Closure Close(Closing closing, IEnumerable<Document> added, Stamp stamp)
    {
        if (IsImported) throw new BrokenRuleException("This complaint was imported and cannot be closed here.");
        if (IsLocked) throw new BrokenRuleException($"{Number} was {Status.Words().ToLowerInvariant()} meanwhile, on {EndedOn:MMM d, yyyy}.");
        var status = ComplaintFlow.After(Status, Act.Closed);
        if (Status == ComplaintStatus.Pending) MustBeClosedAtReview(closing, stamp);
        MustSayWhatItsReasonAsks(closing, stamp);
        var open = Requests.Where(request => request.IsOpen && request.WaitsForCompany).ToList();
        if (open.Count > 0 && !closing.CancelsOpenRequests) throw new BrokenRuleException("Confirm that closing cancels the requests still open.");

        EndExchange(open, "The complaint was closed.", stamp);
        var closure = new Closure(Id, Closures.Count + 1, closing, stamp);
        Closures.Add(closure);
        foreach (var document in added) Hang(document, closure.Id);
        foreach (var document in Documents.Where(document => closing.SharedDocuments?.Contains(document.Id) == true)) document.Share(stamp.At);
        (Status, ClosedOn, LockedAt) = (status, stamp.Today, stamp.At);
        Happened(Act.Closed, stamp, Sentence(closure, open.Count), null, new() { CompanyHearsLater = FirstSentAt is null || Company?.IsEnrolled != true });
        return closure;
    }

    void MustBeClosedAtReview(Closing closing, Stamp stamp)
    {
        MustBeReviewedBy(stamp.By);
        if (!closing.Reason.IsOfReview()) throw new BrokenRuleException("At its review a complaint is closed as duplicate, invalid or referred. For another reason it is opened first.");
    }

    void MustSayWhatItsReasonAsks(Closing closing, Stamp stamp)
    {
        var payments = closing.Payments ?? [];
        if (closing.Reason == ClosureReason.ClosedWithMonetaryRelief && payments.Count == 0) throw new BrokenRuleException("Give the amount paid to the consumer and the payment date.");
        if (payments.Any(payment => payment.Amount <= 0)) throw new BrokenRuleException("The amount must be more than $0.");
        if (payments.Any(payment => payment.PaidOn > stamp.Today)) throw new BrokenRuleException($"The payment date lies in the future: give a date up to {stamp.Today:MMM d, yyyy}.");
        if (closing.Reason == ClosureReason.ClosedWithNonMonetaryRelief && string.IsNullOrWhiteSpace(closing.NonMonetaryRelief)) throw new BrokenRuleException("Say what was done for the consumer.");
        if (closing.Reason == ClosureReason.Duplicate && string.IsNullOrWhiteSpace(closing.DuplicateOf)) throw new BrokenRuleException("Give the ID of the complaint this one duplicates.");
        if (closing.Reason == ClosureReason.Duplicate && closing.DuplicateOf!.Trim() == Number) throw new BrokenRuleException("A complaint cannot duplicate itself.");
        if (closing.Reason == ClosureReason.ReferredToOtherStateAgency && string.IsNullOrWhiteSpace(closing.OtherAgency)) throw new BrokenRuleException("Say which agency it was referred to.");
    }

    static string Sentence(Closure closure, int canceled)
    {
        var relief = closure.Payments.Sum(payment => payment.Amount);
        return $"Closed the complaint: {closure.Reason.Words().ToLowerInvariant()}"
            + (relief > 0 ? $", ${relief:N2}." : ".")
            + (canceled > 0 ? $" {canceled} open {(canceled == 1 ? "request was" : "requests were")} canceled." : "");
    }
}
