using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>What somebody without a token can do: make an account by an invitation, set a password by a link, get a token.</summary>
static class WaysIn
{
    /// <summary>The same words whoever is meant and whatever was wrong, as at sign-in.</summary>
    public const string Refused = "E-mail, password or code is not right, or there were too many attempts. After 5 failures, sign-in pauses for 10 minutes.";

    public static void Map(IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("").WithTags("Getting in");
        open.MapPost("/tokens", MakeToken).OpenToAll("Nobody is signed in yet.").WithSummary("A token, for password and code. The code is that of the authenticator app, or a recovery code.").Produces<TokenView>(201).ProducesProblem(401).ProducesProblem(409).ProducesValidationProblem(422);
        open.MapGet("/invitations/{token}", ReadInvitation).OpenToAll("The link in the mail is the proof.").WithSummary("What the link of a welcome mail is for.").Produces<InvitationView>().ProducesProblem(404).ProducesProblem(409);
        open.MapPut("/invitations/{token}/rejection", Decline).OpenToAll("The link in the mail is the proof, and works once.").WithSummary("This is not our company, or not my task. The agency is told why, and the link works no more.").Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        open.MapPost("/accounts", MakeAccount).OpenToAll("The link in the mail is the proof, and works once.").WithSummary("Make the account of a company's first user, by the link of the welcome mail. The token that comes back is good for a day.").Produces<TokenView>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        open.MapPost("/password-links", MailLink).OpenToAll("Whoever forgot the password cannot sign in.").WithSummary("Mail a link to set a new password, if the address has an account: at most one an hour. The answer is the same for every address.").Produces(204).ProducesValidationProblem(422);
        open.MapPut("/accounts/{id:guid}/password", SetPassword).OpenToAll("The link in the mail is the proof, and works once.").WithSummary("Set a password by the link of a mail: /set-password/{id}/{token}.").Produces(204).ProducesProblem(404).ProducesValidationProblem(422);
    }

    /// <param name="Code">Needed where the person has a second factor.</param>
    /// <param name="Name">What the token is for; your account page shows it.</param>
    /// <param name="Days">How long it is good, 1 to 365.</param>
    public sealed record TokenInput(string Email, string Password, string? Code = null, string Name = "Made by password", int Days = 1);

    /// <param name="Token">Shown this once; Redress keeps only its hash.</param>
    /// <param name="Owes">What its person owes before work; null: nothing.</param>
    public sealed record TokenView(string Token, DateTime ExpiresAt, string Person, string? Owes);

    public sealed record InvitationView(string Company, string? NmlsId, string Agency, string InvitedName, string InvitedEmail, DateTime ExpiresAt);

    /// <param name="Invitation">The last part of the link in the welcome mail.</param>
    /// <param name="Password">At least 12 characters.</param>
    public sealed record AccountInput(string Invitation, string FirstName, string LastName, string Password);

    public sealed record AddressInput(string Email);

    /// <param name="Token">The last part of the link.</param>
    /// <param name="Password">At least 12 characters.</param>
    public sealed record PasswordInput(string Token, string Password);

    static async Task<IResult> MakeToken(Act act, Doorkeeper door, TokenInput input)
    {
        Inputs.Length("email", input.Email, 254);
        Inputs.Length("password", input.Password, 500);
        Inputs.Length("code", input.Code ?? "-", 40);
        Inputs.Length("name", input.Name, 100);
        if (input.Days is < 1 or > 365) throw new InputException("days", "Choose 1 to 365 days.");
        if (await door.Check(input.Email, input.Password, input.Code) is not { } account)
            return Results.Problem(Refused, statusCode: 401, title: "Not signed in", type: "/problems/not-signed-in");
        return await Token(act, account.Id, input.Name.Trim(), TimeSpan.FromDays(input.Days));
    }

    static async Task<IResult> ReadInvitation(FirstUser first, string token)
        => await Open(first, token) is { } e ? Results.Ok(new InvitationView(e.Company.Name, e.Company.NmlsId, e.Agency.FullName, e.InvitedName, e.InvitedEmail, e.ExpiresAt)) : Results.NotFound();

    static async Task<IResult> Decline(FirstUser first, string token, EnrollmentApi.RejectionInput input)
    {
        Inputs.Length("reason", input.Reason, Enrollment.MostReason);
        if (await Open(first, token) is not { } enrollment) return Results.NotFound();
        await first.Decline(enrollment, input.Reason);
        return Results.NoContent();
    }

    static async Task<IResult> MakeAccount(Act act, FirstUser first, AccountInput input)
    {
        Inputs.Length("firstName", input.FirstName, 100);
        Inputs.Length("lastName", input.LastName, 100);
        Inputs.Length("password", input.Password, 500);
        if (await Open(first, input.Invitation) is not { } enrollment) return Results.NotFound();
        var errors = new ModelStateDictionary();
        var account = await first.Make(enrollment, input.FirstName, input.LastName, input.Password, errors);
        errors.MustBeGood();
        return await Token(act, account!.Id, "Enrollment", TimeSpan.FromDays(1));
    }

    static async Task<IResult> MailLink(Act act, Doorkeeper door, PasswordLinks links, AddressInput input)
    {
        Inputs.Length("email", input.Email, 254);
        await ForgottenPassword.MailLink(act.Db, door, links, input.Email, act.Now);
        return Results.NoContent();
    }

    static async Task<IResult> SetPassword(PasswordLinks links, Guid id, PasswordInput input)
    {
        Inputs.Length("password", input.Password, 500);
        if (await links.Find(id, input.Token) is not { } account) return Results.NotFound();
        var result = await links.SetPassword(account, input.Password);
        return result.Succeeded ? Results.NoContent() : throw new InputException("password", string.Join(" ", result.Errors.Select(error => error.Description)));
    }

    static async Task<Enrollment?> Open(FirstUser first, string token)
    {
        var (enrollment, state) = await first.Find(token);
        if (enrollment is null || state == EnrollmentState.Invited) return enrollment;
        var (lead, rest) = FirstUser.WhyNot(enrollment, state);
        throw new BrokenRuleException($"{lead}. {rest}");
    }

    static async Task<IResult> Token(Act act, Guid personId, string name, TimeSpan goodFor)
    {
        var person = await act.Db.People.Include(p => p.Company).FirstAsync(p => p.Id == personId);
        var now = act.Now;
        if (await act.Db.ApiTokens.CountAsync(token => token.PersonId == personId && token.RevokedAt == null && token.ExpiresAt > now) >= ApiTokens.Most)
            throw new BrokenRuleException($"You have {ApiTokens.Most} tokens. Revoke one first.");
        var token = await ApiTokens.Make(act.Db, person, name, person.AsViewer(), now, goodFor);
        return new Created("/api/v1/me", new TokenView(token, now + goodFor, person.Name, await act.Owes(person)));
    }
}
