using System.Net;
using System.Net.Sockets;
using Redress.Domain;

namespace Redress.Web.Access;

/// <summary>How often somebody without an account may ask within an hour: a little from one network, and not without end from all. Each server counts for itself.</summary>
public sealed class Strangers(TimeProvider clock)
{
    public const int AsksOfOne = 5, AsksOfAll = 100, CodesOfOne = 20, CodesOfAll = 500;
    static readonly TimeSpan Span = TimeSpan.FromHours(1);

    readonly Lock door = new();
    readonly Dictionary<string, Queue<DateTimeOffset>> seen = [];

    public void MustBeFewAsks(HttpContext context) => MustBeFew("asks", context, AsksOfOne, AsksOfAll);

    public void MustBeFewCodes(HttpContext context) => MustBeFew("codes", context, CodesOfOne, CodesOfAll);

    void MustBeFew(string what, HttpContext context, int ofOne, int ofAll)
    {
        var now = clock.GetUtcNow();
        lock (door)
        {
            foreach (var (key, times) in seen.ToList())
            {
                while (times.TryPeek(out var first) && now - first > Span) times.Dequeue();
                if (times.Count == 0) seen.Remove(key);
            }
            var (one, all) = (Of($"{what} {Network(context.Connection.RemoteIpAddress)}"), Of(what));
            if (one.Count >= ofOne || all.Count >= ofAll) throw new BrokenRuleException("Too many tries came from your network. Nothing was kept. Try again in an hour, or call your state’s regulator.");
            one.Enqueue(now);
            all.Enqueue(now);
        }
    }

    Queue<DateTimeOffset> Of(string key) => seen.TryGetValue(key, out var times) ? times : seen[key] = [];

    // One customer of a provider has a whole /64 of the newer addresses.
    static string Network(IPAddress? address)
        => address is null ? "unknown" : address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.MapToIPv4().ToString();
}
