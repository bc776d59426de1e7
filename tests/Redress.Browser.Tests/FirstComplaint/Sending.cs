using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Steps 2 and 3: two requests are written, then sent with the invitation of the company's first user.</summary>
static class Sending
{
    public const string PaymentHistory = "Payment history since January", EscrowReview = "The escrow analysis behind the new payment";

    public static async Task AddTwoRequests(Person manager, string number)
    {
        await manager.Open($"/complaints/{number}");
        await manager.Follow("Add a request");
        await manager.Fill("Short title", PaymentHistory);
        await manager.Fill("Request", "Send the payment history of the loan since January, with each fee and its reason.");
        await manager.AddPdf("form-of-the-history.pdf");
        await manager.Picture("06-request");
        await manager.Press("Save and add another");

        await manager.Fill("Short title", EscrowReview);
        await manager.Fill("Request", "Send the escrow analysis that raised the payment, and the notice to the borrower.");
        await manager.AddPdf("statement-of-the-borrower.pdf");
        await manager.Press("Save and continue to sending");
    }

    public static async Task SendThemAndInvite(Person manager, string number)
    {
        await manager.Sees("Native American Heritage Day");
        await manager.Page.GetByLabel("Due date of request 1", new() { Exact = true }).ClearAsync();
        await manager.Page.GetByLabel("Due date of request 2", new() { Exact = true }).ClearAsync();
        await manager.Press("Fill empty dates");
        var bulk = await manager.Page.GetByLabel("Due date for selected requests that have none", new() { Exact = true }).InputValueAsync();
        await Assertions.Expect(manager.Page.GetByLabel("Due date of request 2", new() { Exact = true })).ToHaveValueAsync(bulk);

        await manager.Fill("Introductory comments", "We ask about one borrower. Please answer each request by itself.");
        await manager.AddPdf("how-to-answer.pdf");
        await Assertions.Expect(manager.Page.GetByRole(AriaRole.Radio, new() { Name = "Ellen Marsh, Compliance Officer" })).ToBeCheckedAsync();
        await manager.Picture("07-send");
        await manager.Press("Send 2 requests and invite");

        await manager.Sees("2 requests sent to Harbor Mortgage and an invitation to Ellen Marsh.");
        manager.Page.Url.ShouldEndWith($"/complaints/{number}/requests");
        await manager.Picture("08-requests-sent");
    }
}
