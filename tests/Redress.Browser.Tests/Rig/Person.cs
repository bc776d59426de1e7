using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Redress.Browser.Tests.Rig;

/// <summary>
/// Somebody at a browser of their own. Each page they reach is checked by axe; a script error, a break of the content
/// security policy or a missing file fails the test when they leave.
/// </summary>
public sealed class Person : IAsyncDisposable
{
    public const int Wide = 1400, Narrow = 320;

    const string SticksOut =
        """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.firstElementChild)
            .slice(0, 6).map(e => '    ' + (e.parentElement.outerHTML.slice(0, 60) + ' … ' + e.outerHTML.slice(0, 120)).replace(/\s+/g, ' ')).join('\n')
        """;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly string _name;
    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _complaints = new();

    Person(string name, IBrowserContext context, IPage page)
    {
        _name = name;
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>False where many work at once on pages that other journeys look at: axe then runs only where a test asks whether a page fits.</summary>
    public bool ChecksEachPage { get; init; } = true;

    internal static async Task<Person> AtBrowser(string name, IBrowserContext context, bool checksEachPage = true)
    {
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`content security policy: ${e.violatedDirective} refuses ${e.blockedURI} ${e.sample}`))");
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        return new Person(name, context, await context.NewPageAsync()) { ChecksEachPage = checksEachPage };
    }

    public async Task Open(string address)
    {
        var answer = await Page.GotoAsync(address);
        (answer?.Status ?? 200).ShouldBe(200, $"{_name} at {address}");
        await Look();
    }

    /// <summary>The one click of the demo office.</summary>
    public async Task SignIn(string email)
    {
        await Open("/sign-in");
        await Go(Page.Locator($"button[value='{email}']"));
    }

    // A head and a section of the same page may both offer it; people take the first they see.
    public Task Follow(string link) => Go(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    public Task Press(string button) => Go(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    // Fields of a choice that is not taken are hidden, and may be called the same.
    public Task Fill(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).Filter(new() { Visible = true }).FillAsync(value);

    public Task Choose(string label, string option) =>
        Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    // A USWDS box stands over the input it draws: the label is what a hand would hit.
    public Task Tick(string label) => Page.Locator("label, label *").And(Page.GetByText(label, new() { Exact = true })).ClickAsync();

    public Task Attach(string label, string fileName, byte[] content, string type) =>
        Page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = type, Buffer = content });

    /// <summary>Clicks what leads to another page, and waits for that page.</summary>
    public Task Go(ILocator way) => Arrive(() => way.ClickAsync());

    /// <summary>Does what leads to another page, and waits for that page.</summary>
    public async Task Arrive(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => arrived.TrySetResult();
        Page.Load += Loaded;
        await act();
        await arrived.Task.WaitAsync(Patience);
        Page.Load -= Loaded;
        await Look();
    }

    /// <summary>What this person's browser is answered, without leaving the page that is open.</summary>
    public async Task<(int Status, string Text)> Asks(string address)
    {
        var answer = await _context.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
        return (answer.Status, await answer.TextAsync());
    }

    /// <summary>Where the page's links lead, within the site; not to files.</summary>
    public async Task<IEnumerable<string>> Links() =>
        (await Page.Locator("a[href]:not([download])").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
            .Select(link => new Uri(link)).Where(link => link.Authority == new Uri(Page.Url).Authority && !IsFile(link.AbsolutePath)).Select(link => link.PathAndQuery);

    public Task Sees(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>A phone and a wide screen show the page without scrolling sideways, and axe finds nothing on either.</summary>
    public async Task FitsNarrowAndWide(bool checksNarrow = true, bool checksWide = true)
    {
        await Fits(Narrow, checksNarrow);
        await Fits(Wide, checksWide);
    }

    /// <summary>What the page is made of: each kind of element once, by its name, classes, role and what it stands in.</summary>
    public Task<string[]> Parts() => Page.EvaluateAsync<string[]>(
        "[...new Set([...document.body.querySelectorAll('*')].map(one => [one.parentElement, one].map(part => `${part.tagName}.${part.className} ${part.getAttribute('role') ?? ''}`).join(' > ')))]");

    /// <summary>The same, and where REDRESS_SCREENS is 1, two pictures of the page go to docs/screens.</summary>
    public async Task Picture(string name)
    {
        await Fits(Narrow);
        await Keep($"{name}-{Narrow}");
        await Fits(Wide);
        await Keep(name);
    }

    /// <summary>The same with one picture, of the window alone as it stands on a desk: at the head of the page, or from this part on.</summary>
    public async Task Window(string name, ILocator? from = null, bool alsoNarrow = false)
    {
        await Fits(Narrow);
        if (alsoNarrow)
        {
            await KeepWindow($"{name}-{Narrow}", from);
        }
        await Fits(Wide);
        await KeepWindow(name, from);
    }

    /// <summary>Moves with the Tab key to the control with this role and name, as somebody without a mouse.</summary>
    public async Task TabTo(AriaRole role, string name)
    {
        var wanted = Page.GetByRole(role, new() { Name = name, Exact = true });
        await Assertions.Expect(wanted).ToHaveCountAsync(1);
        for (var presses = 0; presses < 200; presses++)
        {
            if (await wanted.EvaluateAsync<bool>("control => control === document.activeElement"))
            {
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        throw new ShouldAssertException($"The Tab key does not reach {role} \"{name}\" at {Page.Url}");
    }

    public Task Key(string key) => Page.Keyboard.PressAsync(key);

    public Task Type(string text) => Page.Keyboard.TypeAsync(text);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _complaints.ShouldBeEmpty($"{_name}'s browser complained");
    }

    static bool IsFile(string path) => path.StartsWith("/documents/") || Path.HasExtension(path);

    Task Look() => ChecksEachPage ? Page.ShouldBeAccessible() : Task.CompletedTask;

    // The browser also reports the status of a page that was asked for; a test that opens one looks at that itself.
    // A draft that saves itself is answered 409 when somebody else was first; the page says so, and the browser too.
    void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Location.StartsWith(Page.Url + ":") && !(message.Text.Contains("409") && message.Location.Contains("handler=Draft")))
        {
            _complaints.Enqueue($"{Page.Url}: {message.Text} ({message.Location})");
        }
    }

    async Task Fits(int width, bool checks = true)
    {
        await Page.SetViewportSizeAsync(width, 900);
        if (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var needs && needs > width)
        {
            throw new ShouldAssertException($"{Page.Url} scrolls sideways at {width} px: it needs {needs}, because of\n{await Page.EvaluateAsync<string>(SticksOut)}");
        }
        if (checks) await Page.ShouldBeAccessible();
    }

    async Task Keep(string name)
    {
        if (Screens.AreTaken)
        {
            // What stays in view while one scrolls would stand in the middle of a picture of the whole page.
            var tall = await Page.EvaluateAsync<int>("document.activeElement?.blur(), scrollTo(0, 0), document.documentElement.scrollHeight");
            await Page.SetViewportSizeAsync(Page.ViewportSize!.Width, tall);
            await Screens.Keep(name, await Page.ScreenshotAsync(new() { FullPage = true }));
        }
    }

    async Task KeepWindow(string name, ILocator? top)
    {
        if (Screens.AreTaken)
        {
            await Page.EvaluateAsync("document.activeElement?.blur(), scrollTo(0, 0)");
            if (top is not null)
            {
                await top.EvaluateAsync("part => part.scrollIntoView({ block: 'start' })");
            }
            await Screens.Keep(name, await Page.ScreenshotAsync());
        }
    }
}
