using System.Diagnostics;
using System.Text.Json;

namespace Redress.Web.Tests.Rig;

/// <summary>A real OpenID provider (npm oidc-provider) behind an address of its own. Vouches for whom it is told, rotates keys, and lies on demand.</summary>
public sealed class OpenIdPeer : IAsyncDisposable
{
    public const string Issuer = "https://login.wa.test", ClientId = "redress", Secret = "a secret of the client, long enough to sign with";

    readonly Process process;
    readonly int port;

    OpenIdPeer(Process process, int port) => (this.process, this.port) = (process, port);

    /// <summary>How often its keys were read.</summary>
    public int KeysRead { get; private set; }

    /// <summary>Answers nothing, as a provider that is away.</summary>
    public bool IsAway { get; set; }

    public static async Task<OpenIdPeer> Start()
    {
        var (process, port) = await Peers.Start("oidc.js", Issuer);
        return new OpenIdPeer(process, port);
    }

    public Task As(string sub, string email, bool isVerified = true, string[]? amr = null, string? acr = null)
        => Tell(new { @as = new { sub, email, email_verified = isVerified, amr, acr } });

    public Task Lie(string manner) => Tell(new { manner });

    public Task Rotate() => Tell(new { rotate = true });

    /// <summary>The wire to it, for our server and for browsers: TLS ends before it, as with a proxy.</summary>
    public HttpMessageHandler Wire() => new Proxy(this) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    async Task Tell(object told)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(told));
        (await process.StandardOutput.ReadLineAsync()).ShouldBe("ok");
    }

    sealed class Proxy(OpenIdPeer peer) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            if (peer.IsAway || request.RequestUri!.GetLeftPart(UriPartial.Authority) != Issuer) throw new HttpRequestException($"{request.RequestUri!.Host} is away.");
            if (request.RequestUri.AbsolutePath == "/jwks") peer.KeysRead++;
            request.Headers.Host = request.RequestUri.Host;
            request.Headers.Add("X-Forwarded-Proto", "https");
            // The browser goes on from the address that it asked for.
            var asked = request.RequestUri;
            request.RequestUri = new UriBuilder(asked) { Scheme = "http", Host = "127.0.0.1", Port = peer.port }.Uri;
            var answer = await base.SendAsync(request, stop);
            request.RequestUri = asked;
            return answer;
        }
    }
}
