using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace Redress.Web.Files;

/// <summary>A store that speaks S3: each block is an object, written whole. What fails on the way is tried three times.</summary>
sealed class S3Store(S3Settings settings, TimeProvider clock) : IByteStore, IDisposable
{
    const int Tries = 3;

    readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };

    public async Task Put(string name, ReadOnlyMemory<byte> block, CancellationToken stop)
    {
        using var answer = await Send(HttpMethod.Put, PathOf(name), [], S3Signature.Hex(SHA256.HashData(block.Span)), request =>
        {
            request.Content = new ReadOnlyMemoryContent(block);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        }, stop);
        await MustBeGood(answer, stop);
    }

    public async Task<Stream> Open(string name, long from, long length, CancellationToken stop)
    {
        var answer = await Send(HttpMethod.Get, PathOf(name), [], S3Signature.EmptyBody, request => request.Headers.Range = new RangeHeaderValue(from, from + length - 1), stop);
        try
        {
            if (answer.StatusCode == HttpStatusCode.NotFound) throw new FileNotFoundException("The bytes of this document are not there.");
            await MustBeGood(answer, stop);
            // Disposing the stream gives the connection back.
            return await answer.Content.ReadAsStreamAsync(stop);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    public async Task Delete(string name, CancellationToken stop)
    {
        using var answer = await Send(HttpMethod.Delete, PathOf(name), [], S3Signature.EmptyBody, _ => { }, stop);
        if (answer.StatusCode != HttpStatusCode.NotFound) await MustBeGood(answer, stop);
    }

    public async IAsyncEnumerable<KeptBlock> List([EnumeratorCancellation] CancellationToken stop)
    {
        string? next = null;
        do
        {
            List<(string, string)> query = [("list-type", "2"), ("prefix", settings.Prefix)];
            if (next is not null) query.Add(("continuation-token", next));
            using var answer = await Send(HttpMethod.Get, settings.Bucket, query, S3Signature.EmptyBody, _ => { }, stop);
            await MustBeGood(answer, stop);
            var page = XDocument.Parse(await answer.Content.ReadAsStringAsync(stop)).Root!;
            var space = page.Name.Namespace;
            foreach (var one in page.Elements(space + "Contents"))
                yield return new KeptBlock(one.Element(space + "Key")!.Value[settings.Prefix.Length..], DateTimeOffset.Parse(one.Element(space + "LastModified")!.Value, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
            next = page.Element(space + "IsTruncated")?.Value == "true" ? page.Element(space + "NextContinuationToken")?.Value : null;
        }
        while (next is not null);
    }

    public async Task<StoreState> Try(CancellationToken stop)
    {
        try
        {
            var probe = $"probe-{Guid.NewGuid():N}";
            await Put(probe, new byte[] { 1 }, stop);
            await using (var there = await Open(probe, 0, 1, stop))
                if (there.ReadByte() != 1) throw new IOException("It gives back something else.");
            await Delete(probe, stop);
            return new(true, $"{settings} can be written and read.", "REDRESS_S3");
        }
        catch (Exception closed) when (closed is IOException or HttpRequestException or TaskCanceledException)
        {
            return new(false, $"{settings} cannot be written. Documents cannot be added.", "REDRESS_S3");
        }
    }

    async Task<HttpResponseMessage> Send(HttpMethod method, string path, IReadOnlyList<(string, string)> query, string bodyHash, Action<HttpRequestMessage> fill, CancellationToken stop)
    {
        for (var no = 1; ; no++)
        {
            try
            {
                using var request = S3Signature.Request(settings, method, path, query, bodyHash, clock.GetUtcNow().UtcDateTime);
                fill(request);
                var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
                if (no == Tries || (int)answer.StatusCode is < 500 and not 429) return answer;
                answer.Dispose();
            }
            catch (Exception failure) when (no < Tries && !stop.IsCancellationRequested && failure is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                // The store is away for a moment, or slow.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200 * no * no), stop);
        }
    }

    static async Task MustBeGood(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.IsSuccessStatusCode) return;
        var said = await answer.Content.ReadAsStringAsync(stop);
        throw new IOException($"The store of documents answered {(int)answer.StatusCode}: {said[..Math.Min(said.Length, 300)]}");
    }

    string PathOf(string name) => $"{settings.Bucket}/{settings.Prefix}{name}";

    public void Dispose() => http.Dispose();
}
