using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Exports;
using Redress.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace Redress.Web.Imports;

/// <summary>Takes a file in for an import, and gives its refused rows back. Page and API alike.</summary>
static class ImportUpload
{
    /// <summary>Bytes of a file.</summary>
    public const long Limit = 100L * 1024 * 1024;

    /// <param name="goesOn">Imports after the rehearsal, without a second word.</param>
    /// <exception cref="UnreadableFileException">It is empty, no CSV, or its first row is wrong; nothing was kept.</exception>
    public static async Task<ComplaintImport> Take(RedressDb db, DocumentStore store, Guid agencyId, Stream content, string fileName, bool goesOn, Stamp stamp, CancellationToken stop)
    {
        var document = await store.Take(db, content, fileName, DocumentPart.Import, stamp, stop, Limit);
        try
        {
            new ComplaintCsv(new InputFile(document.FileName, await store.Opener(db, document, stop), document.Size)).Check();
        }
        catch (Exception unreadable) when (unreadable is UnreadableFileException or InvalidDataException)
        {
            db.ChangeTracker.Clear();
            store.Remove(document);
            throw unreadable as UnreadableFileException ?? new UnreadableFileException($"{document.FileName} is damaged: it cannot be unpacked.");
        }
        var import = new ComplaintImport(agencyId, document.FileName, document.Size, document.Id, goesOn, stamp);
        document.OnDraft(import.Id);
        db.Add(import);
        await db.SaveChangesAsync(stop);
        return import;
    }

    /// <summary>The refused rows as they stood in the file, with their line and why: to be mended and imported again. Null: the file is gone, or none was refused.</summary>
    public static async Task<Export?> Refused(RedressDb db, DocumentStore store, ComplaintImport import, DateOnly today, CancellationToken stop)
    {
        if (import.Refused == 0 || await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == import.DocumentId, stop) is not { } document || !document.IsOpenTo(Viewer.System)) return null;
        var file = new ComplaintCsv(new InputFile(import.FileName, await store.Opener(db, document, stop), document.Size));
        file.Check();
        return new("refused-rows", [.. file.Headers, ComplaintColumns.LineOfRefused, ComplaintColumns.WhyRefused], Rows(db, file, import, stop), ExportFormat.Csv, today);
    }

    // Both run in the order of the file, so that neither has to be held.
    static async IAsyncEnumerable<object?[]> Rows(RedressDb db, ComplaintCsv file, ComplaintImport import, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var reasons = Reasons(db, import, stop).GetAsyncEnumerator(stop);
        if (!await reasons.MoveNextAsync()) yield break;
        foreach (var (line, values) in file.Raw())
        {
            if (line < reasons.Current.Line) continue;
            yield return [.. values, reasons.Current.Line, reasons.Current.Why];
            if (!await reasons.MoveNextAsync()) yield break;
        }
    }

    static async IAsyncEnumerable<(int Line, string Why)> Reasons(RedressDb db, ComplaintImport import, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        (int Line, string Why)? row = null;
        await foreach (var line in db.ReportOf(import).Where(line => line.Kind == ImportLineKind.Refused).AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            var why = line.Column is null ? line.Words : $"{line.Column}: {line.Words}";
            if (row is { } same && same.Line == line.Line) row = (same.Line, $"{same.Why} {why}");
            else
            {
                if (row is { } done) yield return done;
                row = (line.Line, why);
            }
        }
        if (row is { } last) yield return last;
    }
}
