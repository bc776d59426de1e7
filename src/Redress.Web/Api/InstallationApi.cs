using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Imports;

namespace Redress.Web.Api;

/// <summary>What Operators do: agencies, terms of use, what is configured. No case is behind any of it.</summary>
static class InstallationApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var installation = api.MapGroup("/installation").WithTags("Installation");
        installation.MapGet("/agencies", Agencies).Needs(Right.RegisterAgencies).WithSummary("The registered agencies, with the next step of their set-up.").Produces<List<AgencyView>>();
        installation.MapPut("/agencies/{code}", Register).Needs(Right.RegisterAgencies).WithSummary("Register the agency of a state, or change its profile.").Produces<AgencyView>().ProducesProblem(404).ProducesProblem(409);
        installation.MapPost("/agencies/{code}/administrators", Invite).Needs(Right.RegisterAgencies).WithSummary("Invite the first Account Administrator.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        installation.MapGet("/agencies/{code}/administrators", Administrators).Needs(Right.RegisterAgencies).WithSummary("The Account Administrators of an agency, with the state of each account.").Produces<List<AdministratorView>>().ProducesProblem(404);
        installation.MapPost("/agencies/{code}/administrators/{id:guid}/invitation", InviteAgain).Needs(Right.RegisterAgencies).WithSummary("Mail an Account Administrator a new link; earlier ones are dead.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        installation.MapGet("/agencies/{code}/absence", Absences).Needs(Right.RegisterAgencies).WithSummary("When an agency left and came back; and what stands in the way of leaving, by number.").Produces<AbsencesView>().ProducesProblem(404);
        installation.MapPut("/agencies/{code}/absence", Leave).Needs(Right.RegisterAgencies).WithSummary("The agency leaves: possible once no complaint of it is open. Its people are signed out, its drafts go.").Produces<AgencyView>().ProducesProblem(404).ProducesProblem(409);
        installation.MapPut("/agencies/{code}/return", ComeBack).Needs(Right.RegisterAgencies).WithSummary("The agency comes back, and its people sign in as before.").Produces<AgencyView>().ProducesProblem(404).ProducesProblem(409);
        installation.MapGet("/terms", async (Act act) => Results.Ok((await act.Db.TermsOfUse.AsNoTracking().OrderByDescending(terms => terms.No).ToListAsync()).Select(View).ToList())).Needs(Right.KeepInstallation).WithSummary("All versions of the terms of use.").Produces<List<TermsView>>();
        installation.MapPost("/terms", Publish).Needs(Right.KeepInstallation).WithSummary("Publish a new version, to be accepted by everybody.").Produces<TermsView>(201).ProducesProblem(409);
        installation.MapGet("/use", async (Act act, CancellationToken stop) => Results.Ok(await Data.Reports.InstallationState.Read(act.Db, act.Now, stop))).Needs(Right.SeeInstallationState).WithSummary("Use by agency in the last 30 days, what fails and what waits, in numbers.").Produces<Data.Reports.InstallationState>();
        installation.MapGet("/state", async (SystemState state) => Results.Ok(await state.Look())).Needs(Right.KeepInstallation).WithSummary("What is configured, reachable, and when it last worked.").Produces<List<SystemFinding>>();
    }

    public sealed record AgencyInput(string Name, string FullName, string Zone);

    public sealed record AdministratorInput(string FirstName, string LastName, string Email);

    public sealed record AdministratorView(Guid Id, string Name, string Email, UserState State);

    public sealed record TermsInput(string Text, string WhatChanged);

    public sealed record AgencyView(string Code, string Name, string FullName, string Zone, DateTime? RegisteredAt, int Users, string NextStep, DateTime? LeftAt);

    public sealed record WhyInput(string? Why = null);

    public sealed record AbsenceView(DateTime LeftAt, string LeftBy, string Why, DateTime? ReturnedAt, string? ReturnedBy, string? ReturnedWhy);

    /// <param name="Open">Complaints that are referred or closed first, by number.</param>
    /// <param name="Drafts">They go when the agency leaves.</param>
    public sealed record AbsencesView(IReadOnlyList<AbsenceView> Absences, int OpenCount, IReadOnlyList<string> Open, int Users, int Drafts, int Invitations, int Asked);

    public sealed record TermsView(string Version, DateTime PublishedAt, string PublishedBy, string? WhatChanged, string Text);

    static async Task<IResult> Agencies(Act act) => Results.Ok((await AgencySteps.Of(act.Db)).Select(View).ToList());

    static async Task<IResult> Register(string code, AgencyInput input, Act act, AgencySetUp setUp)
    {
        if (StateList.All.All(state => state.Code != code)) return Results.NotFound();
        if (StateList.All.All(state => state.Zone != input.Zone)) throw new InputException("zone", "Use a zone of a state or territory, such as America/Chicago.");
        Inputs.Length("name", input.Name, 100);
        Inputs.Length("fullName", input.FullName, 200);
        await setUp.Register(code, input.Name, input.FullName, input.Zone, await Stamp(act));
        return Results.Ok(View((await AgencySteps.Of(act.Db, code)).Single()));
    }

    static async Task<IResult> Invite(string code, AdministratorInput input, Act act, AgencySetUp setUp)
    {
        if ((await AgencySteps.Of(act.Db, code)).SingleOrDefault() is not { } steps) return Results.NotFound();
        Inputs.Length("firstName", input.FirstName, 100);
        Inputs.Length("lastName", input.LastName, 100);
        Inputs.Length("email", input.Email, 254);
        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(input.Email)) throw new InputException("email", "This is no e-mail address.");
        await setUp.InviteAdministrator(steps, input.FirstName, input.LastName, input.Email);
        return Results.NoContent();
    }

    static async Task<IResult> Administrators(string code, Act act)
        => (await AgencySteps.Of(act.Db, code)).SingleOrDefault() is { } steps ? Results.Ok((await UserStanding.Of(act.Db, await steps.PeopleInCharge(act.Db), act.Now)).Select(one => new AdministratorView(one.Person.Id, one.Person.Name, one.Person.Email, one.State)).ToList()) : Results.NotFound();

    static async Task<IResult> InviteAgain(string code, Guid id, Act act, UserCare care)
    {
        if ((await AgencySteps.Of(act.Db, code)).SingleOrDefault() is not { } steps || (await steps.PeopleInCharge(act.Db)).FirstOrDefault(person => person.Id == id) is not { } person) return Results.NotFound();
        await care.InviteAgain(person, steps.Agency.Name);
        return Results.NoContent();
    }

    static async Task<IResult> Absences(string code, Act act, AgencyLeaving leaving)
    {
        if (await act.Db.Agencies.Include(one => one.Absences).FirstOrDefaultAsync(one => one.Code == code) is not { } agency) return Results.NotFound();
        var outlook = await leaving.Look(agency, act.Now);
        return Results.Ok(new AbsencesView([.. agency.Absences.OrderByDescending(one => one.LeftAt).Select(one => new AbsenceView(one.LeftAt, one.LeftByName, one.Why, one.ReturnedAt, one.ReturnedByName, one.ReturnedWhy))],
            outlook.OpenCount, [.. outlook.Open.Select(record => record.Number)], outlook.Users, outlook.Drafts, outlook.Invitations, outlook.Asked));
    }

    static Task<IResult> Leave(string code, WhyInput input, Act act, AgencyLeaving leaving) => Change(code, act, async agency => await leaving.Leave(agency, input.Why ?? "", await Stamp(act)));

    static Task<IResult> ComeBack(string code, WhyInput input, Act act, AgencyLeaving leaving) => Change(code, act, async agency => await leaving.ComeBack(agency, input.Why, await Stamp(act)));

    static async Task<IResult> Change(string code, Act act, Func<Agency, Task> verb)
    {
        if (await act.Db.Agencies.FirstOrDefaultAsync(one => one.Code == code) is not { } agency) return Results.NotFound();
        await verb(agency);
        return Results.Ok(View((await AgencySteps.Of(act.Db, code)).Single()));
    }

    static async Task<IResult> Publish(TermsInput input, Act act, Terms terms)
    {
        var next = (await act.Db.TermsOfUse.OrderByDescending(one => one.No).FirstAsync()).Next(input.Text, input.WhatChanged, await Stamp(act));
        act.Db.Add(next);
        await act.Db.SaveChangesAsync();
        terms.Forget();
        return new Created("/api/v1/installation/terms", View(next));
    }

    static async Task<Stamp> Stamp(Act act) => new(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now));

    static AgencyView View(AgencySteps steps) => new(steps.Agency.Code, steps.Agency.Name, steps.Agency.FullName, steps.Agency.Zone, steps.Agency.RegisteredAt, steps.Users, steps.Next, steps.Agency.LeftAt);

    static TermsView View(TermsOfUse terms) => new(terms.Version, terms.PublishedAt, terms.PublishedByName, terms.WhatChanged, terms.Text);
}
