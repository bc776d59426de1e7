using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Records;
using Redress.Web.Data;

namespace Redress.Web.Files.Reading;

/// <summary>PDFs of the Office files that somebody looks at just now, for minutes and in memory alone: a document is converted once, and each of its pages drawn from that.</summary>
public sealed class OfficePdfs(OfficeConverter converter) : IDisposable
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10), Patience = TimeSpan.FromSeconds(75);

    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 200_000_000 });
    readonly ConcurrentDictionary<Guid, Lazy<Task<byte[]?>>> running = new();

    public bool Shows(string type) => OfficeConverter.Takes(type) && converter.IsThere;

    /// <param name="document">Came through its door: whoever asks may open it.</param>
    /// <returns>Null: none could be made, or not in time.</returns>
    public async Task<byte[]?> Of(Document document, RedressDb db, DocumentStore store, CancellationToken stop)
    {
        if (!Shows(document.ContentType) || document.Size > OfficeConverter.MostInput) return null;
        if (cache.TryGetValue(document.Id, out byte[]? there)) return Made(there);
        var file = await Readers.Start(OfficeConverter.MostInput, (target, late) => store.Read(db, document, target, late), stop);
        // Whoever leaves the page meanwhile does not take it from the others.
        var made = running.GetOrAdd(document.Id, id => new(() => Task.Run(() => Make(id, document.ContentType, file))));
        try
        {
            return Made(await made.Value.WaitAsync(Patience, stop));
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    async Task<byte[]?> Make(Guid id, string type, byte[] file)
    {
        try
        {
            // What cannot be converted is not tried again for each page either.
            var pdf = await converter.Pdf(type, file, CancellationToken.None) ?? [];
            return cache.Set(id, pdf, new MemoryCacheEntryOptions { Size = pdf.Length + 1, AbsoluteExpirationRelativeToNow = Kept });
        }
        finally
        {
            running.TryRemove(id, out _);
        }
    }

    static byte[]? Made(byte[]? pdf) => pdf is { Length: > 0 } ? pdf : null;

    public void Dispose() => cache.Dispose();
}
