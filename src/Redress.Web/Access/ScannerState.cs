using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files.Reading;
using Redress.Web.Files.Scanning;

namespace Redress.Web.Access;

/// <summary>Whether files are scanned, how many wait, and what reads them: for whoever runs the installation. It names no file.</summary>
public sealed class ScannerState(RedressDb db, IScanner scanner, Poppler poppler, OfficeConverter office, Site site, TimeProvider clock)
{
    const string Setting = "REDRESS_CLAMD";

    // The string by which all scanners are tested; in two halves, so that none takes this program for it.
    static readonly byte[] Eicar = System.Text.Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    public async Task<IReadOnlyList<SystemFinding>> Look() => [await Scanner(), await Queue(), await Reading(), Offices()];

    public Task<List<QuarantineCount>> Quarantined() => db.QuarantineCounts();

    /// <summary>Has the test string scanned, and a text that is clean.</summary>
    /// <returns>What the scanner said, in words.</returns>
    /// <exception cref="BrokenRuleException">It does not find what it should, or is away.</exception>
    public async Task<string> Test(Domain.Access.Installation installation, Stamp stamp, CancellationToken stop)
    {
        if (!scanner.IsSet) throw new BrokenRuleException($"No scanner is set. Set {Setting}, then start again.");
        try
        {
            var bad = await scanner.Scan((target, late) => target.WriteAsync(Eicar, late).AsTask(), stop);
            var good = await scanner.Scan((target, late) => target.WriteAsync("Nothing is wrong with this."u8.ToArray(), late).AsTask(), stop);
            if (bad.Outcome != ScanOutcome.Found) throw new BrokenRuleException("The scanner answered, but did not find the test file. Its signatures may be missing.");
            if (good.Outcome != ScanOutcome.Clean) throw new BrokenRuleException($"The scanner takes a harmless text for {good.Finding}.");
            installation.Note($"Tested the scanner: it found {bad.Finding}.", stamp);
            await db.SaveChangesAsync(stop);
            return $"It found {bad.Finding} in the test file, and nothing in a harmless one.";
        }
        catch (ScannerException away)
        {
            throw new BrokenRuleException(away.Message);
        }
    }

    async Task<SystemFinding> Scanner()
    {
        if (!scanner.IsSet) return new("Scanner of files", true, "None is set. Files are not scanned, and say so.", Setting);
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            return new("Scanner of files", true, $"Answers: {await scanner.Version(soon.Token)}.", Setting);
        }
        catch (Exception away) when (away is ScannerException or OperationCanceledException)
        {
            return new("Scanner of files", false, $"{(away is ScannerException ? away.Message : $"{site.Clamd} does not answer.")} Files wait, and nothing is lost.", Setting);
        }
    }

    async Task<SystemFinding> Queue()
    {
        var waiting = await db.Set<DocumentWork>().CountAsync(work => work.Step == DocumentStep.Scan);
        var bad = await db.Quarantined().CountAsync();
        // By when it came in: what fails is put off again and again.
        var oldest = waiting == 0 ? null : await db.Set<Document>().Where(document => db.Set<DocumentWork>().Any(work => work.DocumentId == document.Id && work.Step == DocumentStep.Scan) && !document.Scans.Any()).MinAsync(document => (DateTime?)document.UploadedAt);
        var isLate = oldest < clock.GetUtcNow().UtcDateTime.AddMinutes(-30);
        return new("Files to be scanned", !isLate, $"{waiting} wait, {bad} are quarantined.{(oldest is null ? "" : " The oldest came:")}", Setting, oldest);
    }

    async Task<SystemFinding> Reading()
    {
        var (waiting, timedOut) = (await db.Set<DocumentWork>().CountAsync(work => work.Step == DocumentStep.Text && db.Set<Document>().Any(document => document.Id == work.DocumentId && document.RecordId != null)),
            await db.Set<DocumentText>().CountAsync(text => text.Outcome == TextOutcome.TimedOut));
        var queue = $"{waiting} wait to be read for search, {timedOut} took too long.";
        return poppler is { ReadsText: true, ShowsPages: true } ? new("PDFs shown and searched", true, $"Poppler is there. {queue}", "PATH") : new("PDFs shown and searched", true, $"Poppler is not installed: PDFs are neither shown nor searched. {queue}", "PATH");
    }

    SystemFinding Offices() => new("Office files shown", true, office.IsThere ? "LibreOffice is there, behind a wall." : office.IsInstalled ? "LibreOffice is installed, but this machine lets no process be walled in. Their words are shown." : "LibreOffice is not installed. Their words are shown.", "PATH");
}
