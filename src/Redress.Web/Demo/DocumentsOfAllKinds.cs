using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Demo;

/// <summary>Files of several kinds on one complaint in work: a table, an e-mail, one that is not what it is called, and one in quarantine. The demo has no scanner, so its finding is a fact like others of the past.</summary>
sealed class DocumentsOfAllKinds(RedressDb db, DocumentStore store, DateTime now)
{
    const string Fees = "Date,Fee,Amount\n2026-03-02,Late fee,35.00\n2026-04-02,Late fee,35.00\n2026-05-04,Inspection fee,120.00\n2026-06-02,Late fee,35.00\n";

    const string Mail = "From: Margaret Ellison <m.ellison@example.com>\r\nTo: Customer Care <care@cascade.example>\r\nDate: Tue, 02 Jun 2026 09:14:00 -0700\r\nSubject: Why was I charged again?\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\nthis is the third late fee, and each payment was on time.\r\nPlease tell me what the inspection fee of May is for.\r\n";

    public async Task Add(CancellationToken stop)
    {
        var manager = await db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).FirstAsync(person => person.Email == "manager@wa.demo", stop);
        if (await db.Complaints(manager.AsViewer(), Depth.Full).InWork().Where(c => c.AgencyId == manager.AgencyId && c.LockedAt == null).ForWork().OrderByDescending(c => c.Documents.Count).ThenBy(c => c.Number).FirstOrDefaultAsync(stop) is not { } complaint) return;
        var at = now.AddMinutes(-3);
        await Add(complaint, manager, "Fees since March.csv", Encoding.UTF8.GetBytes(Fees), at, stop);
        await Add(complaint, manager, "Why was I charged again.eml", Encoding.UTF8.GetBytes(Mail), at.AddSeconds(1), stop);
        // The head of a Windows program, and nothing behind it that could run.
        await Add(complaint, manager, "Account statement.pdf", [.. "MZ"u8, .. new byte[510]], at.AddSeconds(2), stop);
        var bad = await Add(complaint, manager, "Invoice.zip", [.. "PK\x05\x06"u8, .. new byte[18]], at.AddSeconds(3), stop, document => document.Scanned(ScanOutcome.Found, "ClamAV 1.4.3", "Win.Test.EICAR_HDB-1", at.AddSeconds(8)));
        complaint.Quarantine(bad, "Win.Test.EICAR_HDB-1", new Stamp(Viewer.System, at.AddSeconds(8), manager.Agency!.DayOf(at)));
        db.TellsNobody = true;
        await db.SaveChangesAsync(stop);
        db.TellsNobody = false;
        db.ChangeTracker.Clear();
    }

    async Task<Document> Add(Complaint complaint, Person by, string name, byte[] bytes, DateTime at, CancellationToken stop, Action<Document>? before = null)
    {
        var stamp = new Stamp(by.AsViewer(), at, by.Agency!.DayOf(at));
        var document = await store.Take(db, new MemoryStream(bytes), name, DocumentPart.Intake, stamp, stop);
        complaint.AddDocument(document, stamp);
        before?.Invoke(document);
        await db.SaveChangesAsync(stop);
        return document;
    }
}
