using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

public enum Routing { PreliminaryReview, Bypass }

public sealed partial class Complaint
{
    /// <summary>Makes a complaint of an intake. Bypassing the review opens it at once with its author as point of contact.</summary>
    /// <param name="number">A complaint ID given for this entry.</param>
    /// <param name="documents">Documents of the draft.</param>
    /// <param name="id">ID of the draft it is made of, so that one draft can never become two complaints.</param>
    public static Complaint Enter(string number, Agency agency, Company subject, Intake intake, Routing routing, Person author, IEnumerable<Document> documents, Stamp stamp, Guid? id = null)
    {
        if (subject.IsMerged) throw new BrokenRuleException($"{subject.Name} was merged on {subject.MergedAt:MMM d, yyyy}. Search again: its names and numbers find the company that goes on.");
        return Enter(number, agency, subject, null, intake, routing, author, documents, stamp, id);
    }

    static Complaint Enter(string number, Agency agency, Company? subject, NonNmlsEntity? entity, Intake intake, Routing routing, Person author, IEnumerable<Document> documents, Stamp stamp, Guid? id)
    {
        var called = subject?.Name ?? entity!.Name;
        if (agency.LeftAt is not null) throw new BrokenRuleException($"{agency.Name} left Redress. Nothing can be entered.");
        MustBeComplete(intake, stamp);
        var act = routing == Routing.Bypass ? Act.Entered : Act.SentToReview;
        var complaint = new Complaint
        {
            Id = id ?? Guid.CreateVersion7(), Number = number, Agency = agency, AgencyId = agency.Id, Company = subject, CompanyId = subject?.Id, Entity = entity, EntityId = entity?.Id, SubjectName = called,
            CreatedAt = stamp.At, CreatedById = stamp.By.PersonId, Status = ComplaintFlow.After(null, act),
        };
        complaint.Fill(intake);
        foreach (var document in documents) complaint.Hang(document);
        if (intake.AcknowledgedOn is null && !intake.IsAnonymous) complaint.DueDates.Add(DueDate.ByRule(complaint.Id, agency, DueKind.Acknowledgement, PeriodKind.Acknowledgement, stamp));
        if (routing == Routing.Bypass)
            complaint.Open(author, stamp);
        else
            complaint.DueDates.Add(DueDate.ByRule(complaint.Id, agency, DueKind.Review, PeriodKind.Review, stamp));
        complaint.Happened(act, stamp, routing == Routing.Bypass
            ? $"Entered the complaint about {called}; review bypassed."
            : $"Entered the complaint about {called} and sent it to preliminary review.");
        return complaint;
    }

    /// <summary>Preliminary review is done: the reviewer names the point of contact and the complaint is open.</summary>
    public void Proceed(Person poc, Stamp stamp)
    {
        var status = ComplaintFlow.After(Status, Act.Proceeded);
        MustBeReviewedBy(stamp.By);
        Status = status;
        Open(poc, stamp);
        Happened(Act.Proceeded, stamp, $"Preliminary review done. Point of contact: {poc.Name}.");
    }

    /// <summary>Whoever entered a complaint does not review it, unless the agency waives that.</summary>
    public bool MayBeReviewedBy(Guid? person) => person != CreatedById || Agency.AuthorMayReview;

    void MustBeReviewedBy(Viewer by)
    {
        if (!MayBeReviewedBy(by.PersonId)) throw new BrokenRuleException("Whoever entered a complaint does not review it.");
    }

    void Open(Person poc, Stamp stamp)
    {
        NameAgencyPoc(poc, stamp);
        DueDates.Add(DueDate.ByRule(Id, Agency, DueKind.Closure, PeriodKind.Closure, stamp));
    }

    static void MustBeComplete(Intake intake, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(intake.Account)) throw new BrokenRuleException("Write down the complainant's account.");
        if (intake.ReceivedOn > stamp.Today) throw new BrokenRuleException("The date received lies in the future.");
        if (intake.TransactionOn > stamp.Today) throw new BrokenRuleException("The transaction date lies in the future.");
        if (intake.AcknowledgedOn > stamp.Today) throw new BrokenRuleException("The day of the acknowledgement lies in the future.");
        if (intake.AcknowledgedOn < intake.ReceivedOn) throw new BrokenRuleException("The acknowledgement cannot come before the complaint.");
        if (intake.AmountInDispute < 0) throw new BrokenRuleException("The amount in dispute cannot be negative.");
        if (!intake.IsAnonymous && (intake.Complainants.Count == 0 || intake.Complainants.Any(person => person.FirstName.Length == 0 || person.LastName.Length == 0)))
            throw new BrokenRuleException("Give the complainant's first and last name, or mark the complaint as anonymous.");
    }
}
