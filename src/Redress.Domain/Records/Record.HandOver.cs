using Redress.Domain.Access;

namespace Redress.Domain.Records;

/// <summary>When somebody leaves: what the person was responsible for on this record goes to a successor.</summary>
public abstract partial class Record
{
    /// <summary>What a person is responsible for now, in words: point of contact, drafter of an answer that is awaited.</summary>
    public virtual IReadOnlyList<string> OpenWorkOf(Guid personId)
    {
        var work = new List<string>();
        if (IsLocked) return work;
        if (AgencyPocId == personId) work.Add("Point of contact");
        if (CompanyPocId == personId) work.Add("Company's point of contact");
        work.AddRange(DraftsOf(personId).OrderBy(request => request.No).Select(request => $"Drafter of the answer to {request.Called}"));
        return work;
    }

    /// <summary>Moves all of it in one act, with one event.</summary>
    /// <returns>What moved, in words; empty: there was nothing.</returns>
    public virtual IReadOnlyList<string> HandOver(Person from, Person to, Stamp stamp)
    {
        var work = OpenWorkOf(from.Id);
        if (work.Count == 0) return work;
        if (AgencyPocId == from.Id) NameAgencyPoc(to, stamp);
        if (CompanyPocId == from.Id || DraftsOf(from.Id).Any())
        {
            if (to.CompanyId != CompanyId || !to.Holds(Role.ManageComplaints)) throw new BrokenRuleException($"{to.Name} needs the permission Manage Complaints to take over {Number}.");
            if (CompanyPocId == from.Id) NameCompanyPoc(to, stamp);
            foreach (var request in DraftsOf(from.Id).ToList()) request.CurrentDraft!.HandOver(from.Id, to.Id, stamp);
        }
        // The agency does not read who drafts for the company.
        var poc = work.FirstOrDefault(words => words.Contains("contact"));
        Happened(Act.HandedOver, stamp, poc is null ? "A drafter of the company left; a colleague took over." : $"{from.Name} left. {poc} is now {to.Name}.");
        return work;
    }

    protected IEnumerable<Exchange.InformationRequest> DraftsOf(Guid personId) => Requests.Where(request => request.WaitsForCompany && request.CurrentDraft?.Drafters.Any(one => one.PersonId == personId) == true);
}
