using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;

namespace Redress.Browser.Tests.Desk;

/// <summary>The complaint that came in the morning is worked on, closed and opened again; then the day is counted.</summary>
static class OneComplaint
{
    public static async Task AllegeAViolation(Person priya, string number)
    {
        await priya.Open($"/complaints/{number}/violations/add");
        // Rows for further violations are folded, and ask the same.
        await priya.Page.GetByRole(AriaRole.Radio, new() { Name = "Federal", Exact = true }).First.FocusAsync();
        await priya.Key(" ");
        await priya.Fill("Citation", "12 CFR 1024.37");
        await priya.Fill("Description", "Insurance was placed although the borrower had shown her own policy twice.");
        await priya.FitsNarrowAndWide();
        await priya.Press("Add to the complaint");
        await priya.Sees("12 CFR 1024.37");
        await priya.Window("desk-16-violation");
    }

    public static async Task NoteACall(Person priya, string number)
    {
        await priya.Open($"/complaints/{number}/research/add");
        await priya.Tick("Phone call");
        await priya.Tick("The consumer");
        await priya.Fill("What was said or found", "She has both fax receipts, and will bring them on Monday. Her policy was never interrupted.");
        await priya.FitsNarrowAndWide();
        await priya.Press("Add to the complaint");
        await priya.Sees("She has both fax receipts");
        await priya.Window("desk-17-research");
    }

    /// <summary>The letter is read as it will go before it goes.</summary>
    public static async Task WriteALetter(Person priya, string number)
    {
        await priya.Open($"/complaints/{number}/letters/write");
        await priya.Press("Show it as it will go");
        var preview = priya.Page.GetByRole(AriaRole.Region, new() { Name = "Preview", Exact = true });
        (await preview.InnerTextAsync()).ShouldContain("Dear Margaret Ellison");
        (await preview.InnerTextAsync()).ShouldContain(number);
        await priya.Window("desk-18-letter");
        await priya.Tick("By mail");
        await priya.Press("Send the letter");
        await priya.Open($"/complaints/{number}/letters");
        await priya.Sees("We have your complaint");
        await priya.FitsNarrowAndWide();
    }

    public static async Task CloseWithRelief(OfficeOnAPort office, Person priya, string number)
    {
        await priya.Open($"/complaints/{number}/close");
        await priya.Tick("Closed with monetary relief");
        await priya.Fill("Amount", "640");
        await priya.Fill("Payment date", DayWords.Short(DateOnly.FromDateTime(office.Clock.Now).AddDays(-2)));
        await priya.Fill("Internal notes", "Cascade paid it back on the phone. The policy was there all the time.");
        await priya.Sees("$640.00");
        await priya.Window("desk-19-close");
        await priya.Press("Close and lock");
        await priya.Sees("Closed and locked on");
        await priya.Sees("Closed with monetary relief");
        await priya.FitsNarrowAndWide();
    }

    public static async Task Reopen(Person dana, string number)
    {
        await dana.Open($"/complaints/{number}/reopen");
        await dana.Tick("New information");
        await dana.Fill("Comment", "She called again: the premium stands on this month’s statement. Ask Cascade for the ledger.");
        await dana.Window("desk-20-reopen");
        await dana.Press("Reopen the complaint");
        await dana.Sees($"{number} reopened");
        await dana.FitsNarrowAndWide();
    }

    /// <summary>All of it stands in one chain; a filter shows a part, and says how much it hides.</summary>
    public static async Task ReadItsHistory(Person dana, string number)
    {
        await dana.Open($"/complaints/{number}/history");
        await dana.Sees("History verified");
        var all = await dana.Page.Locator("details.event").CountAsync();
        await dana.Page.Locator("details.pop > summary").Filter(new() { HasText = "Person" }).ClickAsync();
        await dana.Choose("Person", "Priya Raman");
        await dana.Go(dana.Page.Locator("details.pop[open]").GetByRole(AriaRole.Button, new() { Name = "Apply" }));
        var lines = await dana.Page.Locator("details.event").AllInnerTextsAsync();
        lines.Count.ShouldBeInRange(4, all - 1);
        lines.ShouldContain(line => line.Contains("losed"));
        await dana.Sees($"Show all {all}");
        await dana.Page.Locator("details.event").Filter(new() { HasText = "losed" }).First.Locator("summary").ClickAsync();
        await dana.Window("desk-21-history");
    }

    /// <summary>Pictures of the answers and the complaints; the figures beside them add up.</summary>
    public static async Task ReadAReport(Person dana)
    {
        await dana.Open("/reports");
        await dana.Follow("IR response activity");
        await dana.Sees("Requests by week in which they were due");
        await Assertions.Expect(dana.Page.Locator("svg[role=img]").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await dana.Window("desk-22-report");
        await dana.Open("/reports/complaints");
        await dana.Sees("Cascade Lending LLC");
        await dana.Window("desk-23-report-companies");
        // Complaints, in hand, closed.
        var figures = (await dana.Page.Locator(".figures li").AllInnerTextsAsync()).Take(3).Select(figure => int.Parse(figure.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1])).ToList();
        figures[0].ShouldBeGreaterThan(40);
        (figures[1] + figures[2]).ShouldBe(figures[0]);
    }
}
