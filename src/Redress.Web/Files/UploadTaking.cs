using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Files;

/// <summary>Takes files in that may come in several parts, by several connections, at several machines. One writes at a time, under a lease.</summary>
public sealed class UploadTaking(RedressDb db, IByteStore bytes, DocumentStore store, UploadsInHand inHand, IHostApplicationLifetime life, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="BrokenRuleException">The name is too long, the file empty, or too many are begun.</exception>
    public async Task<BegunUpload> Begin(Guid draftId, DocumentPart part, string fileName, long length, Stamp stamp, CancellationToken stop)
    {
        var name = FileNames.Clean(fileName);
        if (length == 0) throw new BrokenRuleException($"{name} is empty.");
        if (length > DocumentStore.Limit) throw new UploadRefusedException(413, $"{name}: {new FileTooLargeException(DocumentStore.Limit).Message}");
        if (await db.Uploads(stamp.By).CountAsync(one => one.DraftId == draftId && one.FinishedAt == null, stop) >= BegunUpload.MostOpen) throw new BrokenRuleException($"Up to {BegunUpload.MostOpen} files can be on their way at once. Wait until one is done, or cancel one.");
        var upload = new BegunUpload(draftId, part, name, length, stamp);
        db.AddRange(upload, StoredKey.Make(upload.Id, db.Needs.Master));
        await db.SaveChangesAsync(stop);
        return upload;
    }

    /// <summary>Takes the next bytes. What came before the connection broke is kept, unless there is a checksum over all of it.</summary>
    /// <returns>How far the upload has come.</returns>
    public async Task<long> Write(BegunUpload upload, long offset, Stream body, Checksum? checksum, Stamp stamp, CancellationToken stop)
    {
        var lease = await Lease(upload.Id, offset, stop);
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
        inHand.Enter(upload.Id, writing);
        try
        {
            var key = (await db.StoredKeys.AsNoTracking().FirstAsync(one => one.Id == upload.Id, stop)).Open(db.Needs.Master);
            return await Write(upload, offset, key, lease, body, checksum, stamp, writing.Token);
        }
        finally
        {
            await db.Set<BegunUpload>().Where(one => one.Id == upload.Id && one.Writer == lease.Writer)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Writer, (Guid?)null).SetProperty(one => one.WriterUntil, (DateTime?)null), CancellationToken.None);
            inHand.Leave(upload.Id, writing);
        }
    }

    async Task<WriteLease> Lease(Guid id, long offset, CancellationToken stop)
    {
        var (writer, now) = (Guid.NewGuid(), Now);
        var until = now + BegunUpload.Lease;
        var taken = await db.Set<BegunUpload>().Where(one => one.Id == id && one.Offset == offset && one.FinishedAt == null && (one.WriterUntil == null || one.WriterUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Writer, writer).SetProperty(one => one.WriterUntil, until), stop);
        if (taken == 1) return new(writer) { Until = until };
        var there = await db.Set<BegunUpload>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop) ?? throw new UploadRefusedException(404, "There is no such upload.");
        throw there.Offset != offset ? new UploadRefusedException(409, $"The upload stands at {there.Offset}, not at {offset}.") : new UploadRefusedException(423, "Somebody is writing this upload now. Try again in some seconds.");
    }

    async Task<long> Write(BegunUpload upload, long offset, byte[] key, WriteLease lease, Stream body, Checksum? checksum, Stamp stamp, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var writer = new BlockWriter(bytes, upload.Id, key)
        {
            Before = () => Renew(upload.Id, lease),
            Patience = BegunUpload.Lease - TimeSpan.FromSeconds(1),
            Kept = position => checksum is null ? KeepBlock(upload.Id, lease, offset, position) : Task.CompletedTask,
        };
        await writer.GoOnAt(offset, stop);
        var watch = new TypeWatch();
        var whole = true;
        try
        {
            await Pump(upload, body, writer, hash, watch, checksum, stop);
        }
        catch (Exception broken) when (!writer.IsSpoiled && broken is (IOException or OperationCanceledException))
        {
            // The connection broke, or this machine stops: what came is kept, and whoever goes on need not send it again.
            whole = false;
            if (checksum is not null) return offset;
        }
        if (checksum?.IsRight() == false) throw new UploadRefusedException(460, "The checksum is another: the bytes were changed on their way. Send them again.");
        if (whole && writer.Position == upload.Length) await Finish(upload, key, lease, writer, offset == 0 ? (hash.GetHashAndReset(), watch.Type(upload.FileName)) : null, stamp);
        else if (writer.Position > offset)
        {
            await writer.Pause(CancellationToken.None);
            await Keep(upload.Id, lease, writer.Position);
        }
        if (writer.Position > offset) await bytes.Delete(SealedBlocks.Tail(upload.Id, offset), CancellationToken.None);
        return writer.Position;
    }

    static async Task Pump(BegunUpload upload, Stream body, BlockWriter writer, IncrementalHash hash, TypeWatch watch, Checksum? checksum, CancellationToken stop)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(SealedBlocks.Piece);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, stop)) > 0;)
            {
                if (writer.Position + read > upload.Length) throw new UploadRefusedException(413, $"More bytes came than the {upload.Length} that were announced.");
                hash.AppendData(buffer, 0, read);
                watch.See(buffer.AsSpan(0, read));
                checksum?.Add(buffer.AsSpan(0, read));
                await writer.Append(buffer.AsMemory(0, read), stop);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>All of it is there: it becomes a document, in one transaction.</summary>
    async Task Finish(BegunUpload upload, byte[] key, WriteLease lease, BlockWriter writer, (byte[] Sha256, string Type)? seen, Stamp stamp)
    {
        await writer.Finish(CancellationToken.None);
        // In one go it was summed on its way; in several it is read once more from the store.
        var (sha256, type) = seen ?? await See(upload, key, () => Renew(upload.Id, lease));
        if (!await db.MayUploadTo(stamp.By, upload.DraftId)) throw new BrokenRuleException("What this file was meant for was sent meanwhile.");
        var row = await db.Set<BegunUpload>().FirstAsync(one => one.Id == upload.Id);
        // It may have been begun in this same request.
        await db.Entry(row).ReloadAsync();
        if (row.Writer != lease.Writer) throw new UploadRefusedException(409, "Another connection went on with this upload.");
        (row.Offset, row.FinishedAt, row.KeptUntil, row.Writer, row.WriterUntil) = (row.Length, Now, Now + BegunUpload.Kept, null, null);
        db.Add(new Document(row.Id, row.Part, row.FileName, type, row.Length, Convert.ToHexStringLower(sha256), stamp).OnDraft(row.DraftId));
        await db.SaveChangesAsync();
    }

    async Task<(byte[] Sha256, string Type)> See(BegunUpload upload, byte[] key, Func<Task> onTheWay)
    {
        await using var stored = new SealedStream(bytes, upload.Id, key, upload.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var watch = new TypeWatch();
        var piece = new byte[SealedBlocks.Piece];
        for (int read; (read = await stored.ReadAsync(piece)) > 0;)
        {
            hash.AppendData(piece, 0, read);
            watch.See(piece.AsSpan(0, read));
            await onTheWay();
        }
        return (hash.GetHashAndReset(), watch.Type(upload.FileName));
    }

    // Half of the lease is left for the block itself.
    Task Renew(Guid id, WriteLease lease) => Now + BegunUpload.Lease / 2 < lease.Until ? Task.CompletedTask : Hold(id, lease, null);

    Task Keep(Guid id, WriteLease lease, long position) => Hold(id, lease, position);

    // The begun block that was gone on with is in the full one now. This process may be killed before its request ends.
    async Task KeepBlock(Guid id, WriteLease lease, long began, long position)
    {
        await Keep(id, lease, position);
        if (began / SealedBlocks.Plain == position / SealedBlocks.Plain - 1 && began % SealedBlocks.Plain > 0) await bytes.Delete(SealedBlocks.Tail(id, began), CancellationToken.None);
    }

    async Task Hold(Guid id, WriteLease lease, long? position)
    {
        var (until, kept) = (Now + BegunUpload.Lease, Now + BegunUpload.Kept);
        var held = await db.Set<BegunUpload>().Where(one => one.Id == id && one.Writer == lease.Writer)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.WriterUntil, until).SetProperty(one => one.KeptUntil, kept).SetProperty(one => one.Offset, one => position ?? one.Offset), CancellationToken.None);
        if (held == 0) throw new UploadRefusedException(409, "Another connection went on with this upload.");
        lease.Until = until;
    }

    /// <summary>Takes away what came of it: also the document it became, as long as that hangs on no record.</summary>
    public async Task Drop(BegunUpload upload, CancellationToken stop)
    {
        await inHand.Interrupt(upload.Id, stop);
        var document = await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == upload.Id, stop);
        var row = await db.Set<BegunUpload>().FirstOrDefaultAsync(one => one.Id == upload.Id, stop);
        if (row is not null) db.Remove(row);
        if (document?.RecordId is null)
        {
            if (document is not null) db.Remove(document);
            if (await db.StoredKeys.FindAsync([upload.Id], stop) is { } key) db.Remove(key);
        }
        await db.SaveChangesAsync(stop);
        if (document?.RecordId is not null) return;
        await store.Delete(upload.Id, upload.Length, stop);
        if (row is not null) await bytes.Delete(SealedBlocks.Tail(row.Id, row.Offset), stop);
    }

    sealed class WriteLease(Guid writer)
    {
        public Guid Writer => writer;
        public DateTime Until { get; set; }
    }
}

