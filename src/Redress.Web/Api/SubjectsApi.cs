using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Finds who a complaint is about: by a number, or by what somebody knows.</summary>
static class SubjectsApi
{
    // Nobody's name is longer; comparing takes time that grows with the length.
    const int Longest = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Complaints");
        api.MapPut("/complaints/{number}/subject", Change).Needs(Right.UpdateComplaints)
            .WithSummary("Change who the complaint is about. After requests were sent only a Supervisor can, with a reason; what was sent is canceled.").Produces<ComplaintView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapGet("/subjects", Search).Needs(Right.EnterComplaints)
            .WithSummary("Find who a complaint is about: by id (SES, NMLS, FDIC, RSSD, license or Entity Tracking Number, or a person's name), or by name, person, keywords, phone or website; city and state help.").Produces<List<SubjectView>>().ProducesValidationProblem(422);
    }

    /// <param name="Subject">SES ID or NMLS ID of the company, with the NMLS ID of a branch or individual of it; or an Entity Tracking Number.</param>
    /// <param name="Reason">Needed once requests were sent.</param>
    public sealed record SubjectInput(string Subject, string? Branch = null, string? Individual = null, string? Reason = null);

    static Task<IResult> Change(Act act, string number, SubjectInput input) => act.On(number, async (complaint, stamp) =>
    {
        if (stamp.By.AgencyId is null) throw new NoSuchRequestException();
        if (EntitySearch.NumberOf(input.Subject) is { } tracking)
        {
            var entity = await act.Db.Entities(stamp.By).Include(e => e.Company!.Successor).FirstOrDefaultAsync(e => e.Number == tracking) ?? throw new InputException("subject", "No non-NMLS entity has this number.");
            complaint.ChangeSubject(new(null, Entity: entity), input.Reason, stamp);
            return;
        }
        var company = await act.Db.Companies.Include(c => c.Successor).FirstOrDefaultAsync(c => c.SesId == input.Subject || c.NmlsId == input.Subject) ?? throw new InputException("subject", "No company has this ID.");
        company = company.Successor ?? company;
        var branch = input.Branch is null ? null : await act.Db.Set<Branch>().FirstOrDefaultAsync(b => b.NmlsId == input.Branch && b.CompanyId == company.Id) ?? throw new InputException("branch", "The company has no branch with this NMLS ID.");
        var person = input.Individual is null ? null : await act.Db.Set<Individual>().FirstOrDefaultAsync(i => i.NmlsId == input.Individual && i.CompanyId == company.Id) ?? throw new InputException("individual", "The company has nobody with this NMLS ID.");
        complaint.ChangeSubject(new(company, branch, person), input.Reason, stamp);
    });

    /// <param name="Branch">The branch that was meant, if one.</param>
    /// <param name="Individual">The person that was meant, if one.</param>
    /// <param name="Likelihood">VeryLikely, Possible or Unlikely; null where it was found by a number.</param>
    /// <param name="Reasons">Why it matches, a line each.</param>
    /// <param name="OwnOpen">Open complaints of your agency about it, counted up to 1,000.</param>
    /// <param name="All">Complaints of all agencies about it, counted up to 1,000.</param>
    public sealed record SubjectView(
        string? SesId, string? NmlsId, string Name, string Kind, string Address, bool IsEnrolled, string? License, string? Likelihood, IReadOnlyList<ReasonView> Reasons, int OwnOpen, int All, PartView? Branch, PartView? Individual, string? TrackingNumber);

    public sealed record PartView(string Name, string? NmlsId, string? Words);

    /// <param name="Sameness">Same, Nearly or Different.</param>
    public sealed record ReasonView(string Topic, string Sameness, string Words);

    static async Task<IResult> Search(Act act, SubjectSearch search, string? id, string? name, string? city, string? state, string? person, string? phone, string? website, string? keywords)
    {
        var viewer = await act.Viewer();
        if (!string.IsNullOrWhiteSpace(id)) return Answer(await SubjectById.FindOrNamed(act.Db, viewer, id.Length > 60 ? id[..60] : id));
        var sought = new SubjectSought(Short(name), Short(city), Short(state), Short(person), Short(phone), Short(website), Short(keywords));
        if (!sought.CanFind) throw new InputException("name", "Give an id, or a name, person, keywords, phone or website.");
        return Answer(await search.Everywhere(sought, viewer));
    }

    static IResult Answer(List<FoundSubject> found) => Results.Ok(found.Select(s => new SubjectView(
        s.SesId, s.NmlsId, s.Name, s.Kind.ToString(), s.Address, s.IsEnrolled, s.License, s.Likelihood?.ToString(),
        [.. s.Reasons.Select(reason => new ReasonView(reason.Topic, reason.Sameness.ToString(), reason.Before + reason.Matched + reason.After))], s.OwnOpen, s.All, Part(s.Branch), Part(s.Individual), s.Tracking)).ToList());

    static PartView? Part(FoundPart? part) => part is null ? null : new(part.Name, part.NmlsId, part.Words);

    static string? Short(string? given) => given?.Trim() is { Length: > 0 } text ? text.Length > Longest ? text[..Longest] : text : null;
}
