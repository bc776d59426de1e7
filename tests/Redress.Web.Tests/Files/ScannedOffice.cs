using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>An office whose files are scanned by a real ClamAV.</summary>
public sealed class ScannedOffice(Engine engine) : Office(engine)
{
    public ClamdServer Clamd { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await Clamd.Start();
        await base.InitializeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("REDRESS_CLAMD", Clamd.Address.OriginalString);
        base.ConfigureWebHost(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Clamd.DisposeAsync();
    }
}

/// <summary>What the tests of documents do again and again.</summary>
static class WithDocuments
{
    /// <summary>Scans all that waits.</summary>
    public static async Task Scan(this Office office)
    {
        while (await office.Services.GetRequiredService<ScanRound>().ScanNext(default)) { }
    }

    /// <summary>Takes the text out of all that waits.</summary>
    public static async Task ReadTexts(this Office office)
    {
        while (await office.Services.GetRequiredService<ReadingRound>().ReadNext(default)) { }
    }

    /// <summary>A document of a record, with these bytes.</summary>
    public static async Task<Guid> AddFile(this Office office, string number, string name, byte[] bytes, string by = "manager@wa.demo", bool identifies = false)
    {
        var id = Guid.Empty;
        await office.InDb(async db =>
        {
            var person = await db.PersonOf(by);
            var stamp = office.StampOf(person);
            var document = await office.Services.GetRequiredService<DocumentStore>().Take(db, new MemoryStream(bytes), name, DocumentPart.Intake, stamp);
            var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(one => one.Number == number);
            complaint.AddDocument(document, stamp, identifies);
            await db.SaveChangesAsync();
            id = document.Id;
        });
        return id;
    }

    public static Task<Document> DocumentOf(this Office office, Guid id) => office.InDb(db => db.Set<Document>().AsNoTracking().FirstAsync(document => document.Id == id));

    public static Task<DocumentText?> TextOf(this Office office, Guid id) => office.InDb(db => db.Set<DocumentText>().AsNoTracking().FirstOrDefaultAsync(text => text.DocumentId == id));
}
