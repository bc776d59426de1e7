using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Pages.Enroll;

namespace Redress.Web.Api;

/// <summary>The company's side of enrollment, from the account to the end. Its first user does this with the token that POST /accounts gave.</summary>
static class EnrollmentApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var enrollment = api.MapGroup("/enrollment").WithTags("Enrollment");
        enrollment.MapGet("", Read).Needs(Right.KeepCompanyProfile).OnTheWayIn().WithSummary("The enrollment of your company: what is confirmed, and which step is next.").Produces<EnrollmentView>().ProducesProblem(404);
        enrollment.MapPut("/confirmation", Confirm).Needs(Right.KeepCompanyProfile).OnTheWayIn().WithSummary("Yes, this is our company.").Produces<EnrollmentView>().ProducesProblem(404).ProducesProblem(409);
        enrollment.MapPut("/rejection", Reject).Needs(Right.KeepCompanyProfile).OnTheWayIn().WithSummary("This is not our company. The agency is told, and your account is closed.").Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        enrollment.MapPut("/completion", Complete).Needs(Right.KeepCompanyProfile).OnTheWayIn().WithSummary("Complete the enrollment. Requests that wait open, and the agency is told.").Produces<CompletionView>().ProducesProblem(404).ProducesProblem(409);
    }

    /// <param name="Next">SecondFactor, Terms, Company, Users, Contacts or Review. Users can be left out.</param>
    public sealed record EnrollmentView(string Company, string? SesId, string? NmlsId, string Address, IReadOnlyList<string> Licenses, string Agency, string Next, DateTime? ConfirmedAt, string? ComplaintsContact, string? SaContact, int Users);

    public sealed record RejectionInput(string Reason);

    /// <param name="Waiting">Complaints with requests that waited.</param>
    public sealed record CompletionView(string Company, DateTime EnrolledAt, int Waiting);

    static async Task<IResult> Read(Act act) => await Running(act) is { } running ? Results.Ok(View(running)) : Results.NotFound();

    static async Task<IResult> Confirm(Act act)
    {
        if (await Running(act) is not { } running) return Results.NotFound();
        running.MustBeOpen(EnrollStep.Company);
        running.Enrollment.Confirm(await act.Viewer(), act.Now);
        await act.Db.SaveChangesAsync();
        return Results.Ok(View((await Running(act))!));
    }

    static async Task<IResult> Reject(Act act, RejectionInput input)
    {
        Inputs.Length("reason", input.Reason, 2000);
        if (await Running(act) is not { } running) return Results.NotFound();
        running.MustBeOpen(EnrollStep.Company);
        await running.Reject(input.Reason, act.Now);
        return Results.NoContent();
    }

    static async Task<IResult> Complete(Act act)
    {
        if (await Running(act) is not { } running) return Results.NotFound();
        running.MustBeOpen(EnrollStep.Review);
        var waiting = await running.Complete(act.Now);
        return Results.Ok(new CompletionView(running.Enrollment.Company.Name, running.Enrollment.CompletedAt!.Value, waiting));
    }

    internal static async Task<Enrolling?> Running(Act act) => await Enrolling.Find(act.Db, act.Terms, await act.Viewer(), act.HasSecondFactor, !act.IsProduction);

    internal static void MustBeOpen(this Enrolling running, EnrollStep step)
    {
        if (!running.IsOpen(step)) throw new BrokenRuleException($"Another step comes first: {running.Reached.Words().ToLowerInvariant()}.");
    }

    static EnrollmentView View(Enrolling running)
    {
        var company = running.Enrollment.Company;
        return new(company.Name, company.SesId, company.NmlsId, company.Address, [.. company.Licenses.Select(Words)], running.Enrollment.Agency.FullName,
            running.Reached.ToString(), running.Enrollment.ConfirmedAt, company.ComplaintsContact?.Email, company.SaContact?.Email, running.Users.Count);
    }

    static string Words(License license) => $"{license.State} {license.Type}, {license.Status}";
}
