using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Redress.Web.Tests.Rig;

/// <summary>Somebody at a browser without JavaScript: keeps cookies, opens pages, sends forms, follows redirects.</summary>
public sealed class Visitor(HttpClient http, Func<string>? whatWentWrong = null) : IDisposable
{
    const int MostRedirects = 10;

    string? _token;

    /// <summary>Opens a page that is there.</summary>
    public async Task<Page> Open(string address, string? from = null)
    {
        var page = await Ask(address, from);
        return page.Status == HttpStatusCode.OK ? page : throw new ShouldAssertException($"{address} answered {page}");
    }

    /// <summary>Opens an address, whatever it answers.</summary>
    public Task<Page> Ask(string address, string? from = null) => Go(new HttpRequestMessage(HttpMethod.Get, Resolve(address, from)));

    /// <summary>What an address answers, as it comes: for downloads and headers. Follows nothing.</summary>
    public Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return http.SendAsync(request);
    }

    /// <summary>Sends what a script of the page would. Follows nothing.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>Posts fields to an address, also where no page offers it, with the token of a form that this person has. Follows nothing.</summary>
    public async Task<HttpResponseMessage> Post(string address, IReadOnlyDictionary<string, string> fields)
    {
        _token ??= (await Open("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await http.PostAsync(address, new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", _token))));
    }

    /// <summary>Posts these fields and nothing else. Follows nothing.</summary>
    public Task<HttpResponseMessage> PostRaw(string address, IReadOnlyDictionary<string, string> fields) => http.PostAsync(address, new FormUrlEncodedContent(fields));

    /// <summary>Sends a form by one of its buttons.</summary>
    internal Task<Page> Send(IElement button)
    {
        var form = (button as IHtmlButtonElement)?.Form ?? (button as IHtmlInputElement)?.Form
            ?? throw new ShouldAssertException($"The button \"{button.Name()}\" belongs to no form.");
        if (form.GetSubmission((IHtmlElement)button) is not { } submission)
        {
            throw new ShouldAssertException($"The button \"{button.Name()}\" sends nothing.");
        }
        var target = button.GetAttribute("formaction") is { Length: > 0 } own
            ? new Uri(new Uri(form.BaseUri), own)
            : (Uri)submission.Target;
        var request = new HttpRequestMessage(new HttpMethod(submission.Method.ToString().ToUpperInvariant()), target);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        }
        return Go(request);
    }

    public void Dispose() => http.Dispose();

    async Task<Page> Go(HttpRequestMessage request)
    {
        HttpStatusCode? arrivedBy = null;
        for (var redirects = 0; ; redirects++)
        {
            using var answer = await http.SendAsync(request);
            arrivedBy ??= answer.StatusCode;
            var here = request.RequestUri!;
            if (answer.Headers.Location is { } next && (int)answer.StatusCode is >= 300 and < 400)
            {
                redirects.ShouldBeLessThan(MostRedirects, $"{here} is redirected without end");
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(here, next));
                continue;
            }
            if ((int)answer.StatusCode >= 500)
            {
                throw new ShouldAssertException($"{request.Method} {here.PathAndQuery} answered {(int)answer.StatusCode}.\n{whatWentWrong?.Invoke()}");
            }
            return new Page(this, await Read(answer, here), answer.StatusCode, here.PathAndQuery, arrivedBy.Value);
        }
    }

    // The document is told where it came from, so that relative addresses of links and forms resolve.
    static async Task<IHtmlDocument> Read(HttpResponseMessage answer, Uri address)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New().OpenAsync(response => response.Address(address).Content(html));
        return (IHtmlDocument)document;
    }

    Uri Resolve(string address, string? from) =>
        new(from is null ? http.BaseAddress! : new Uri(http.BaseAddress!, from), address);
}
