using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Api;

/// <summary>The users of one's own agency (/users) or company (/portal/users), for their Account Administrators; those of the installation for Operators.</summary>
static class UsersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        foreach (var (root, right) in new[] { ("/users", Right.KeepAgencyUsers), ("/portal/users", Right.KeepCompanyProfile), ("/installation/users", Right.KeepInstallation) })
        {
            var users = api.MapGroup(root).WithTags("Users");
            users.MapGet("", List).Needs(right).WithSummary("The users, with the state of each account.").Produces<List<UserView>>();
            users.MapPost("", Invite).Needs(right).WithSummary("Invite a user by mail.").Produces<UserView>(201).ProducesProblem(409).ProducesProblem(422);
            users.MapGet("/{id:guid}", Read).Needs(right).WithSummary("One user, with every fact and open session.").Produces<UserDetail>().ProducesProblem(404);
            users.MapPut("/{id:guid}", Change).Needs(right).WithSummary("Change name and roles. Designations of a company are not among them.").Produces<UserView>().ProducesProblem(404).ProducesProblem(409);
            users.MapGet("/{id:guid}/open-work", Work).Needs(right).WithSummary("What moves to a successor when the user is removed.").Produces<List<WorkView>>().ProducesProblem(404);
            users.MapPut("/{id:guid}/removal", Remove).Needs(right).WithSummary("Remove a user; open work goes to the successor. Answers what moved.").Produces<List<WorkView>>().ProducesProblem(404).ProducesProblem(409);
            users.MapPost("/{id:guid}/invitation", (Guid id, Act act, UserCare care) => Do(act, id, person => care.InviteAgain(person, person.Company?.Name ?? person.Agency?.Name ?? "the installation"))).Needs(right).WithSummary("Mail a new link; earlier ones are dead.").Produces<UserView>().ProducesProblem(409);
            users.MapPost("/{id:guid}/password-link", (Guid id, Act act, UserCare care) => Do(act, id, care.MailPasswordLink)).Needs(right).WithSummary("Mail the user a link to set a new password.").Produces<UserView>().ProducesProblem(409);
            users.MapDelete("/{id:guid}/lock", (Guid id, Act act, UserCare care) => Do(act, id, care.Unlock)).Needs(right).WithSummary("Unlock after too many wrong passwords.").Produces<UserView>().ProducesProblem(409);
            users.MapPut("/{id:guid}/second-factor-reset", (Guid id, ReasonInput input, Act act, UserCare care) => Do(act, id, person => care.TakeSecondFactor(person, input.Reason))).Needs(right).WithSummary("Take the second factor away; the user sets up a new one.").Produces<UserView>().ProducesProblem(409);
            users.MapDelete("/{id:guid}/sign-on", (Guid id, Act act, UserCare care) => Do(act, id, care.Unlink)).Needs(right).WithSummary("Take the link to your provider away. The next sign-in there links anew, by the verified address.").Produces<UserView>().ProducesProblem(404).ProducesProblem(409);
            users.MapDelete("/{id:guid}/sessions", (Guid id, Act act, UserCare care) => Do(act, id, person => care.EndSessions(person))).Needs(right).WithSummary("End all sessions.").Produces<UserView>().ProducesProblem(404);
            users.MapDelete("/{id:guid}/sessions/{session:guid}", (Guid id, Guid session, Act act, UserCare care) => Do(act, id, person => care.EndSessions(person, session))).Needs(right).WithSummary("End one session.").Produces<UserView>().ProducesProblem(404);
        }
    }

    public sealed record UserInput(string FirstName, string LastName, string Email, IReadOnlyList<Role> Roles, string? AddressReason = null);

    public sealed record UserChange(string FirstName, string LastName, IReadOnlyList<Role> Roles);

    public sealed record ReasonInput(string Reason);

    public sealed record RemovalInput(Guid? Successor = null, string? Reason = null);

    public sealed record WorkView(string Where, string What);

    public sealed record FactView(DateTime At, string By, string What, string? Reason);

    /// <param name="Way">How the session began: Password and code, Passkey, or the name of your provider.</param>
    public sealed record SessionView(Guid Id, string Browser, string Way, DateTime StartedAt, DateTime LastUsedAt);

    public sealed record UserView(Guid Id, string Name, string Email, IReadOnlyList<Role> Roles, UserState State, DateTime? LastSignInAt, string? TermsVersion, DateTime? TermsAcceptedAt, bool HasSecondFactor);

    public sealed record UserDetail(UserView User, IReadOnlyList<FactView> Facts, IReadOnlyList<SessionView> Sessions);

    static async Task<IResult> List(Act act)
        => Results.Ok((await UserStanding.Of(act.Db, await Colleagues.Of(act.Db, await act.Viewer()), act.Now)).Select(View).ToList());

    static async Task<IResult> Invite(UserInput input, Act act, UserCare care)
    {
        var viewer = await act.Viewer();
        var users = await Colleagues.Of(act.Db, viewer);
        var own = users.First(person => person.Id == viewer.PersonId);
        var email = (input.Email ?? "").Trim().ToLowerInvariant();
        if (email.Length > 254 || !new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(email)) throw new InputException("email", "This is no e-mail address.");
        Named(input.FirstName, input.LastName);
        if (own.Company?.Knows(email) == false && string.IsNullOrWhiteSpace(input.AddressReason)) throw new InputException("addressReason", $"This address is not at {own.Company.DomainWords}. Say why it is right.");
        var person = own.Company is { } company ? Person.Of(company, input.FirstName, input.LastName, email)
            : own.Agency is { } agency ? Person.Of(agency, input.FirstName, input.LastName, email) : new Person(input.FirstName, input.LastName, email);
        MustBeOffered(person, input.Roles);
        if (own.Company?.Knows(email) == false) person.AddressReason = input.AddressReason!.Trim();
        await care.Invite(person.With([.. input.Roles]), users, own.Company?.Name ?? own.Agency?.Name ?? "the installation");
        return new Created($"/api/v1{(own.Company is not null ? "/portal" : own.Agency is not null ? "" : "/installation")}/users/{person.Id}", await ViewOf(act, person));
    }

    static async Task<IResult> Read(Guid id, Act act)
    {
        if (await Find(act, id) is not { } person) return Results.NotFound();
        var facts = await act.Db.Set<PersonFact>().AsNoTracking().Where(fact => fact.PersonId == id).OrderBy(fact => fact.At).ThenBy(fact => fact.Id).ToListAsync();
        var sessions = await Sessions.Open(act.Db, id, act.Now);
        return Results.Ok(new UserDetail(await ViewOf(act, person), [.. facts.Select(fact => new FactView(fact.At, fact.ByName, fact.Words, fact.Why))],
            [.. sessions.Select(session => new SessionView(session.Id, session.Browser, session.Way, session.StartedAt, session.LastSeenAt))]));
    }

    static Task<IResult> Change(Guid id, UserChange input, Act act, UserCare care) => Do(act, id, async person =>
    {
        Named(input.FirstName, input.LastName);
        MustBeOffered(person, input.Roles);
        var stamp = await care.Stamp();
        person.IsRenamed(input.FirstName, input.LastName, stamp);
        person.HoldsFromNowOn([.. input.Roles], await Colleagues.Of(act.Db, await act.Viewer()), stamp);
        await act.Db.SaveChangesAsync();
    });

    static async Task<IResult> Work(Guid id, Act act, UserCare care)
        => await Find(act, id) is { } person ? Results.Ok((await care.OpenWork(person)).Select(work => new WorkView(work.Where, work.What)).ToList()) : Results.NotFound();

    static async Task<IResult> Remove(Guid id, RemovalInput input, Act act, UserCare care)
    {
        var users = await Colleagues.Of(act.Db, await act.Viewer());
        if (users.FirstOrDefault(user => user.Id == id) is not { } person) return Results.NotFound();
        var successor = input.Successor is null ? null : users.FirstOrDefault(user => user.Id == input.Successor) ?? throw new InputException("successor", "Nobody of yours has this ID.");
        var moved = await care.Remove(person, successor, users, input.Reason);
        return Results.Ok(moved.Select(work => new WorkView(work.Where, work.What)).ToList());
    }

    static async Task<IResult> Do(Act act, Guid id, Func<Person, Task> verb)
    {
        if (await Find(act, id) is not { } person) return Results.NotFound();
        await verb(person);
        return Results.Ok(await ViewOf(act, person));
    }

    static async Task<Person?> Find(Act act, Guid id) => (await Colleagues.Of(act.Db, await act.Viewer())).FirstOrDefault(person => person.Id == id);

    static async Task<UserView> ViewOf(Act act, Person person) => View((await UserStanding.Of(act.Db, [person], act.Now)).Single());

    static UserView View(UserStanding user) => new(user.Person.Id, user.Person.Name, user.Person.Email, [.. user.Person.Roles.Select(held => held.Role).Order()], user.State,
        user.LastSignInAt, user.Person.TermsVersion, user.Person.TermsAcceptedAt, user.HasSecondFactor);

    static void Named(string firstName, string lastName)
    {
        Inputs.Length("firstName", firstName, 100);
        Inputs.Length("lastName", lastName, 100);
    }

    static void MustBeOffered(Person person, IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0 || roles.Any(role => !person.Choice.Contains(role))) throw new InputException("roles", $"Choose of {string.Join(", ", person.Choice)}.");
    }
}
