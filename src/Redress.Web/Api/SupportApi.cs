using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>What the call center sees: where somebody is stuck and who can help. It changes nothing. The summary of a complaint is at /complaints/{number}.</summary>
static class SupportApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var support = api.MapGroup("/support/people").WithTags("Support");
        support.MapGet("", Find).Needs(Right.SeeWhereUsersAreStuck).WithSummary("People whose name or e-mail address has these words in it, up to 50.").Produces<List<FoundView>>().ProducesValidationProblem(422);
        support.MapGet("/{id:guid}", Read).Needs(Right.SeeWhereUsersAreStuck).WithSummary("What keeps one person from working, and who can help.").Produces<StuckView>().ProducesProblem(404);
    }

    /// <param name="Of">The agency or company; null for Operator and Support.</param>
    public sealed record FoundView(Guid Id, string Name, string Email, string? Of, UserState State, DateTime? LastSignInAt);

    /// <param name="Stuck">What stands in the way, in words; empty: nothing.</param>
    /// <param name="Administrators">The Account Administrators who can help.</param>
    /// <param name="Undelivered">Mails to this person that did not go out, by subject and fate.</param>
    public sealed record StuckView(FoundView Person, IReadOnlyList<Role> Roles, IReadOnlyList<string> Stuck, bool HasPassword, bool HasSecondFactor, string? TermsVersion, DateTime? TermsAcceptedAt,
        DateTime? LatestMailAt, IReadOnlyList<HelperView> Administrators, IReadOnlyList<UndeliveredView> Undelivered);

    public sealed record HelperView(string Name, string Email);

    public sealed record UndeliveredView(DateTime WrittenAt, string Subject, int Tries, MailState State);

    static async Task<IResult> Find(Act act, string contains)
    {
        Inputs.Length("contains", contains, 100);
        return Results.Ok((await WhereStuck.Find(act.Db, contains.Trim(), act.Now)).Select(View).ToList());
    }

    static async Task<IResult> Read(Act act, Guid id)
    {
        if (await WhereStuck.Of(act.Db, act.Terms, id, act.Now) is not { } found) return Results.NotFound();
        var (standing, person) = (found.Standing, found.Standing.Person);
        return Results.Ok(new StuckView(View(standing), [.. person.Roles.Select(held => held.Role).Order()], found.Reasons, standing.HasPassword, standing.HasSecondFactor, person.TermsVersion, person.TermsAcceptedAt,
            found.LatestMailAt, [.. found.Administrators.Select(one => new HelperView(one.Name, one.Email))], [.. found.Undelivered.Select(mail => new UndeliveredView(mail.CreatedAt, mail.Subject, mail.Tries, mail.State))]));
    }

    static FoundView View(UserStanding user) => new(user.Person.Id, user.Person.Name, user.Person.Email, user.Person.Agency?.Name ?? user.Person.Company?.Name, user.State, user.LastSignInAt);
}
