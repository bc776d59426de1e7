using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>One sign-in of a person at one browser, until it is ended there, from afar, or by idling.</summary>
public sealed class SignInSession
{
    public const string Claim = "session";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; set; }
    public DateTime StartedAt { get; set; }
    /// <summary>To the minute.</summary>
    public DateTime LastSeenAt { get; set; }
    public DateTime? EndedAt { get; set; }
    /// <summary>"Firefox on Windows", as the browser says of itself.</summary>
    public string Browser { get; set; } = "";
    /// <summary>"Password and code", "Passkey", or what the organization calls its provider.</summary>
    public string Way { get; set; } = "";
    /// <summary>The provider by which it began; signing out ends the session there too.</summary>
    public Guid? SignOnId { get; set; }
}

/// <summary>Reads and ends sessions. What is ended opens nothing from the next request on.</summary>
public static class Sessions
{
    public static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SignInSession.Claim), out var id) ? id : null;

    /// <summary>Those that still open something, the latest used first.</summary>
    public static Task<List<SignInSession>> Open(RedressDb db, Guid personId, DateTime now)
    {
        var idle = now.AddMinutes(-SignInSetup.IdleMinutes - 1);
        return db.Sessions.AsNoTracking().Where(session => session.PersonId == personId && session.EndedAt == null && session.LastSeenAt > idle).OrderByDescending(session => session.LastSeenAt).ToListAsync();
    }

    /// <param name="only">Null: all of them.</param>
    /// <param name="but">Stays open.</param>
    public static Task<int> End(RedressDb db, Guid personId, DateTime now, Guid? only = null, Guid? but = null)
        => db.Sessions.Where(session => session.PersonId == personId && session.EndedAt == null && (only == null || session.Id == only) && (but == null || session.Id != but))
            .ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, now));

    public static Task<int> Seen(RedressDb db, Guid id, DateTime now) => db.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(session => session.SetProperty(s => s.LastSeenAt, now));

    /// <summary>What a browser calls itself, in words; others can claim anything, so it is shown and never trusted.</summary>
    public static string BrowserWords(string agent)
    {
        (string Sign, string Words)[] browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
        (string Sign, string Words)[] systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];
        var browser = browsers.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Words;
        var system = systems.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Words;
        return (browser, system) switch
        {
            (null, null) => "An unknown browser",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }
}
