using System.Net;
using System.Net.Sockets;

namespace Redress.Web.Access.Providers;

/// <summary>
/// Which addresses of providers we call. An administrator of one organization names them, so that they must not reach
/// into the network of the installation: encrypted, public, and no redirect is followed.
/// </summary>
static class ProviderAddresses
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    public const int MostBytes = 1_000_000;

    public static Uri Checked(string? address, Site site)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host == "" || uri.UserInfo != "" || uri.Fragment != "")
            throw Refused("An address of the provider cannot be read.");
        if (uri.Scheme != "https" && (site.IsProduction || uri.Scheme != "http")) throw Refused($"An address of the provider is not https: {uri.Host}.");
        return uri;
    }

    public static HttpMessageHandler Handler(Site site) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = true, ConnectTimeout = Patience,
        MaxResponseHeadersLength = 64, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, site, stop),
    };

    /// <summary>Neither this machine nor a network behind it. IPv4 within IPv6 counts as what it is.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return false;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return !address.IsIPv6LinkLocal && !address.IsIPv6SiteLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6Multicast
                // Gateways from IPv6 to IPv4 could lead anywhere: 64:ff9b::/96 and 2002::/16.
                && !(bytes is [0, 0x64, 0xff, 0x9b, ..]) && !(bytes is [0x20, 0x02, ..]);
        return bytes switch
        {
            [0 or 10 or 127 or >= 224, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 168, ..] or [192, 0, 0, _] => false,
            [198, 18 or 19, ..] => false,
            _ => true,
        };
    }

    // The name is looked up here, and the address that was looked at is the one that is called.
    static async ValueTask<Stream> Connect(DnsEndPoint target, Site site, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, stop);
        var allowed = site.IsProduction && !site.HasPrivateProviders ? [.. found.Where(IsPublic)] : found;
        if (allowed.Length == 0) throw Refused($"{target.Host} is within a private network, which is not called.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static ProviderException Refused(string why) => new("Your organization’s provider cannot be reached. Tell an Account Administrator.", why);
}