/// <summary>What came cannot be taken; the status is that of the protocol.</summary>
public sealed class UploadRefusedException(int status, string sentence) : Exception(sentence)
{
    public int Status => status;
}

/// <summary>What a program says its bytes sum up to.</summary>
public sealed class Checksum : IDisposable
{
    public const string Known = "sha256,sha1,md5";

    readonly IncrementalHash hash;
    readonly byte[] wanted;

    Checksum(HashAlgorithmName name, byte[] wanted) => (hash, this.wanted) = (IncrementalHash.CreateHash(name), wanted);

    /// <summary>Reads "sha1 BASE64"; null where the algorithm is not known or the sum cannot be read.</summary>
    public static Checksum? Of(string header)
    {
        HashAlgorithmName? name = header.Split(' ')[0] switch { "sha256" => HashAlgorithmName.SHA256, "sha1" => HashAlgorithmName.SHA1, "md5" => HashAlgorithmName.MD5, _ => null };
        var sum = new byte[64];
        return name is { } known && header.Split(' ') is [_, { Length: < 80 } text] && Convert.TryFromBase64String(text, sum, out var length) ? new(known, sum[..length]) : null;
    }

    public void Add(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

    public bool IsRight() => CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), wanted);

    public void Dispose() => hash.Dispose();
}
