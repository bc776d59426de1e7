using System.IO.Pipelines;
using Redress.Domain;
using Redress.Domain.Records;
using Redress.Web.Data;

namespace Redress.Web.Files;

/// <summary>Keeps the bytes of documents, each encrypted for itself under a key of its own, in the data folder.</summary>
public sealed class DocumentStore(Site site)
{
    public const long Limit = 100L * 1024 * 1024;

    /// <summary>Takes a file in. The document and its key are added to the database and saved with the act they belong to.</summary>
    /// <exception cref="BrokenRuleException">The name is too long, or the file too large.</exception>
    public async Task<Document> Take(RedressDb db, Stream content, string fileName, DocumentPart part, Stamp stamp, CancellationToken stop = default)
    {
        var name = FileNames.Clean(fileName);
        var id = Guid.CreateVersion7();
        var key = StoredKey.Make(id, db.Needs.Master);
        var (begun, path) = (PathOf(id) + ".new", PathOf(id));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using var peek = new PeekedStream(content);
            var type = ContentTypes.Of(await peek.Start(stop), name);
            await using (var target = new FileStream(begun, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            {
                var (size, sha256) = await SealedFile.Write(peek, target, key.Open(db.Needs.Master), Limit, stop);
                var document = new Document(id, part, name, type, size, sha256, stamp);
                await target.FlushAsync(stop);
                File.Move(begun, path);
                db.Add(key);
                db.Add(document);
                return document;
            }
        }
        catch (FileTooLargeException tooLarge)
        {
            throw new BrokenRuleException($"{name}: {tooLarge.Message}");
        }
        finally
        {
            File.Delete(begun);
        }
    }

    public async Task Read(RedressDb db, Document document, Stream target, CancellationToken stop = default)
    {
        var key = await db.StoredKeys.FindAsync([document.Id], stop) ?? throw new FileNotFoundException("The key of this document is not there.");
        await using var source = new FileStream(PathOf(document.Id), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        await SealedFile.Read(source, target, key.Open(db.Needs.Master), document.Size, stop);
    }

    /// <summary>Opens it from its beginning as often as needed; it is decrypted while it is read, and never stands on the disk in the clear.</summary>
    public async Task<Func<Stream>> Opener(RedressDb db, Document document, CancellationToken stop = default)
    {
        var key = (await db.StoredKeys.FindAsync([document.Id], stop) ?? throw new FileNotFoundException("The key of this document is not there.")).Open(db.Needs.Master);
        var (path, size) = (PathOf(document.Id), document.Size);
        return () =>
        {
            var pipe = new Pipe();
            _ = Fill(pipe.Writer, path, key, size);
            return pipe.Reader.AsStream();
        };
    }

    static async Task Fill(PipeWriter writer, string path, byte[] key, long size)
    {
        try
        {
            await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            await SealedFile.Read(source, writer.AsStream(leaveOpen: true), key, size).ConfigureAwait(false);
            await writer.CompleteAsync();
        }
        catch (Exception failure)
        {
            // The reader gets it.
            await writer.CompleteAsync(failure);
        }
    }

    public void Remove(Document document) => File.Delete(PathOf(document.Id));

    // The last letters of a version 7 ID are random, so folders fill evenly.
    string PathOf(Guid id) => Path.Combine(site.Data, "documents", id.ToString("N")[^2..], id.ToString("N"));
}
