using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.Desk;

/// <summary>What is to be done, and where it is found.</summary>
static class Morning
{
    /// <summary>A number on the home page leads to a list of as many.</summary>
    public static async Task Home(Person priya)
    {
        await priya.Open("/");
        await priya.Sees("Overdue answers");
        await priya.Window("desk-01-home", alsoNarrow: true);
        var figure = priya.Page.Locator(".figures li, .entries li, tr").Filter(new() { HasText = "Waiting for us" }).GetByRole(AriaRole.Link).Last;
        var count = await figure.InnerTextAsync();
        await priya.Go(figure);
        await priya.Sees($"of {count}");
    }

    public static async Task WorkList(Person priya)
    {
        await priya.Follow("Complaints");
        await priya.Page.Locator("details.pop > summary").Filter(new() { HasText = "Who acts next" }).ClickAsync();
        await priya.Tick("Us");
        await priya.Go(priya.Page.Locator("details.pop[open]").GetByRole(AriaRole.Button, new() { Name = "Apply" }));
        await priya.Page.Locator("details.pop > summary").Filter(new() { HasText = "Amount" }).ClickAsync();
        await priya.Fill("from", "100");
        await priya.Go(priya.Page.Locator("details.pop[open]").GetByRole(AriaRole.Button, new() { Name = "Apply" }));
        await priya.Follow("Save as new view");
        await priya.Sees("Amount in dispute: $100.00 or more");
        await priya.Fill("Name", "Over $100, our turn");
        await priya.Press("Save view");

        await priya.Sees("Over $100, our turn");
        await priya.Sees("Saved view of your own.");
        var rows = priya.Page.Locator("tbody tr");
        (await rows.CountAsync()).ShouldBeGreaterThan(2);
        (await rows.Filter(new() { HasText = "Us: " }).CountAsync()).ShouldBe(await rows.CountAsync());
        await priya.Window("desk-02-work-list", alsoNarrow: true);
    }

    /// <summary>Words that stand anywhere in a complaint are shown where they stand.</summary>
    public static async Task Search(Person priya)
    {
        await priya.Fill("ID, name or words", "letter");
        await priya.Arrive(() => priya.Key("Enter"));
        await priya.Choose("Whose complaints", "Only ours");
        await priya.Choose("Status", "Open");
        await priya.Go(priya.Page.Locator("form.filters").GetByRole(AriaRole.Button, new() { Name = "Search" }));
        await priya.Sees("Margaret Ellison");
        var marks = await priya.Page.Locator(".found mark").AllInnerTextsAsync();
        marks.Count.ShouldBeGreaterThan(5);
        marks.ShouldAllBe(mark => mark.StartsWith("letter", StringComparison.OrdinalIgnoreCase));
        await priya.Window("desk-03-search");
    }
}
