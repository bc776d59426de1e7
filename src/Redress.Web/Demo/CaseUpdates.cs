using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Demo;

/// <summary>What people put right or tie together after a case is entered.</summary>
sealed partial class Case
{
    public Case Updated(int daysAgo, Func<Intake, Intake> now) => Then(daysAgo, _poc, scene => scene.Complaint.Update(now(scene.Complaint.AsEntered()), scene.Stamp));

    /// <summary>A Supervisor gives it to somebody else.</summary>
    public Case GivenTo(int daysAgo, string poc, string? reason)
    {
        _poc = poc;
        return Then(daysAgo, "supervisor", scene => scene.Complaint.ReassignPoc(scene.OfAgency(poc), reason, scene.Stamp));
    }

    public Case RelatedToActivity(int daysAgo, string id)
        => Then(daysAgo, _poc, scene => scene.Complaint.AddRelated(new Related { Kind = RelatedKind.SupervisoryActivity, Name = id }, id, scene.Stamp));

    public Case RelatedToCompany(int daysAgo, string nmlsId) => Then(daysAgo, _poc, scene =>
    {
        var company = scene.CompanyOf(nmlsId);
        scene.Complaint.AddRelated(new Related { Kind = RelatedKind.Company, CompanyId = company.Id }, company.Name, scene.Stamp);
    });

    public Case RelatedToAgent(int daysAgo, string name, string address, string contact, params Paper[] papers) => Then(daysAgo, _poc,
        scene => scene.Complaint.AddRelated(new Related { Kind = RelatedKind.AgentLocation, Name = name, Address = address, Contact = contact }, name, scene.Stamp, scene.Papers), DocumentPart.Related, papers);
}
