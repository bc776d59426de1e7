using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Step 8: the agency closes with relief; the record is locked.</summary>
static class Closing
{
    public static async Task Close(OfficeOnAPort office, Person manager, string number)
    {
        await manager.Open($"/complaints/{number}");
        await manager.Follow("Close complaint");
        await manager.Tick("Closed with monetary relief");
        await manager.Fill("Amount", "310.50");
        await manager.Fill("Payment date", DayWords.Short(DateOnly.FromDateTime(office.Clock.Now).AddDays(-2)));
        await manager.Fill("Internal notes", "The payment was raised by mistake. The company paid it back.");
        await manager.Tick("Share a comment");
        await manager.Fill("Comment to the company", "Thank you. We regard this complaint as settled.");
        await manager.Tick("Share documents");
        await manager.AddPdf("closing-letter.pdf");
        await manager.Sees("$310.50");
        await manager.Picture("19-close");
        await manager.Press("Close and lock");
        await manager.Sees("Closed and locked on");
        await manager.Picture("20-locked");
    }

    public static async Task ReadClosureMaterials(Person poc, string number)
    {
        await poc.Open($"/portal/complaints/{number}");
        await poc.Follow("Read the closure materials");
        await poc.Sees("We regard this complaint as settled.");
        await poc.Sees("closing-letter.pdf");
        await poc.Picture("21-closure-materials");
    }

    /// <summary>Somebody had a form open since before the closing, and sends it now.</summary>
    public static async Task TryToChange(Person late)
    {
        await late.Fill("Short title", "One more question");
        await late.Fill("Request", "Send the contract too.");
        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await late.Sees("No requests can be added");
        await late.FitsNarrowAndWide();
    }

    public static async Task AddResearch(Person manager, string number)
    {
        await manager.Open($"/complaints/{number}");
        await Assertions.Expect(manager.Page.GetByRole(AriaRole.Link, new() { Name = "Add a request" })).ToHaveCountAsync(0);
        await manager.Follow("Add research or communication");
        await manager.Tick("Phone call");
        await manager.Tick("The consumer");
        await manager.Fill("What was said or found", "She has got the money and thanks us.");
        await manager.FitsNarrowAndWide();
        await manager.Press("Add to the complaint");
        await manager.Sees("She has got the money and thanks us.");
        await manager.Open($"/complaints/{number}/history");
        await manager.Sees("History verified");
        await manager.Picture("22-history");
    }
}
