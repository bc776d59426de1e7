using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Step 1: the subject is found, the intake form filled in, the complaint entered without a review.</summary>
static partial class Entering
{
    const string HarborId = "9000358", Account = "They raised my payment and did not say why. Nobody at Harbor calls me back.";

    /// <returns>The Complaint ID.</returns>
    public static async Task<string> Enter(OfficeOnAPort office, Person manager)
    {
        var earlier = await office.Complaint(by: "clerk@wa.demo", about: HarborId);
        await FindTheSubject(manager);
        await FillIn(office, manager);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Link " + earlier, Exact = true }).WaitForAsync();
        await manager.Picture("03-intake");
        await LeaveAndComeBack(manager);
        await manager.Press("Link " + earlier);
        var number = await SendOn(manager);
        await manager.Picture("04-entered");
        return number;
    }

    /// <summary>The same for somebody whose name the company must not learn.</summary>
    public static async Task<string> EnterRestricted(OfficeOnAPort office, Person manager)
    {
        await FindTheSubject(manager);
        await FillIn(office, manager);
        await manager.Tick("Restrict complainant details");
        return await SendOn(manager);
    }

    static async Task FindTheSubject(Person manager)
    {
        await manager.Open("/");
        await manager.Follow("New complaint");
        await manager.Follow("Guided search");
        await manager.Fill("Name of the business", "Harbour Mortgage");
        await manager.Press("Next");
        await manager.Fill("City", "Yakima");
        await manager.Press("Next");
        await manager.Sees("Very likely");
        await manager.Picture("02-subject-by-name");

        await manager.Follow("By ID or license number");
        await manager.Fill("ID, license number, or name of a person", HarborId);
        await manager.Press("Find");
        await manager.Picture("01-subject-by-id");
        // A USWDS circle stands over the input it draws: somebody at the keyboard takes it with the space bar.
        await manager.Page.GetByRole(AriaRole.Radio, new() { Name = "Harbor Mortgage", Exact = true }).FocusAsync();
        await manager.Key(" ");
        await manager.Press("Continue with Harbor Mortgage");
    }

    static async Task FillIn(OfficeOnAPort office, Person manager)
    {
        var today = DateOnly.FromDateTime(office.Clock.Now.AddHours(-12));
        await manager.Fill("Date received", DayWords.Short(today.AddDays(-2)));
        await manager.Choose("How received", "Phone");
        await manager.Choose("Business type", "Mortgage Servicing");
        await manager.Fill("Business activities", "Servicing of first mortgages");
        await manager.Choose("Category", "Mortgage: conventional home mortgage");
        await manager.Choose("Issue", "Payment process");
        await manager.Fill("The complainant’s account", Account);
        await manager.Fill("Desired outcome", "The old payment, and the difference back.");
        await manager.Fill("Amount in dispute", "310.50");
        await manager.Fill("Agency reference", "T-4471");
        await manager.Choose("Priority", "High");
        await manager.Tick("Older consumer, 62 or over");
        await In(manager, "Transaction", "Date").FillAsync(DayWords.Short(today.AddDays(-40)));
        await In(manager, "Transaction", "City").FillAsync("Spokane");
        await In(manager, "Transaction", "State").SelectOptionAsync("WA");
        await manager.Fill("First name", "Margaret");
        await manager.Fill("Last name", "Ellison");
        await manager.Fill("Street", "2218 W Larch Ave");
        await In(manager, "Complainant", "City").FillAsync("Spokane");
        await In(manager, "Complainant", "State").SelectOptionAsync("WA");
        await manager.Fill("ZIP", "99205");
        await manager.Fill("Phone", "(509) 555-0142");
        await manager.Fill("E-mail", "m.ellison@example.com");
        await manager.Fill("Preferred language", "English");
        await manager.Page.Locator("summary").Filter(new() { HasText = "Documents" }).ClickAsync();
        await manager.AddPdf("letter-of-the-borrower.pdf");
        await manager.Tick("Skip the review");
    }

    // Two sections of the form ask for a place.
    static ILocator In(Person manager, string section, string label) =>
        manager.Page.GetByRole(AriaRole.Region, new() { Name = section, Exact = true }).GetByLabel(label, new() { Exact = true });

    static async Task LeaveAndComeBack(Person manager)
    {
        await manager.Go(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save and leave" }).First);
        await manager.Sees("Draft about Harbor Mortgage saved.");
        await manager.FitsNarrowAndWide();
        await manager.Follow("Harbor Mortgage");
        await Assertions.Expect(manager.Page.GetByLabel("The complainant’s account", new() { Exact = true })).ToHaveValueAsync(Account);
        await manager.Sees("letter-of-the-borrower.pdf");
    }

    static async Task<string> SendOn(Person manager)
    {
        await manager.Press("Enter and open the complaint");
        var number = Number().Match(manager.Page.Url).Value;
        await manager.Sees($"{number} entered.");
        return number;
    }

    [GeneratedRegex(@"C-\d{4}-\d{7}$")]
    private static partial Regex Number();
}
