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

    /// <summary>Somebody writes on the board. Tags: "all", an agency ("OR"), or a mailbox ("manager@OR").</summary>
    public Case Discussed(int daysAgo, string by, string text, string[]? tags = null, bool replies = false, params Paper[] papers) => Then(daysAgo, by, scene =>
    {
        var board = scene.Complaint;
        HashSet<Guid> readers = [board.AgencyId, .. board.Grants.Where(grant => grant.HoldsAt(scene.Stamp.At)).Select(grant => grant.AgencyId)];
        Tag Named(string tag) => tag == "all" ? Tag.All : tag.Split('@') is [var mailbox, var code] ? Person(scene.OfAgency(code, mailbox), scene.AgencyOf(code)) : new(null, scene.AgencyOf(tag).Id, scene.AgencyOf(tag).Name);
        static Tag Person(Domain.Access.Person person, Domain.Agencies.Agency agency) => new(person.Id, null, $"{person.Name}, {agency.Name}");
        var named = (tags ?? []).Where(tag => tag.Contains('@')).Select(tag => scene.OfAgency(tag.Split('@')[1], tag.Split('@')[0]));
        board.Discuss(Guid.CreateVersion7(), replies ? board.Posts[^1] : null, new NewPost(text, [.. (tags ?? []).Select(Named)], _restricted && !by.Contains('@')), readers, named, scene.Papers, scene.Stamp);
    }, DocumentPart.Discussion, papers);

    /// <summary>A letter went out; by mail it was mailed that day.</summary>
    public Case Wrote(int daysAgo, Domain.Companies.LetterKind kind, Domain.Companies.LetterTo to, LetterWay way, string title, string text, bool asks = false) => Then(daysAgo, _poc, scene =>
    {
        var filled = scene.Complaint.Filled(new(to, title, text, kind), scene.Stamp.By.Name, scene.Stamp.Today);
        var letter = scene.Complaint.SendLetter(Guid.CreateVersion7(), new LetterToSend(kind, to, way, filled, asks), scene.Stamp);
        if (way == LetterWay.Mail) scene.Complaint.MarkMailed(letter, scene.Stamp.Today, scene.Stamp);
    });

    public Case ConfirmedLetter(int daysAgo) => Then(daysAgo, "poc", scene => scene.Complaint.ConfirmLetter(scene.Complaint.Letters[^1], scene.Stamp));

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
