using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;

namespace Redress.Browser.Tests.Desk;

/// <summary>A complaint comes by phone, is reviewed, and the work is spread.</summary>
static partial class Intake
{
    const string Cascade = "Cascade Lending LLC";

    /// <summary>What the caller knows: a name misspelled, and a city.</summary>
    public static async Task FindTheSubject(Person tom)
    {
        await tom.Open("/");
        await tom.Follow("New complaint");
        await tom.Follow("Guided search");
        await tom.Fill("Name of the business", "Cascade Landing");
        await tom.Press("Next");
        await tom.Press("I do not have this");
        await tom.Page.GetByRole(AriaRole.Radio, new() { Name = Cascade, Exact = true }).First.FocusAsync();
        await tom.Key(" ");
        await tom.Sees("Very likely");
        await tom.Window("desk-04-subject");
        await tom.Press($"Continue with {Cascade}");
    }

    /// <returns>The Complaint ID.</returns>
    public static async Task<string> Enter(OfficeOnAPort office, Person tom)
    {
        var today = DateOnly.FromDateTime(office.Clock.Now.AddHours(-12));
        await tom.Fill("Date received", DayWords.Short(today));
        await tom.Choose("How received", "Phone");
        await tom.Choose("Business type", "Mortgage Servicing");
        await tom.Choose("Category", "Mortgage: conventional home mortgage");
        await tom.Choose("Issue", "Payment process");
        await tom.Fill("The complainant’s account", "They placed insurance of $640 on my house in September. I have my own, and I sent them the policy twice. Nobody answers.");
        await tom.Fill("Desired outcome", "The $640 back.");
        await tom.Fill("Amount in dispute", "640");
        await tom.Tick("Older consumer, 62 or over");
        await In(tom, "Transaction", "Date").FillAsync(DayWords.Short(today.AddDays(-60)));
        await In(tom, "Transaction", "City").FillAsync("Spokane");
        await In(tom, "Transaction", "State").SelectOptionAsync("WA");
        await tom.Fill("First name", "Margaret");
        await tom.Fill("Last name", "Ellison");
        await tom.Fill("Street", "2218 W Larch Ave");
        await In(tom, "Complainant", "City").FillAsync("Spokane");
        await In(tom, "Complainant", "State").SelectOptionAsync("WA");
        await tom.Fill("ZIP", "99205");
        await tom.Fill("Phone", "(509) 555-0142");
        await tom.Fill("E-mail", "m.ellison@example.com");
        await tom.Page.GetByText("Strong match").First.WaitForAsync();
        await tom.Sees("Same subject");
        await tom.Window("desk-05-intake", tom.Page.GetByRole(AriaRole.Region, new() { Name = "Routing", Exact = true }));
        await tom.Go(tom.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Link C-") }).First);
        await tom.Sees("Linked");
        await tom.Press("Send to preliminary review");
        var number = Number().Match(tom.Page.Url).Value;
        await tom.Sees($"{number} entered.");
        return number;
    }

    /// <summary>The Supervisor sees who has how much in hand, and names who works on it.</summary>
    public static async Task Review(Person dana, string number)
    {
        await dana.Open($"/complaints/{number}");
        await dana.Go(dana.Page.Locator(".usa-button").Filter(new() { HasText = "Review" }).First);
        (await dana.Page.Locator("aside .choice").Filter(new() { HasText = " open, " }).CountAsync()).ShouldBeGreaterThan(2);
        await dana.Tick("Priya Raman");
        await dana.Window("desk-06-review");
        await dana.Press("Proceed to processing");
        await dana.Sees($"{number} is open");
        await dana.Sees("Priya Raman is its point of contact.");
    }

    /// <summary>A colleague is away: some of the work goes to another. What cannot go is said before and after.</summary>
    public static async Task ReassignSeveral(Person dana)
    {
        await dana.Open("/complaints?tab=Open");
        foreach (var row in await dana.Page.Locator("tbody tr").AllAsync().ContinueWith(rows => rows.Result.Take(5)))
        {
            await row.Locator("label").First.ClickAsync();
        }
        await dana.Sees("5 selected");
        await dana.Press("Reassign");
        var tom = await dana.Page.Locator("#Input_PocId option").Filter(new() { HasText = "Tom Okafor:" }).InnerTextAsync();
        await dana.Choose("Point of contact", tom);
        await dana.Fill("Reason", "Tom takes over while the others are at the hearing.");
        await dana.Press("Look what it would do");
        await dana.Sees("Nothing is changed yet.");
        var possible = await dana.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Yes" }).CountAsync();
        possible.ShouldBeInRange(1, 4);
        await dana.Window("desk-07-reassign");
        await dana.Go(dana.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Reassign: ") }));
        await dana.Sees($"{possible} reassigned, {5 - possible} not");
        await dana.Window("desk-08-reassigned");
    }

    // Two sections of the form ask for a place.
    static ILocator In(Person person, string section, string label) =>
        person.Page.GetByRole(AriaRole.Region, new() { Name = section, Exact = true }).GetByLabel(label, new() { Exact = true });

    [GeneratedRegex(@"C-\d{4}-\d{7}$")]
    private static partial Regex Number();
}
