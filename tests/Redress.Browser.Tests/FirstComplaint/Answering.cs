using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Step 5: the company names its point of contact, drafts and sends.</summary>
static class Answering
{
    public static async Task AssignPointOfContact(Person contact, string number)
    {
        await contact.Open("/portal");
        await contact.Picture("12-company-home");
        await contact.Follow("Assign point of contact");
        contact.Page.Url.ShouldEndWith($"/portal/complaints/{number}/poc");
        await contact.Tick("Daniel Kessler");
        await contact.FitsNarrowAndWide();
        await contact.Press("Assign point of contact");
    }

    public static async Task AssignDrafter(Person poc)
    {
        await poc.Open("/notices");
        await poc.Sees("You are point of contact for this complaint");
        await poc.Open("/portal");
        await poc.Follow($"Answer request 1, {Sending.PaymentHistory}");
        await poc.Follow("Assign drafters");
        await poc.Tick("Ruth Alder");
        await poc.FitsNarrowAndWide();
        await poc.Press("Assign drafters");
    }

    public static async Task DraftAndPass(Person drafter)
    {
        await drafter.Open("/portal");
        await drafter.Follow($"Draft the answer: request 1, {Sending.PaymentHistory}");
        await drafter.Fill("Text", "The history is attached. Each fee has its reason beside it.");
        await drafter.AddPdf("payment-history.pdf");
        await drafter.Fill("Add a comment", "The fees of March are on page 2.");
        await drafter.Picture("13-draft");
        await drafter.Press("Send to POC");
        await drafter.Sees("Draft for request 1 sent to Daniel Kessler.");
    }

    public static async Task SendBoth(Person poc, string number)
    {
        await poc.Open("/portal");
        await poc.Follow($"Send the draft: request 1, {Sending.PaymentHistory}");
        await poc.Sees("payment-history.pdf");
        await poc.Press("Send to Washington");
        await poc.Picture("14-send-answer");
        await poc.Press("Send answer to Washington");

        await poc.Open($"/portal/complaints/{number}/requests/2");
        await poc.Fill("Text", "The analysis of April is attached. The notice went out on the same day.");
        await poc.AddPdf("escrow-analysis.pdf");
        await poc.Press("Send to Washington");
        await poc.Press("Send answer to Washington");
        await poc.Sees("Nothing else is due.");
        await poc.Open($"/portal/complaints/{number}");
        await poc.FitsNarrowAndWide();
    }

    public static async Task TellTheAgency(Person manager, string number)
    {
        await manager.Open("/notices");
        await manager.Sees("The company answered");
        await manager.Open("/mail?to=manager@wa.demo");
        await manager.Sees(number);
        await manager.Open("/");
        await manager.Picture("15-agency-home");
    }
}
