using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Redress.Browser.Tests.Rig.Chromium))]

namespace Redress.Browser.Tests.Rig;

/// <summary>The one browser of a run; each person gets a context of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program(), Args = Arguments });
    }

    /// <summary>A person at a browser of their own, at the office with this address.</summary>
    public async Task<Person> Person(string name, Uri office, bool checksEachPage = true) =>
        await Rig.Person.AtBrowser(
            name,
            await _browser!.NewContextAsync(new()
            {
                BaseURL = office.ToString(),
                ViewportSize = new() { Width = Rig.Person.Wide, Height = 900 },
                Locale = "en-US",
                TimezoneId = "America/Los_Angeles",
                ReducedMotion = ReducedMotion.Reduce,
            }),
            checksEachPage);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    static string Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed. ./test brings it on Debian.");
}
