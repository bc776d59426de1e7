using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;
using Redress.Web.Jobs;
using Redress.Web.Mail;

namespace Redress.Web.Access;

/// <summary>One thing that an installation needs, and how it is now.</summary>
/// <param name="Setting">The variable of the environment that sets it.</param>
public sealed record SystemFinding(string What, bool IsGood, string Words, string Setting, DateTime? At = null);

/// <summary>Looks at what is configured, reachable, and when it last worked. Words name no password and no person.</summary>
public sealed class SystemState(RedressDb db, Site site, IServiceProvider services, TimeProvider clock)
{
    public async Task<IReadOnlyList<SystemFinding>> Look() =>
    [
        new("Mode", true, site.Mode.ToString(), "REDRESS_MODE"),
        new("Address", !site.IsProduction || site.Url.StartsWith("https://", StringComparison.Ordinal), site.IsProduction && !site.Url.StartsWith("https://", StringComparison.Ordinal) ? $"{site.Url} is not https. Links in mails start with it." : site.Url, "REDRESS_URL"),
        await Database(), Storage(), Keys(), Mail(), await Queue(), Pdf(), Clock(),
    ];

    async Task<SystemFinding> Database()
    {
        var began = Stopwatch.GetTimestamp();
        await db.Database.ExecuteSqlRawAsync("SELECT 1");
        return new("Database", true, $"{(site.Postgres is null ? "Embedded" : "PostgreSQL")}, answered in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms.", "REDRESS_DB");
    }

    SystemFinding Storage()
    {
        var folder = Path.Combine(site.Data, "documents");
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace / 1e9;
            return new("Storage of documents", free > 5, $"Can be written, {free:N0} GB free.", "REDRESS_DATA");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new("Storage of documents", false, "Cannot be written. Documents cannot be added.", "REDRESS_DATA");
        }
    }

    SystemFinding Keys()
    {
        var secret = RandomNumberGenerator.GetBytes(16);
        var opens = db.Needs.Master.Unwrap(db.Needs.Master.Wrap(secret)).SequenceEqual(secret) && File.Exists(Path.Combine(site.Keys, "master.key"));
        var apart = !site.Keys.StartsWith(site.Data, StringComparison.Ordinal);
        return new("Keys", opens && (apart || !site.IsProduction), !opens ? "The master key is not in its folder any more." : apart ? "The master key is there, apart from the data." : "The master key is there, but in the data folder.", "REDRESS_KEYS");
    }

    SystemFinding Mail() => services.GetService<MailSettings>() is { } server
        ? new("Mail server", true, $"{server}, from {server.Sender}.", "REDRESS_SMTP")
        : new("Mail server", !site.IsProduction, site.IsProduction ? "None is set. Mail waits until there is one." : "Mail is kept on a page in this mode.", "REDRESS_SMTP");

    async Task<SystemFinding> Queue()
    {
        var (now, hourAgo) = (clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime.AddHours(-1));
        var waiting = await db.Outbox.CountAsync(mail => mail.SentAt == null && mail.FailedAt == null && mail.CreatedAt < hourAgo);
        var failed = await db.Outbox.CountAsync(mail => mail.FailedAt != null && mail.FailedAt > now.AddDays(-7));
        var latest = await db.Outbox.MaxAsync(mail => mail.SentAt);
        return new("Mail queue", waiting + failed == 0, $"{waiting} older than an hour, {failed} given up in 7 days.{(latest is null ? "" : " Last sent:")}", "REDRESS_SMTP", latest);
    }

    SystemFinding Pdf() => services.GetService<Letters.IPdfPrinter>()?.IsThere == true
        ? new("PDF of letters", true, "WeasyPrint is there.", "PATH")
        : new("PDF of letters", true, "WeasyPrint is not installed. Letters are printed from their pages, and none goes by e-mail.", "PATH");

    SystemFinding Clock()
    {
        var looked = services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<UserCheckClock>().FirstOrDefault()?.LookedAt;
        return new("Work by the clock", looked is not null, looked is null ? "Has not run on this machine since the start." : "Ran on this machine:", "", looked);
    }
}
