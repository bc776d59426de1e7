using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// About a party that is in no registry, and what becomes of the complaint when that party turns out to be a registered company.
public sealed partial class Complaint
{
    /// <summary>The non-NMLS entity that it was entered about; stays when the entity is matched to a company.</summary>
    public Guid? EntityId { get; private set; }
    public NonNmlsEntity? Entity { get; private set; }

    /// <summary>Its subject can be asked nothing here: work on it is research, acknowledgement, referral, closing.</summary>
    public bool IsAboutEntity => EntityId is not null && CompanyId is null;

    /// <summary>It is about the entity and can change still.</summary>
    public bool FollowsMatches => IsAboutEntity && !IsLocked && ComplaintFlow.InHand.Contains(Status);

    /// <summary>It came to the company with the match, and nothing was asked of the company.</summary>
    public bool MayLeaveMatch => EntityId is not null && CompanyId is not null && !IsLocked && FirstSentAt is null;

    /// <summary>It came to the company with a match that was undone while it was closed. Load its entity.</summary>
    public bool OutlivedMatch => EntityId is not null && CompanyId is not null && FirstSentAt is null && Entity is { IsMatched: false };

    /// <summary>As <see cref="Enter(string, Agency, Company, Intake, Routing, Access.Person, IEnumerable{Document}, Stamp, Guid?)"/>, about a party that is in no registry.</summary>
    public static Complaint EnterAbout(NonNmlsEntity entity, string number, Agency agency, Intake intake, Routing routing, Access.Person author, IEnumerable<Document> documents, Stamp stamp, Guid? id = null)
    {
        if (entity.IsMatched) throw new BrokenRuleException($"{entity.Number} was matched to {entity.TurnedOut?.Name}. Choose that company.");
        return Enter(number, agency, null, entity, intake, routing, author, documents, stamp, id);
    }

    internal void FollowMatch(NonNmlsEntity entity, Company company, Stamp stamp)
    {
        (Company, CompanyId, SubjectName) = (company, company.Id, company.Name);
        Happened(Act.SubjectMatched, stamp, $"{entity.Name}, {entity.Number}, was matched to {company.Name.TrimEnd('.')}. The complaint is about that company from now on.");
    }

    /// <summary>The match was wrong. Requests not sent yet are removed; their documents stay with the complaint.</summary>
    internal void LeaveMatch(NonNmlsEntity entity, Company company, Stamp stamp)
    {
        foreach (var request in Requests.Where(request => request.SentAt is null)) request.LeaveDocuments();
        var removed = Requests.RemoveAll(request => request.SentAt is null);
        // What went to that company by mail is not for the next one.
        SubjectNo++;
        (Company, CompanyId, SubjectName) = (null, null, entity.Name);
        Happened(Act.SubjectMatchUndone, stamp, $"{entity.Number} is not {company.Name.TrimEnd('.')}. The complaint is about {entity.Name} again."
            + (removed == 0 ? "" : $" {(removed == 1 ? "1 request that was not sent is" : $"{removed} requests that were not sent are")} removed."));
    }
}
