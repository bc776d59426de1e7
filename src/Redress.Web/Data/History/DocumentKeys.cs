using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>Whether the key of each document is there, lies under a known master key, and opens the beginning of its bytes. Files are named by their IDs: whoever checks a database need not know what is in it.</summary>
static class DocumentKeys
{
    const int Block = 1000;

    /// <param name="recordId">Only its documents; null: all, also those on drafts.</param>
    public static async IAsyncEnumerable<string> Faults(RedressDb db, IByteStore bytes, Guid? recordId, [EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var last = Guid.Empty; await Next(db, recordId, last, stop) is { Count: > 0 } rows; last = rows[^1].Id)
            foreach (var row in rows)
                if (await Fault(db.Needs.Master, bytes, row, stop) is { } fault) yield return $"{row.Number ?? "On no record"}: document {row.Id}: {fault}";
    }

    sealed record Row(Guid Id, long Size, string? Number, byte[]? Wrapped);

    static Task<List<Row>> Next(RedressDb db, Guid? recordId, Guid last, CancellationToken stop)
        => db.Set<Document>().Where(document => document.Id > last && (recordId == null || document.RecordId == recordId) && !db.Set<DestroyedDocument>().Any(gone => gone.DocumentId == document.Id))
            .OrderBy(document => document.Id).Take(Block)
            .Select(document => new Row(document.Id, document.Size, db.Set<Record>().Where(record => record.Id == document.RecordId).Select(record => record.Number).FirstOrDefault(),
                db.StoredKeys.Where(key => key.Id == document.Id).Select(key => key.Wrapped).FirstOrDefault())).ToListAsync(stop);

    static async Task<string?> Fault(MasterKey master, IByteStore bytes, Row row, CancellationToken stop)
    {
        if (row.Wrapped is null) return "its key is not there";
        byte[] key;
        try
        {
            key = master.Unwrap(row.Wrapped);
        }
        catch (CryptographicException)
        {
            return "its key was changed, or is under another master key";
        }
        try
        {
            await Open(bytes, row, key, stop);
            return null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return "its bytes are not in the store";
        }
        catch (Exception other) when (other is CryptographicException or EndOfStreamException or ArgumentException)
        {
            return "its key does not open its bytes: one of them was exchanged or changed";
        }
    }

    /// <summary>The first piece tells: each is sealed with the ID of its document.</summary>
    static async Task Open(IByteStore bytes, Row row, byte[] key, CancellationToken stop)
    {
        var piece = new byte[SealedBlocks.SealedLength((int)Math.Clamp(row.Size, 0, SealedBlocks.Piece))];
        await using (var block = await bytes.Open(SealedBlocks.Name(row.Id, 0), 0, piece.Length, stop)) await block.ReadExactlyAsync(piece, stop);
        using var aes = new AesGcm(key, SealedBlocks.Tag);
        SealedBlocks.Open(aes, row.Id, 0, row.Size <= SealedBlocks.Piece, piece);
    }
}
