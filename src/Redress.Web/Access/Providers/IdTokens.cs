using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Redress.Domain.Access;

namespace Redress.Web.Access.Providers;

/// <summary>What a provider vouches for.</summary>
public sealed record Vouched(string Issuer, string Subject, string? Email, bool IsEmailVerified, bool HasSecondFactor, string IdToken);

/// <summary>Checks ID tokens: signature, issuer, audience, time, nonce. Keys are read anew where the token names one that is not known.</summary>
public sealed class IdTokens(ProviderCalls calls, TimeProvider clock)
{
    // Never "none", and nothing that is signed with the shared secret.
    static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    const int LongestSubject = 255;

    public async Task<Vouched> Check(string idToken, SignOn signOn, string nonce)
    {
        var handler = new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = 64_000 };
        var facts = await FactsFor(idToken, handler, signOn);
        var result = await handler.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = facts.Issuer, ValidAudience = signOn.ClientId, IssuerSigningKeys = facts.SigningKeys, ValidAlgorithms = Algorithms,
            RequireSignedTokens = true, RequireExpirationTime = true, LifetimeValidator = IsInTime,
        });
        if (!result.IsValid) throw ProviderException.Untrusted(WhyNot(result.Exception));
        var token = (JsonWebToken)result.SecurityToken;
        if (token.Subject is not { Length: > 0 and <= LongestSubject } subject) throw ProviderException.Untrusted("The ID token names nobody.");
        if (!Same(Text(token, "nonce"), nonce)) throw ProviderException.Untrusted("The ID token answers another question (nonce).");
        if (Text(token, "azp") is { } party ? party != signOn.ClientId : token.Audiences.Count() > 1) throw ProviderException.Untrusted("The ID token was made for another party (azp).");
        return new(facts.Issuer, subject, Text(token, "email"), IsTrue(token, "email_verified") || IsTrue(token, "xms_edov"), HasSecondFactor(token, signOn), idToken);
    }

    async Task<OpenIdConnectConfiguration> FactsFor(string idToken, JsonWebTokenHandler handler, SignOn signOn)
    {
        var facts = await calls.Facts(signOn.Issuer);
        if (!handler.CanReadToken(idToken)) throw ProviderException.Untrusted("The ID token cannot be read.");
        var kid = handler.ReadJsonWebToken(idToken).Kid;
        return string.IsNullOrEmpty(kid) || facts.SigningKeys.Any(key => key.KeyId == kid) ? facts : await calls.Facts(signOn.Issuer, anew: true);
    }

    bool IsInTime(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (until is null || until + Skew <= now) throw new SecurityTokenExpiredException();
        return from is null || from - Skew <= now;
    }

    // Where the provider says so: by "mfa" among the methods, or by the word that was agreed with it.
    static bool HasSecondFactor(JsonWebToken token, SignOn signOn)
        => signOn.AsksSecondFactor && (token.Claims.Any(claim => claim.Type == "amr" && claim.Value == "mfa") || signOn.SecondFactorAcr is { } agreed && Text(token, "acr") == agreed);

    static string WhyNot(Exception? wrong) => wrong switch
    {
        SecurityTokenExpiredException => "The ID token has expired. Compare the clocks.",
        SecurityTokenInvalidAudienceException => "The ID token was made for another client ID.",
        SecurityTokenInvalidIssuerException => "The ID token names another issuer.",
        SecurityTokenInvalidAlgorithmException => "The ID token is not signed in a way that we take.",
        SecurityTokenInvalidSignatureException => "The ID token is not signed by a key of the provider.",
        _ => "The ID token is not good.",
    };

    static string? Text(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    static bool IsTrue(JsonWebToken token, string name) => token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value is "true" or "True" or "1";

    static bool Same(string? given, string wanted) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
