using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Steps 6 and 7: the agency looks, sends one answer back, and accepts in the end.</summary>
static class Deciding
{
    const string Reason = "The history ends in March. Send the months since then too.", Second = "The months since March are attached.";

    public static async Task QuickLookAndSendBack(OfficeOnAPort office, Person manager, string number)
    {
        await manager.Open($"/complaints/{number}/requests/1");
        await manager.Sees("Each fee has its reason beside it.");
        await manager.Press("Mark quick look complete");
        await manager.Sees("Quick look complete on request 1.");
        await manager.Tick("Send back for another round");
        await manager.Fill("Reason", Reason);
        await manager.Fill("New due date", DayWords.Short(DateOnly.FromDateTime(office.Clock.Now).AddDays(16)));
        await manager.Picture("16-decide");
        await manager.Press("Send back to Harbor Mortgage");
        await manager.Sees("Request 1 sent back to Harbor Mortgage.");
    }

    public static async Task AnswerAgain(Person poc)
    {
        await poc.Open("/portal");
        await poc.Follow($"Answer again: request 1, {Sending.PaymentHistory}");
        await poc.Sees(Reason);
        await poc.Fill("Text", Second);
        await poc.AddPdf("payment-history-complete.pdf");
        await poc.Picture("17-answer-again");
        await poc.Press("Send to Washington");
        await poc.Press("Send answer to Washington");
        await poc.Sees("Each fee has its reason beside it.");
        await poc.Sees(Second);
        await poc.FitsNarrowAndWide();
    }

    public static async Task AcceptBoth(Person manager, string number)
    {
        await manager.Open($"/complaints/{number}/requests/1");
        await manager.Sees("Each fee has its reason beside it.");
        await manager.Sees(Reason);
        await manager.Sees(Second);
        await manager.Picture("18-two-rounds");
        await Accept(manager);
        await manager.Open($"/complaints/{number}/requests/2");
        await Accept(manager);
    }

    static async Task Accept(Person manager)
    {
        await manager.Tick("Accept the answer");
        await manager.Press("Accept and tell Harbor Mortgage");
    }
}
