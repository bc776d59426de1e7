using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Redress.Domain.Access;

namespace Redress.Web.Access.Providers;

/// <summary>Everything that is asked of providers over the wire: discovery and keys, a code for tokens, who somebody is.</summary>
public sealed class ProviderCalls(IHttpClientFactory http, Site site, TimeProvider clock)
{
    public const string Client = "providers";
    static readonly TimeSpan GoodFor = TimeSpan.FromHours(1), RenewedAtMost = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, Known> known = new();

    sealed record Known(OpenIdConnectConfiguration Facts, DateTime At);

    /// <summary>Where its pages are, and its keys.</summary>
    /// <param name="anew">A key is not known: read again, but not more than once a minute, whatever anybody sends us.</param>
    public async Task<OpenIdConnectConfiguration> Facts(string issuer, bool anew = false)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (known.TryGetValue(issuer, out var kept) && now - kept.At < (anew ? RenewedAtMost : GoodFor)) return kept.Facts;
        return await Read(issuer);
    }

    /// <summary>Reads it now, for whoever tests it.</summary>
    public async Task<OpenIdConnectConfiguration> Read(string issuer)
    {
        var address = ProviderAddresses.Checked(issuer, site).ToString().TrimEnd('/') + "/.well-known/openid-configuration";
        OpenIdConnectConfiguration facts;
        try
        {
            facts = await OpenIdConnectConfigurationRetriever.GetAsync(address, new Documents(this), CancellationToken.None);
        }
        catch (Exception unreadable) when (unreadable is not ProviderException)
        {
            throw Away("The discovery document or the keys cannot be read.");
        }
        if (facts.Issuer != issuer) throw Away($"The provider calls itself {Short(facts.Issuer)}. Enter just that as the issuer.");
        foreach (var page in new[] { facts.AuthorizationEndpoint, facts.TokenEndpoint, facts.JwksUri }) ProviderAddresses.Checked(page, site);
        known[issuer] = new(facts, clock.GetUtcNow().UtcDateTime);
        return facts;
    }

    /// <summary>The code of the answer for an ID token and an access token.</summary>
    public async Task<(string IdToken, string? AccessToken)> Exchange(SignOn signOn, string? secret, OpenIdConnectConfiguration facts, Dictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ProviderAddresses.Checked(facts.TokenEndpoint, site));
        var ways = facts.TokenEndpointAuthMethodsSupported;
        if (secret is not null && (ways.Count == 0 || ways.Contains("client_secret_basic")))
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(signOn.ClientId)}:{Uri.EscapeDataString(secret)}")));
        else
        {
            form["client_id"] = signOn.ClientId;
            if (secret is not null) form["client_secret"] = secret;
        }
        request.Content = new FormUrlEncodedContent(form);
        var (isGood, answer) = await Send(request);
        if (isGood && Text(answer, "id_token") is { } idToken) return (idToken, Text(answer, "access_token"));
        throw Away(Text(answer, "error") switch
        {
            "invalid_client" or "unauthorized_client" => "The provider does not take our client ID and secret.",
            "invalid_grant" => "The provider does not take the code: it was used or is too old.",
            _ => "The provider gave no ID token.",
        });
    }

    /// <summary>What the provider says of the bearer of an access token; null: nothing that can be read.</summary>
    public async Task<JsonElement?> UserInfo(OpenIdConnectConfiguration facts, string accessToken)
    {
        if (string.IsNullOrEmpty(facts.UserInfoEndpoint)) return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, ProviderAddresses.Checked(facts.UserInfoEndpoint, site));
        request.Headers.Authorization = new("Bearer", accessToken);
        var (isGood, answer) = await Send(request);
        return isGood ? answer : null;
    }

    async Task<(bool IsGood, JsonElement? Answer)> Send(HttpRequestMessage request)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var client = http.CreateClient(Client);
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return (response.IsSuccessStatusCode, JsonDocument.Parse(text).RootElement is { ValueKind: JsonValueKind.Object } answer ? answer : null);
        }
        catch (JsonException)
        {
            return (false, null);
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            throw away.InnerException as ProviderException ?? Away(away is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? "The certificate of the provider is not trusted." : "The provider does not answer.");
        }
    }

    Uri Checked(string address) => ProviderAddresses.Checked(address, site);

    static string? Text(JsonElement? answer, string name) => answer is { } there && there.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static string Short(string? text) => text is null or "" ? "nothing" : text.Length > 200 ? text[..200] : text;

    static ProviderException Away(string why) => new("Your organization’s provider cannot be reached, or does not do as agreed. Try again later, or tell an Account Administrator.", why);

    // The library reads the documents; how they are fetched is ours.
    sealed class Documents(ProviderCalls calls) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, calls.Checked(address));
            var (isGood, document) = await calls.Send(request);
            return isGood && document is { } there ? there.GetRawText() : throw Away($"There is no document at {Short(address)}.");
        }
    }
}
