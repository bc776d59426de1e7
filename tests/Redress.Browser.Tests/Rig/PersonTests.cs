using Microsoft.Playwright;

namespace Redress.Browser.Tests.Rig;

/// <summary>The person that all journeys trust, tried on pages written here.</summary>
public class PersonTests(Chromium chromium)
{
    const string Head = "<!doctype html><html lang=en><head><title>Intake</title></head><body>";

    [Fact]
    public async Task A_sound_page_is_opened_filled_in_and_sent()
    {
        await using var person = await At(Head + "<main><h1>Intake</h1><form><label for=n>Name</label> <input id=n name=n><button>Save</button></form></main>");

        await person.Open("/intake");
        await person.Fill("Name", "Ann");
        await person.Press("Save");

        person.Page.Url.ShouldEndWith("/intake?n=Ann");
    }

    [Fact]
    public async Task A_form_is_sent_by_keyboard_alone()
    {
        await using var person = await At(Head + "<main><h1>Intake</h1><form><label for=n>Name</label> <input id=n name=n><button>Save</button></form></main>");

        await person.Open("/intake");
        await person.TabTo(AriaRole.Textbox, "Name");
        await person.Type("Ann");
        await person.TabTo(AriaRole.Button, "Save");
        await person.Arrive(() => person.Key("Enter"));

        person.Page.Url.ShouldEndWith("/intake?n=Ann");
    }

    [Fact]
    public async Task What_the_Tab_key_does_not_reach_fails()
    {
        await using var person = await At(Head + "<main><h1>Intake</h1><button tabindex=-1>Save</button></main>");
        await person.Open("/intake");

        await Assert.ThrowsAsync<ShouldAssertException>(() => person.TabTo(AriaRole.Button, "Save"));
    }

    [Fact]
    public async Task A_field_without_a_label_fails()
    {
        await using var person = await At(Head + "<main><h1>Intake</h1><input name=n></main>");

        (await Assert.ThrowsAsync<ShouldAssertException>(() => person.Open("/intake"))).Message.ShouldContain("<input name=\"n\">");
    }

    [Fact]
    public async Task A_page_wider_than_a_phone_fails()
    {
        await using var person = await At(Head + "<main><h1>Intake</h1><p>" + new string('x', 200) + "</main>");
        await person.Open("/intake");

        (await Assert.ThrowsAsync<ShouldAssertException>(() => person.Picture("wide"))).Message.ShouldContain("scrolls sideways");
    }

    [Theory]
    [InlineData("<script>go()</script>")]
    [InlineData("<p style='color: red'>Late</p>")]
    [InlineData("<script src=/missing.js></script>")]
    [InlineData("<script src=/broken.js></script>")]
    public async Task What_the_browser_complains_of_fails(string part)
    {
        var person = await At(Head + "<main><h1>Intake</h1>" + part + "</main>");
        await person.Open("/intake");

        await Assert.ThrowsAsync<ShouldAssertException>(async () => await person.DisposeAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_there_fails()
    {
        await using var person = await At(Head);

        await Assert.ThrowsAsync<ShouldAssertException>(() => person.Open("/nowhere"));
    }

    async Task<Person> At(string html)
    {
        var person = await chromium.Person("clerk", new Uri("http://redress.test"));
        await person.Page.Context.RouteAsync("**/*", route => route.FulfillAsync(new Uri(route.Request.Url).AbsolutePath switch
        {
            "/intake" => new()
            {
                ContentType = "text/html",
                Body = html,
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'self'; form-action 'self'" },
            },
            "/broken.js" => new() { ContentType = "text/javascript", Body = "nothing.here()" },
            "/favicon.ico" => new() { Status = 204 },
            _ => new() { Status = 404, ContentType = "text/html", Body = Head + "<main><h1>Not found</h1></main>" },
        }));
        return person;
    }
}
