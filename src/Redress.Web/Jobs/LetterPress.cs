using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Letters;

namespace Redress.Web.Jobs;

/// <summary>Makes the PDF of each letter that was sent, one after the other; a letter by e-mail goes out with it.</summary>
public sealed class LetterPress(IServiceScopeFactory scopes, IPdfPrinter printer, TimeProvider clock, ILogger<LetterPress> log) : ClockJob(TimeSpan.FromSeconds(5), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        if (!printer.IsThere) return;
        while (await PrintNext(stop)) { }
    }

    /// <summary>Makes one PDF that is due; false: there is none.</summary>
    public async Task<bool> PrintNext(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var store = scope.ServiceProvider.GetRequiredService<DocumentStore>();
        var now = Now;
        if (await db.Set<LetterPrint>().Where(one => one.MadeAt == null && one.Tries < LetterPrint.MostTries && one.NextTryAt <= now).OrderBy(one => one.NextTryAt).Select(one => new { one.LetterId, one.RecordId }).FirstOrDefaultAsync(stop) is not { } next) return false;
        var complaint = await db.WithLetters((await db.ReadParts(await db.Complaints(Viewer.CommandLine, Depth.Full).WithParties().FirstAsync(c => c.Id == next.RecordId, stop), Viewer.CommandLine))!);
        var letter = complaint.Letters.First(one => one.Id == next.LetterId);
        Document? document = null;
        try
        {
            var pdf = await printer.Print(LetterPage.Of(letter.Reads, $"{complaint.Number}, letter {letter.No}"), stop);
            var stamp = new Stamp(Viewer.System, now, complaint.Agency.DayOf(now));
            document = await store.Take(db, new MemoryStream(pdf), $"{complaint.Number} letter {letter.No}.pdf", DocumentPart.Letter, stamp, stop);
            complaint.AddPdf(letter, document, stamp);
            if (letter is { Way: LetterWay.Email, Email: { } address }) db.Add(Mail(complaint, letter, address, document, now));
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Somebody acted on the complaint at the same moment; the next look makes it.
            if (document is not null) store.Remove(document);
            return false;
        }
        catch (PdfException failure)
        {
            db.ChangeTracker.Clear();
            (await db.Set<LetterPrint>().FirstAsync(one => one.LetterId == next.LetterId, stop)).Failed(failure.Message, now);
            await db.SaveChangesAsync(stop);
        }
        return true;
    }

    // The one mail that brings content: the consumer agreed to it, and the agency allows it.
    static OutboxMail Mail(Complaint complaint, ComplaintLetter letter, string address, Document pdf, DateTime at)
        => new(address, $"{complaint.Number}: A letter from {letter.Reads.Agency}", $"""
            {letter.Reads.Agency} sends you the attached letter about your complaint {complaint.Number}.

            Redress sends this mail by itself. Please do not answer it: write to {complaint.Agency.Name}.

            """, at, complaint.Id, null, NoticeKind.Letters) { AttachmentId = pdf.Id };
}
