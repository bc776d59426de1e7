using System.Buffers;
using System.Security.Cryptography;
using Redress.Domain;
using Redress.Domain.Records;
using Redress.Web.Data;

namespace Redress.Web.Files;

/// <summary>Keeps the bytes of documents, each encrypted for itself under a key of its own.</summary>
public sealed class DocumentStore(IByteStore bytes)
{
    /// <summary>Bytes of one file.</summary>
    public const long Limit = 1L << 30;

    /// <summary>Takes a file in. The document and its key are added to the database and saved with the act they belong to.</summary>
    /// <exception cref="BrokenRuleException">The name is too long, or the file too large.</exception>
    public async Task<Document> Take(RedressDb db, Stream content, string fileName, DocumentPart part, Stamp stamp, CancellationToken stop = default, long limit = Limit)
    {
        var name = FileNames.Clean(fileName);
        var id = Guid.CreateVersion7();
        var key = StoredKey.Make(id, db.Needs.Master);
        using var writer = new BlockWriter(bytes, id, key.Open(db.Needs.Master));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(SealedBlocks.Piece);
        try
        {
            var watch = new TypeWatch();
            for (int read; (read = await content.ReadAtLeastAsync(buffer, SealedBlocks.Piece, throwOnEndOfStream: false, stop)) > 0;)
            {
                if (writer.Position + read > limit) throw new FileTooLargeException(limit);
                watch.See(buffer.AsSpan(0, read));
                hash.AppendData(buffer, 0, read);
                await writer.Append(buffer.AsMemory(0, read), stop);
            }
            await writer.Finish(stop);
            var document = new Document(id, part, name, watch.Type(name), writer.Position, Convert.ToHexStringLower(hash.GetHashAndReset()), stamp);
            db.Add(key);
            db.Add(document);
            return document;
        }
        catch (Exception failure)
        {
            await Delete(id, writer.Position, CancellationToken.None);
            if (failure is FileTooLargeException tooLarge) throw new BrokenRuleException($"{name}: {tooLarge.Message}");
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The same bytes once more, under a key of their own. Document and key are saved with the act they belong to; if that fails, give the copy to <see cref="Remove"/>.</summary>
    /// <exception cref="InvalidDataException">What was read is not what was taken in.</exception>
    public async Task<Document> Copy(RedressDb db, Document original, DocumentPart part, Stamp stamp, CancellationToken stop = default)
    {
        await using var content = await Open(db, original, stop);
        var copy = await Take(db, content, original.FileName, part, stamp, stop);
        if (copy.Sha256 == original.Sha256) return copy.CopiedFrom(original);
        Remove(copy);
        throw new InvalidDataException($"The bytes of document {original.Id} are damaged.");
    }

    /// <summary>Writes all of it.</summary>
    /// <exception cref="FileNotFoundException">Its key was destroyed, or its bytes are gone.</exception>
    public async Task Read(RedressDb db, Document document, Stream target, CancellationToken stop = default)
    {
        await using var source = await Open(db, document, stop);
        await source.CopyToAsync(target, SealedBlocks.Piece, stop);
    }

    /// <summary>Opens it to be read from any place; it is decrypted while it is read, and never stands on the disk in the clear.</summary>
    public async Task<Stream> Open(RedressDb db, Document document, CancellationToken stop = default) => (await Opener(db, document, stop))();

    /// <summary>Opens it from its beginning as often as needed.</summary>
    public async Task<Func<Stream>> Opener(RedressDb db, Document document, CancellationToken stop = default)
    {
        var key = (await db.StoredKeys.FindAsync([document.Id], stop) ?? throw new FileNotFoundException("The key of this document is not there.")).Open(db.Needs.Master);
        var (id, size) = (document.Id, document.Size);
        return () => new SealedStream(bytes, id, key, size);
    }

    /// <summary>Takes its bytes away. Its key goes with the act.</summary>
    public void Remove(Document document) => Delete(document.Id, document.Size, CancellationToken.None).GetAwaiter().GetResult();

    internal async Task Delete(Guid id, long size, CancellationToken stop)
    {
        for (long block = 0; block < SealedBlocks.BlocksOf(size); block++) await bytes.Delete(SealedBlocks.Name(id, block), stop);
    }
}
