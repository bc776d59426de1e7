using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Commands;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;
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
        await Database(), await Storage(), Keys(), await Roots(), await Defenses(), await Checked(), Mail(), await Queue(), Pdf(), .. await services.GetRequiredService<ScannerState>().Look(), Clock(), Backup(),
    ];

    async Task<SystemFinding> Database()
    {
        var began = Stopwatch.GetTimestamp();
        await db.Database.ExecuteSqlRawAsync("SELECT 1");
        return new("Database", true, $"{(site.Postgres is null ? "Embedded" : "PostgreSQL")}, answered in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms.", "REDRESS_DB");
    }

    async Task<SystemFinding> Storage()
    {
        var state = await services.GetRequiredService<Files.IByteStore>().Try(CancellationToken.None);
        return new("Storage of documents", state.IsGood, state.Words, state.Setting);
    }

    SystemFinding Keys()
    {
        var secret = RandomNumberGenerator.GetBytes(16);
        var opens = db.Needs.Master.Unwrap(db.Needs.Master.Wrap(secret)).SequenceEqual(secret) && (site.GivenKeys is not null || File.Exists(Path.Combine(site.Keys, Files.MasterKey.FileName)));
        if (site.GivenKeys is not null) return new("Keys", opens, "The environment gives the master key.", "REDRESS_MASTER_KEY");
        var apart = !site.Keys.StartsWith(site.Data, StringComparison.Ordinal);
        return new("Keys", opens && (apart || !site.IsProduction), !opens ? "The master key is not in its folder any more." : apart ? "The master key is there, apart from the data." : "The master key is there, but in the data folder.", "REDRESS_KEYS");
    }

    async Task<SystemFinding> Roots()
    {
        var key = $"Public key {SigningKey.FingerprintOf(services.GetRequiredService<SigningKey>().PublicPem)}.";
        var refused = services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<RootClock>().FirstOrDefault()?.Refused;
        if (await RootMaker.Last(db) is not { } last) return new("Signed roots", refused is null, $"None yet; the first is signed within minutes of the first start. {refused} {key}", "REDRESS_KEYS");
        var isLate = clock.GetUtcNow().UtcDateTime - last.At > TimeSpan.FromHours(26);
        return new("Signed roots", refused is null && !isLate, $"{refused ?? (isLate ? "None was signed last night." : "")} Root {last.No} has {last.Records:N0} records. {key} Last signed:".TrimStart(), "REDRESS_KEYS", last.At);
    }

    async Task<SystemFinding> Defenses()
    {
        var faults = await TriggerCheck.Faults(db);
        faults = [.. faults, .. DatabaseFaults.Roots(site, services.GetRequiredService<SigningKey>(), await db.Set<SignedRoot>().AsNoTracking().OrderBy(root => root.No).ToListAsync())];
        return new("Locks and roots", faults.Count == 0, faults.Count == 0 ? "All triggers are as they should be, and each root is in the database and in its file." : $"{string.Join(". ", faults.Take(3))}{(faults.Count > 3 ? $", and {faults.Count - 3} more" : "")}.", "REDRESS_DB");
    }

    async Task<SystemFinding> Checked()
    {
        var fact = await db.Set<InstallationFact>().AsNoTracking().Where(one => one.Words.StartsWith(VerifyCommand.Checked)).OrderByDescending(one => one.At).FirstOrDefaultAsync();
        return new("Last full check", fact?.Words.EndsWith(" no faults.", StringComparison.Ordinal) ?? true, fact?.Words ?? "Nobody has run redress verify yet.", "redress verify", fact?.At);
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

    SystemFinding Backup()
    {
        if (site.Postgres is not null) return new("Backup", true, "By PostgreSQL's own tools. Redress does not know when.", "REDRESS_DB");
        return Backups.BackupManifest.In(site.Data, Backups.BackupManifest.Last) is { } last
            ? new("Backup", last.At > clock.GetUtcNow().UtcDateTime.AddDays(-2), last.At > clock.GetUtcNow().UtcDateTime.AddDays(-2) ? "The last one:" : "The last one is older than two days:", "redress backup", last.At)
            : new("Backup", !site.IsProduction, "None was made yet.", "redress backup");
    }
}
