using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Api;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Exports;
using Redress.Web.Files;
using Redress.Web.Letters;

namespace Redress.Web.CaseFiles;

/// <summary>
/// A whole complaint as one ZIP file for its owner: the record on paper and as data, its history, every document, a manifest of hashes, and the signature of that.
/// It is written as it is read, in the same room for any size. `redress verify FILE` proves it far from the database.
/// </summary>
public sealed class CaseFile(RedressDb db, DocumentStore store, IPdfPrinter printer, SigningKey key, TimeProvider clock)
{
    /// <summary>What the file tells, of one moment; null: the complaint does not exist for this person, or another agency owns it.</summary>
    /// <exception cref="BrokenRuleException">The complaint was changed again and again while it was read.</exception>
    public async Task<ToldCase?> Read(Viewer maker, string number, CancellationToken stop = default)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            if (await Find(maker, number, stop) is not { } complaint) return null;
            var version = complaint.Version;
            var told = await Read(complaint, maker, stop);
            // Rows and history are of one moment: where an act came between, all is read once more.
            if (version == await db.Set<Record>().Where(record => record.Id == complaint.Id).Select(record => record.Version).FirstAsync(stop)) return told;
            db.ChangeTracker.Clear();
        }
        throw new BrokenRuleException($"{number} is being changed again and again. Export it in a few minutes.");
    }

    async Task<Complaint?> Find(Viewer maker, string number, CancellationToken stop)
    {
        var known = maker.Side == Side.CommandLine ? db.Complaints(maker, Depth.Full) : db.OwnComplaints(maker);
        return await db.ReadParts(await known.WithParties().Include(c => c.Category).Include(c => c.Issue).Include(c => c.Notes).FirstOrDefaultAsync(c => c.Number == number, stop), maker);
    }

    async Task<ToldCase> Read(Complaint complaint, Viewer maker, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var owner = maker.Side == Side.Agency ? maker : maker with { Side = Side.Agency, AgencyId = complaint.AgencyId, Zone = complaint.Agency.Zone };
        var rows = new Dictionary<string, List<Dictionary<string, object?>>>();
        await foreach (var (table, lines) in CaseRows.Of(db, complaint, stop)) rows[table] = lines;
        var events = await db.Set<RecordEvent>().AsNoTracking().Where(e => e.RecordId == complaint.Id).OrderBy(e => e.No).ToListAsync(stop);
        var stored = await db.StoredKeys.AsNoTracking().FirstOrDefaultAsync(one => one.Id == complaint.Id, stop);
        var opener = stored is null ? null : new RecordKey(stored.Open(db.Needs.Master));
        return new(complaint, now, maker.PersonId is null ? maker.Name : $"{maker.Name}, {complaint.Agency.Name}",
            JsonSerializer.SerializeToUtf8Bytes(new { Complaint = await ComplaintView.Of(db, complaint, owner, Depth.Full), Tables = rows }, CaseManifest.Json),
            JsonSerializer.SerializeToUtf8Bytes(new { complaint.Number, RecordId = complaint.Id, Events = events.Select(e => CaseEvent.Of(opener, e)) }, CaseManifest.Json),
            [.. complaint.DocumentsFor(owner, Standing.Owner)], await CasePaper.Of(db, complaint, owner, now))
        {
            Destroyed = (await db.Set<DestroyedDocument>().Where(gone => gone.RecordId == complaint.Id).Select(gone => gone.DocumentId).ToListAsync(stop)).ToHashSet(),
        };
    }

    /// <summary>Writes the ZIP, document after document.</summary>
    /// <exception cref="InvalidDataException">What is in the store is not what was put there; the file breaks off.</exception>
    public async Task Write(ToldCase told, Stream target, CancellationToken stop)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // The paper is printed while documents go out.
        var paper = Paper(told, leaving.Token);
        try
        {
            var late = new LateStream(target);
            await using (var zip = await ZipArchive.CreateAsync(late, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, stop)) await Write(told, zip, paper, stop);
            await late.FlushAsync(stop);
        }
        finally
        {
            await leaving.CancelAsync();
        }
    }

    async Task Write(ToldCase told, ZipArchive zip, Task<(string, byte[])> paper, CancellationToken stop)
    {
        List<CaseEntry> files = [await Add(zip, CaseManifest.ReadMeName, Encoding.UTF8.GetBytes(ReadMe(told.Complaint)), stop), await Add(zip, CaseManifest.RecordName, told.Record, stop), await Add(zip, CaseManifest.HistoryName, told.History, stop)];
        List<LeftOutDocument> leftOut = [];
        foreach (var (no, document) in told.Documents.Index())
        {
            var why = told.Destroyed.Contains(document.Id) ? "it was destroyed by the retention schedule" : document.State switch { ScanState.Quarantined => "it is quarantined", ScanState.Waiting => "it waits for its scan", _ => null };
            if (why is null && await Add(zip, $"documents/{no + 1:000} {SafeName(document.FileName)}", document, stop) is { } added) files.Add(added);
            else leftOut.Add(new(document.Id, document.FileName, document.Sha256, why ?? "its bytes are not in the store"));
        }
        var (name, page) = await paper;
        files.Add(await Add(zip, name, page, stop));
        var manifest = told.Manifest(files, leftOut).Bytes();
        await Add(zip, CaseManifest.Name, manifest, stop);
        await Add(zip, CaseManifest.SignatureName, Encoding.ASCII.GetBytes(CaseManifest.Signature(key, manifest)), stop);
        await Add(zip, SigningKey.PublicName, Encoding.ASCII.GetBytes(key.PublicPem), stop);
    }

    async Task<(string Name, byte[] Page)> Paper(ToldCase told, CancellationToken stop)
    {
        try
        {
            if (printer.IsThere) return ("record.pdf", await printer.Print(told.Html, stop));
        }
        catch (PdfException)
        {
            // The page itself says the same.
        }
        return ("record.html", Encoding.UTF8.GetBytes(told.Html));
    }

    static async Task<CaseEntry> Add(ZipArchive zip, string name, byte[] content, CancellationToken stop)
    {
        await using (var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(stop)) await entry.WriteAsync(content, stop);
        return new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    /// <exception cref="InvalidDataException">What is in the store is not what was put there.</exception>
    async Task<CaseEntry?> Add(ZipArchive zip, string name, Document document, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            await using var source = (await store.Opener(db, document, stop))();
            var read = document.Size == 0 ? 0 : await source.ReadAsync(buffer, stop);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop))
            {
                for (; read > 0; read = await source.ReadAsync(buffer, stop))
                {
                    hash.AppendData(buffer, 0, read);
                    await entry.WriteAsync(buffer.AsMemory(0, read), stop);
                    size += read;
                }
            }
            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (sha256 != document.Sha256 || size != document.Size) throw new InvalidDataException($"Document {document.Id} is not as it was put into the store.");
            return new(name, size, sha256, document.Id);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Names that every system can unpack; the spelling stands in the manifest's record.
    static string SafeName(string name) => new string([.. name.Select(letter => "<>:\"|?*\\/".Contains(letter) ? '_' : letter)]).TrimEnd('.', ' ');

    static string ReadMe(Complaint complaint) => $"""
        Complaint {complaint.Number}, {complaint.Agency.Name}

        record.pdf (or record.html)  the record for reading
        record.json                  the record as data: as the API tells it, and every row of every table
        history.json                 each act: who, when, what, the values before and after, and the chain of hashes
        documents/                   every document
        manifest.json                size and SHA-256 of each of these files
        manifest.sig                 the signature of manifest.json: ECDSA, P-256, SHA-256, r and s side by side, in Base64
        signing.pub                  the public key that made it. Compare it with the one that the agency publishes

        redress verify {complaint.Number}.zip --key signing.pub
        checks all of it without the database, and names whatever was changed, added or taken away.
        """;
}

/// <summary>What a case file tells, before it is written.</summary>
/// <param name="Html">The record on paper, before it is a PDF.</param>
public sealed record ToldCase(Complaint Complaint, DateTime At, string By, byte[] Record, byte[] History, IReadOnlyList<Document> Documents, string Html)
{
    public string FileName => $"{Complaint.Number}.zip";

    public IReadOnlySet<Guid> Destroyed { get; init; } = new HashSet<Guid>();

    internal CaseManifest Manifest(IReadOnlyList<CaseEntry> files, IReadOnlyList<LeftOutDocument> leftOut)
        => new(CaseManifest.Known, Complaint.Number, Complaint.Id, Complaint.SubjectName, Complaint.Agency.Name, At, By, Complaint.EventCount, Convert.ToHexStringLower(Complaint.ChainHead), files, leftOut);
}
