using System.Net;
using System.Text;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>What programs send, by the protocol.</summary>
public partial class ResumableTests
{
    async Task<HttpClient> Client(string email)
    {
        var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token(email);
        client.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        return client;
    }

    async Task<string> Begin(HttpClient client, string name, long length)
    {
        using var answer = await Post(client, $"{length}", Metadata(name));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    static Task<HttpResponseMessage> Post(HttpClient client, string length, string metadata)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads");
        request.Headers.TryAddWithoutValidation("Upload-Length", length);
        request.Headers.TryAddWithoutValidation("Upload-Metadata", metadata);
        return client.SendAsync(request);
    }

    static Task<HttpResponseMessage> Patch(HttpClient client, string address, long offset, byte[] bytes, string type = "application/offset+octet-stream", string? checksum = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = Bytes(bytes, type) };
        request.Headers.TryAddWithoutValidation("Upload-Offset", $"{offset}");
        if (checksum is not null) request.Headers.TryAddWithoutValidation("Upload-Checksum", checksum);
        return client.SendAsync(request);
    }

    static async Task<long> Offset(HttpClient client, string address)
    {
        using var answer = await client.SendAsync(new(HttpMethod.Head, address));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return long.Parse(Header(answer, "Upload-Offset"));
    }

    static ByteArrayContent Bytes(byte[] bytes, string type = "application/offset+octet-stream") => new(bytes) { Headers = { ContentType = new(type) } };

    string Metadata(string name, string? part = null, Guid? draftId = null)
        => string.Join(',', new[] { ("filename", name), ("draft", $"{draftId ?? draft}"), ("part", part ?? "") }.Where(pair => pair.Item2 != "").Select(pair => $"{pair.Item1} {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Item2))}"));

    static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    int Blocks(Guid id) => Directory.GetFiles(Path.Combine(office.Installation.Data, "documents"), $"{id:N}.*", SearchOption.AllDirectories).Length;
}
