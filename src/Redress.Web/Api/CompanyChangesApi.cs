using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Companies;

namespace Redress.Web.Api;

/// <summary>What changes a company for all agencies, and the dated facts of it.</summary>
static class CompanyChangesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var company = api.MapGroup("/companies/{id}").WithTags("Companies");
        company.MapGet("/changes", Read).Needs(Right.SeeCompanies).WithSummary("What happened to a company as such: renamed, disenrolled, merged, with who, when and why. Newest first.").Produces<IReadOnlyList<ChangeView>>().ProducesProblem(404);
        company.MapPut("/name", Rename).Needs(Right.ChangeCompanies).WithSummary("Rename a company. The former name keeps finding it.").Produces<IReadOnlyList<ChangeView>>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        company.MapGet("/disenrollment", Preview).WithTags("Enrollment").Needs(Right.ChangeCompanies).WithSummary("What disenrolling would do: users cut off, complaints that begin to wait, by agency.").Produces<DisenrollmentView>().ProducesProblem(404).ProducesProblem(409);
        company.MapPut("/disenrollment", Disenroll).WithTags("Enrollment").Needs(Right.ChangeCompanies).WithSummary("End the enrollment for all agencies. Its users sleep until it enrolls again, and what it was asked waits.").Produces<DisenrollmentView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        company.MapGet("/merger", PreviewMerger).Needs(Right.ChangeCompanies).WithSummary("What merging it into another company would move, as far as you may know.").Produces<MergerView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        company.MapPut("/merger", Merge).Needs(Right.ChangeCompanies).WithSummary("Merge it into another company, for all agencies. Cannot be undone. Open complaints move, closed ones stay, names and numbers find the other.").Produces<MergedView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
    }

    /// <param name="Into">SES or NMLS ID of the company that goes on.</param>
    /// <param name="BringsUsers">Its users become users of the other, without the administration. Else their accounts close.</param>
    public sealed record MergerInput(string Into, string Why, bool BringsUsers = false);

    /// <param name="Staying">Complaints that are closed, canceled or imported.</param>
    public sealed record MergerView(string Into, IReadOnlyList<WaitingView> Open, int OpenRequests, int AnswersBegun, int Staying, int Users, int IntakeDrafts);

    public sealed record MergedView(string Into, int ComplaintsMoved);

    public sealed record DisenrollmentView(int Users, IReadOnlyList<WaitingView> Waiting);

    /// <param name="Complaints">With requests that were sent.</param>
    public sealed record WaitingView(string Agency, int Complaints);

    /// <param name="On">The day from which it holds.</param>
    /// <param name="Agency">Null: not done by an agency.</param>
    public sealed record ChangeView(CompanyAct Act, DateOnly On, DateTime At, string By, string? Agency, string Words, string? Why);

    /// <param name="Since">Left out: today.</param>
    /// <param name="IsAnother">You know that another company is called so.</param>
    public sealed record NameInput(string Name, DateOnly? Since = null, string? Why = null, bool IsAnother = false);

    static async Task<IResult> Read(Act act, string id) => await Find(act, id) is { } company ? Results.Ok(await Changes(act, company)) : Results.NotFound();

    static async Task<IResult> Rename(Act act, string id, NameInput input)
    {
        Inputs.Length("name", input.Name, Company.MostName);
        if (input.Why?.Length > CompanyFact.MostWhy) throw new InputException("why", $"This has up to {CompanyFact.MostWhy:N0} characters.");
        if (await Find(act, id) is not { } company) return Results.NotFound();
        var (_, stamp) = await InvitationsApi.Stamp(act);
        await new Renaming(act.Db).Rename(company, input.Name, input.Since, input.Why, input.IsAnother, stamp);
        await act.Db.SaveChangesAsync();
        return Results.Ok(await Changes(act, company));
    }

    static async Task<IResult> Preview(Act act, string id)
    {
        if (await Find(act, id) is not { } company) return Results.NotFound();
        if (!company.IsEnrolled) throw new BrokenRuleException($"{company.Name} is not enrolled.");
        return Results.Ok(View(await new Disenrolling(act.Db).Preview(company)));
    }

    static async Task<IResult> Disenroll(Act act, string id, EnrollmentApi.RejectionInput input)
    {
        Inputs.Length("reason", input.Reason, CompanyFact.MostWhy);
        if (await Find(act, id) is not { } company) return Results.NotFound();
        var (agency, stamp) = await InvitationsApi.Stamp(act);
        return Results.Ok(View(await new Disenrolling(act.Db).Run(company, agency, input.Reason, stamp)));
    }

    static async Task<IResult> PreviewMerger(Act act, SelfEnrollment asking, string id, string into)
    {
        if (await Merging.Find(act.Db, id) is not { } company) return Results.NotFound();
        var other = await Other(act, into);
        company.MustBeAbleToMergeInto(other);
        var preview = await new Merging(act.Db, asking).Preview(company, await act.Viewer());
        return Results.Ok(new MergerView(other.Key, [.. preview.Open.Select(one => new WaitingView(one.Name, one.Count))], preview.OpenRequests, preview.AnswersBegun, preview.Staying, preview.Users.Count, preview.IntakeDrafts));
    }

    static async Task<IResult> Merge(Act act, SelfEnrollment asking, string id, MergerInput input)
    {
        Inputs.Length("why", input.Why, CompanyFact.MostWhy);
        if (await Merging.Find(act.Db, id) is not { } company) return Results.NotFound();
        var other = await Other(act, input.Into);
        var (agency, stamp) = await InvitationsApi.Stamp(act);
        return Results.Ok(new MergedView(other.Key, await new Merging(act.Db, asking).Run(company, other, agency, input.Why, input.BringsUsers, stamp)));
    }

    static async Task<Company> Other(Act act, string into)
        => string.IsNullOrWhiteSpace(into) || await Merging.Find(act.Db, into) is not { } other ? throw new InputException("into", "No company here has this number.") : other;

    static DisenrollmentView View(Disenrollment done) => new(done.Users.Count, [.. done.Waiting.Select(one => new WaitingView(one.Name, one.Count))]);

    static Task<Company?> Find(Act act, string id) => act.Db.Companies.WithKey(id).Include(c => c.OtherNames).Include(c => c.NoticeAddresses).Include(c => c.ComplaintsContact).Include(c => c.SaContact).AsSplitQuery().FirstOrDefaultAsync();

    static async Task<IReadOnlyList<ChangeView>> Changes(Act act, Company company)
        => [.. (await act.Db.FactsOf(company.Id)).Select(fact => new ChangeView(fact.Act, fact.On, fact.At, fact.ByName, fact.Agency?.Name, fact.Words, fact.Why))];
}
