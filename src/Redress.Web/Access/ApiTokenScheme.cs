using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Signs a program in by its bearer token. The only way into /api: a cookie opens nothing there, so no other site can ride on it.</summary>
sealed class ApiTokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, RedressDb db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "ApiToken";
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = ApiTokens.HashOf(header[Bearer.Length..].Trim());
        var found = await db.ApiTokens.Where(token => token.Hash == hash && token.RevokedAt == null && token.ExpiresAt > now
            && db.People.Any(person => person.Id == token.PersonId && person.RemovedAt == null && person.AsleepSince == null)).Select(token => new
            {
                token.Id, token.PersonId,
                IsSafe = token.IsBehindProvider || db.Users.Any(account => account.Id == token.PersonId && account.TwoFactorEnabled) || db.Set<IdentityUserPasskey<Guid>>().Any(key => key.UserId == token.PersonId),
            }).FirstOrDefaultAsync();
        if (found is null) return AuthenticateResult.Fail("This token is unknown, revoked or expired.");
        await Used(found.Id, now);
        var claims = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, found.PersonId.ToString())], Name);
        if (found.IsSafe) claims.AddClaim(new Claim(AccountClaims.SecondFactor, AccountClaims.Own));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem("Send a token that is good: Authorization: Bearer rdr_…", statusCode: 401, title: "No token, or one that is not good").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        => Results.Problem("Your roles do not hold the right that this needs. See /roles.", statusCode: 403, title: "Not allowed").ExecuteAsync(Context);

    // At most once a minute: a program that asks a hundred times a second writes no hundred times a second.
    async Task Used(Guid id, DateTime now)
    {
        var minuteAgo = now.AddMinutes(-1);
        await db.ApiTokens.Where(token => token.Id == id && (token.LastUsedAt == null || token.LastUsedAt < minuteAgo))
            .ExecuteUpdateAsync(token => token.SetProperty(t => t.LastUsedAt, now));
    }
}
