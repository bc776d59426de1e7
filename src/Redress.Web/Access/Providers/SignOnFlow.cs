using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Access.Providers;

/// <summary>One sign-in at a provider, from leaving for it to coming back: code flow with PKCE, state and nonce in a sealed cookie that works once.</summary>
public sealed class SignOnFlow(RedressDb db, Site site, ProviderCalls calls, IdTokens tokens, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string CallbackPath = "/sign-in/callback";
    static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    readonly IDataProtector seal = protection.CreateProtector("sign-on");

    sealed record Left(Guid SignOnId, string State, string Nonce, string Verifier, string? ReturnUrl, DateTime At);

    /// <summary>What is registered with the provider. From the settings, never from what a request says of its host.</summary>
    public string RedirectUri => site.Url + CallbackPath;

    /// <summary>Where to go at the provider. The cookie that proves the way back is set.</summary>
    public async Task<string> Leave(HttpContext context, SignOn signOn, string? returnUrl, string? address = null)
    {
        var facts = await calls.Facts(signOn.Issuer);
        var left = new Left(signOn.Id, Random(), Random(), Random(), returnUrl, clock.GetUtcNow().UtcDateTime);
        context.Response.Cookies.Append(CookieOf(left.State), seal.Protect(JsonSerializer.Serialize(left)), Options());
        var request = new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["client_id"] = signOn.ClientId, ["redirect_uri"] = RedirectUri, ["scope"] = "openid email",
            ["state"] = left.State, ["nonce"] = left.Nonce, ["code_challenge_method"] = "S256",
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(left.Verifier))),
            ["acr_values"] = signOn.AsksSecondFactor ? signOn.SecondFactorAcr : null, ["login_hint"] = address,
        };
        return QueryHelpers.AddQueryString(facts.AuthorizationEndpoint, request.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary());
    }

    /// <summary>What came back, checked. The cookie is taken away and the state opens nothing again, whatever else is wrong.</summary>
    public async Task<(SignOn SignOn, string? ReturnUrl, Func<Task<(Vouched Who, string? AccessToken)>> Ask)> ComeBack(HttpContext context, string? code, string? state, string? error, string? iss)
    {
        var left = await Take(context, state) ?? throw new ProviderException("This sign-in took too long, or its answer was used already. Start again.", "The answer belongs to no sign-in that began here.");
        var signOn = await db.SignOns.AsNoTracking().FirstOrDefaultAsync(s => s.Id == left.SignOnId && s.IsOn)
            ?? throw new ProviderException("Your organization turned this way off. Sign in with your password.", "It was turned off meanwhile.");
        return (signOn, left.ReturnUrl, async () =>
        {
            var facts = await calls.Facts(signOn.Issuer);
            // An answer of another provider, sent here in the name of this one (RFC 9207).
            if (iss is not null ? iss != facts.Issuer : facts.AuthorizationResponseIssParameterSupported) throw ProviderException.Untrusted("The answer comes from another issuer.");
            if (error is not null) throw new ProviderException("Your organization’s provider did not sign you in.", $"The provider answered {(error.Length <= 60 && error.All(c => char.IsAsciiLetterLower(c) || c == '_') ? error : "an error")}.");
            if (string.IsNullOrEmpty(code)) throw ProviderException.Untrusted("The answer has no code.");
            var secret = signOn.SealedSecret is null ? null : SealedText.Open(db.Needs.Master, SecretOf(signOn), signOn.SealedSecret)
                ?? throw new ProviderException("Your organization’s provider cannot be reached. Tell an Account Administrator.", "The client secret cannot be opened: it was sealed under another master key. Enter it again.");
            var (idToken, accessToken) = await calls.Exchange(signOn, secret, facts, new()
            {
                ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = RedirectUri, ["code_verifier"] = left.Verifier,
            });
            return (await tokens.Check(idToken, signOn, left.Nonce), accessToken);
        });
    }

    public static string SecretOf(SignOn signOn) => $"{signOn.Id:N}/client-secret/";

    async Task<Left?> Take(HttpContext context, string? state)
    {
        if (state is null or { Length: > 100 } || context.Request.Cookies[CookieOf(state)] is not { } kept) return null;
        context.Response.Cookies.Delete(CookieOf(state), Options());
        if (Open(kept) is not { } left || left.State != state || left.At + GoodFor < clock.GetUtcNow().UtcDateTime) return null;
        return await IsFirstUse(state) ? left : null;
    }

    Left? Open(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<Left>(seal.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // A cookie can be copied; what was used is known to every machine.
    async Task<bool> IsFirstUse(string state)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (used, old) = (new UsedAnswer { State = Hash(state), At = now }, now - GoodFor - GoodFor);
        await db.Set<UsedAnswer>().Where(answer => answer.At < old).ExecuteDeleteAsync();
        db.Add(used);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    // Two tabs at once are two sign-ins.
    static string CookieOf(string state) => $"redress-sign-on-{Hash(state)[..16]}";

    // Lax: the provider leads back here from its own site.
    CookieOptions Options() => new() { HttpOnly = true, Secure = site.Url.StartsWith("https://", StringComparison.Ordinal), SameSite = SameSiteMode.Lax, Path = "/sign-in", MaxAge = GoodFor, IsEssential = true };

    static string Hash(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));

    static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
