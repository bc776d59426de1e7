using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redress.Web.Tests.Rig;

/// <summary>A program that speaks to the API for a person, by bearer token.</summary>
public sealed class Api(HttpClient http, Func<string>? whatWentWrong = null) : IDisposable
{
    public Task<ApiAnswer> Get(string address) => Send(HttpMethod.Get, address);

    public Task<ApiAnswer> Post(string address, object? body = null) => Send(HttpMethod.Post, address, body);

    public Task<ApiAnswer> Put(string address, object? body = null) => Send(HttpMethod.Put, address, body);

    public Task<ApiAnswer> Patch(string address, object? body = null) => Send(HttpMethod.Patch, address, body);

    public Task<ApiAnswer> Delete(string address) => Send(HttpMethod.Delete, address);

    /// <summary>Sends a file, and fields beside it, as a form.</summary>
    public Task<ApiAnswer> Upload(string address, string field, string fileName, byte[] content, string type, params (string Name, string Value)[] others)
    {
        var file = new ByteArrayContent(content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        var form = new MultipartFormDataContent { { file, field, fileName } };
        foreach (var (name, value) in others)
        {
            form.Add(new StringContent(value), name);
        }
        return Send(HttpMethod.Post, address, form);
    }

    public void Dispose() => http.Dispose();

    async Task<ApiAnswer> Send(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)),
        };
        using var answer = await http.SendAsync(request);
        if ((int)answer.StatusCode >= 500)
        {
            throw new ShouldAssertException($"{method} {address} answered {(int)answer.StatusCode}.\n{whatWentWrong?.Invoke()}");
        }
        return new ApiAnswer(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), answer.Headers.Location?.ToString(), answer.Headers.ETag?.Tag);
    }
}

public sealed record ApiAnswer(HttpStatusCode Status, byte[] Bytes, string? Location, string? Tag)
{
    /// <summary>The answer as JSON. A value is read as <c>answer.Json["closure"]!["closedOn"]!.GetValue&lt;string&gt;()</c>.</summary>
    public JsonNode Json => JsonNode.Parse(Bytes) ?? throw new JsonException("The answer is empty.");

    /// <summary>What a problem says to people.</summary>
    public string Problem => Json["detail"]?.GetValue<string>() ?? Json["title"]?.GetValue<string>() ?? "";

    public ApiAnswer ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, System.Text.Encoding.UTF8.GetString(Bytes));
        return this;
    }
}
