using System.Net;
using System.Net.Http.Headers;

namespace Redress.Web.Tests.Rig;

/// <summary>The visitor that all other web tests trust, tried on pages written here.</summary>
public class VisitorTests
{
    const string Form =
        """
        <!doctype html><title>New</title>
        <main><h1>New  complaint</h1>
        <form method="post" enctype="multipart/form-data" action="/complaints/new?step=2">
          <input type="hidden" name="__RequestVerificationToken" value="token">
          <label for="n">Last name *</label><input id="n" name="Name">
          <label>Notes <textarea name="Notes">
        old</textarea></label>
          <label for="s">State</label><select id="s" name="State"><option value="">Choose</option><option value="wa">Washington</option></select>
          <fieldset><legend>Kind</legend>
            <input type="radio" name="Kind" value="f" id="f" checked><label for="f">Formal</label>
            <input type="radio" name="Kind" value="i" id="i"><label for="i">Inquiry</label></fieldset>
          <input type="checkbox" name="Minor" value="true" id="m"><label for="m">A minor</label>
          <label for="d">Documents</label><input type="file" id="d" name="Files" multiple>
          <button name="act" value="draft" formaction="/complaints/draft">Save draft</button>
          <button name="act" value="go">Continue</button>
        </form>
        <table><caption>Requests</caption><tr><td>IR-1</td><td><a href="ir/1">Open <b>it</b></a></td></tr></table>
        </main>
        """;

    readonly Peer _peer = new(Form);

    Visitor Visitor => new(new HttpClient(_peer) { BaseAddress = new Uri("https://localhost") });

    [Fact]
    public async Task A_form_is_sent_as_a_browser_would_send_it()
    {
        var page = await Visitor.Open("/complaints/new");

        page.Fill("Last name", "Ann Bý").Fill("State", "Washington").Fill("Notes", "new").Tick("Inquiry").Tick("A minor");
        page.Attach("Documents", "a.txt", "one"u8.ToArray(), "text/plain").Attach("Documents", "b.txt", "two"u8.ToArray());
        await page.Submit("Continue");

        _peer.Asked[1].ShouldBe("POST /complaints/new?step=2");
        foreach (var sent in (string[])["token", "Ann Bý", "wa", "new", "go", "true", "filename=\"a.txt\"", "Content-Type: text/plain", "one", "two"])
        {
            _peer.Sent.ShouldContain(sent);
        }
        _peer.Sent.Split("name=\"Kind\"").Length.ShouldBe(2);
        _peer.Sent.ShouldNotContain("draft");
    }

    [Fact]
    public async Task A_button_with_an_address_of_its_own_sends_there()
    {
        await (await Visitor.Open("/complaints/new")).Submit("Save draft");

        _peer.Asked[1].ShouldBe("POST /complaints/draft");
    }

    [Fact]
    public async Task The_redirect_of_an_accepted_form_is_followed()
    {
        var page = await (await Visitor.Open("/complaints/new")).Submit("Continue");

        page.ArrivedBy.ShouldBe(HttpStatusCode.SeeOther);
        page.Address.ShouldBe("/complaints/C-1");
        _peer.Asked[2].ShouldBe("GET /complaints/C-1");
    }

    [Fact]
    public async Task A_link_is_followed_from_where_it_stands()
    {
        var page = await Visitor.Open("/complaints/new");

        await page.Row("IR-1").Follow("Open it");

        _peer.Asked[1].ShouldBe("GET /complaints/ir/1");
    }

    [Fact]
    public async Task What_a_page_shows_is_read_by_role_and_name()
    {
        var page = await Visitor.Open("/complaints/new");

        page.Heading.ShouldBe("New complaint");
        page.Has("radio", "Formal").ShouldBeTrue();
        page.In("Requests").Texts("cell").ShouldBe(["IR-1", "Open it"]);
        page.In("Kind").Has("button", "Continue").ShouldBeFalse();
        page.Value("State").ShouldBe("Choose");
        Assert.Throws<ShouldAssertException>(() => page.Find("button", "Submit")).Message.ShouldContain("\"Continue\"");
        Assert.Throws<ShouldAssertException>(() => page.Fill("State", "Ohio")).Message.ShouldContain("\"Washington\"");
    }

    [Fact]
    public async Task A_page_that_breaks_says_so_at_once() =>
        (await Assert.ThrowsAsync<ShouldAssertException>(() => Visitor.Ask("/broken"))).Message.ShouldContain("GET /broken answered 500");

    sealed class Peer(string html) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public string Sent { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
        {
            Asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
            if (request.Content is { } content)
            {
                content.Headers.ContentType!.MediaType.ShouldBe("multipart/form-data");
                Sent = await content.ReadAsStringAsync(token);
                return new HttpResponseMessage(HttpStatusCode.SeeOther) { Headers = { Location = new Uri("/complaints/C-1", UriKind.Relative) } };
            }
            var status = request.RequestUri.AbsolutePath == "/broken" ? HttpStatusCode.InternalServerError : HttpStatusCode.OK;
            return new HttpResponseMessage(status) { Content = new StringContent(html, MediaTypeHeaderValue.Parse("text/html")) };
        }
    }
}
