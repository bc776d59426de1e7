using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>When somebody leaves: the parts that the person takes go to a successor who may take them.</summary>
public sealed partial class SupervisoryActivity
{
    public override IReadOnlyList<string> OpenWorkOf(Guid personId) => IsLocked ? [] :
    [
        .. Present.Where(one => one.PersonId == personId).Select(one => one.Part.Words()),
        .. CompanyPocId == personId ? ["Company Lead"] : Array.Empty<string>(),
        .. CompanyMembersNow.Where(one => one.PersonId == personId).Select(one => one.Part.ToString()),
        .. DraftsOf(personId).OrderBy(request => request.No).Select(request => $"Drafter of the answer to {request.Called}"),
    ];

    public override IReadOnlyList<string> HandOver(Person from, Person to, Stamp stamp)
    {
        var work = OpenWorkOf(from.Id);
        if (work.Count == 0) return work;
        foreach (var one in Present.Where(one => one.PersonId == from.Id)) MustBeAbleTo(one.Part, to, from.AgencyId!.Value);
        foreach (var one in Present.Where(one => one.PersonId == from.Id))
        {
            one.End(stamp);
            if (Present.All(other => (other.Part, other.PersonId) != (one.Part, to.Id))) Participants.Add(new ActivityParticipant(Id, Participants.Count + 1, to, one.Part, stamp));
        }
        if (from.CompanyId is not null) HandOverForCompany(from, to, stamp);
        NameExaminerInCharge(stamp);
        // The agency does not read who helps within the company.
        var words = from.CompanyId is null || work.Contains("Company Lead") ? $"{from.Name} left. {to.Name} is now {(from.CompanyId is null ? string.Join(" and ", work) : "Company Lead")}." : "Somebody of the company left; a colleague took over.";
        Happened(Act.HandedOver, stamp, words, null, new() { People = [to.Id], Page = from.CompanyId is null ? "participants" : null });
        return work;
    }

    void HandOverForCompany(Person from, Person to, Stamp stamp)
    {
        if (CompanyPocId == from.Id || Secondary?.Id == from.Id) MustBeAbleToLead(to);
        else MustBeAbleToHelp(to);
        if (CompanyPocId == from.Id) NameCompanyPoc(to, stamp);
        foreach (var one in CompanyMembersNow.Where(one => one.PersonId == from.Id || one.PersonId == to.Id && CompanyPocId == to.Id)) one.End(stamp);
        if (CompanyPocId != to.Id && CompanyMembersNow.All(one => one.PersonId != to.Id)) CompanyMembers.Add(new CompanyMember(Id, CompanyMembers.Count + 1, to, CompanyMembers.Last(one => one.PersonId == from.Id).Part, stamp));
        foreach (var request in DraftsOf(from.Id).ToList()) request.CurrentDraft!.HandOver(from.Id, to.Id, stamp);
    }
}
