using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.Desk;

/// <summary>Two agencies: a complaint moves from one to the other, and another is opened to the other's eyes.</summary>
static partial class WithOregon
{
    const string Restricted = "Aisha Rahman";

    public static async Task ReferAndAccept(Person priya, Person owen)
    {
        var number = await Of(priya, "Hutchins");
        await priya.Open($"/complaints/{number}/refer");
        await priya.Choose("Agency", await priya.Page.Locator("#Input_To option").Filter(new() { HasText = "Oregon" }).InnerTextAsync());
        await priya.Fill("Comments", "The agent who took the money works in Portland. You license it.");
        await Assertions.Expect(priya.Page.GetByRole(AriaRole.Checkbox, new() { Name = "The complainant’s account", Exact = true })).ToBeCheckedAsync();
        await priya.Window("desk-09-refer");
        await priya.Press("Refer the complaint");

        await owen.Open($"/complaints/{number}/referral");
        await owen.Sees("Washington refers this complaint to us");
        await owen.Sees("You license it.");
        await owen.Sees("sent it anyway");
        await owen.Tick("Owen Tsai");
        await owen.Window("desk-10-referral");
        await owen.Press("Accept and take over");
        await owen.Sees($"{number} is yours.");
        await owen.Sees("Dale Hutchins");
        await owen.FitsNarrowAndWide();
    }

    /// <summary>Oregon knows the summary, asks, is let in, and still does not learn who complained.</summary>
    public static async Task ReadARestrictedOne(Person priya, Person dana, Person owen)
    {
        var number = await Of(priya, "Rahman");
        await priya.Open($"/complaints/{number}");
        await priya.Sees(Restricted);
        await priya.Sees("Others read none of this account.");
        await priya.Window("desk-11-restricted");

        await owen.Open($"/complaints/{number}");
        await owen.Sees("Only the summary of another agency’s complaint is shown.");
        await owen.Follow("Request access");
        await owen.Fill("Why you need it", "Bluegate writes to people in Oregon about debts of former husbands too.");
        await owen.Window("desk-12-ask");
        await owen.Press("Ask Washington for access");

        await dana.Open($"/complaints/{number}/access");
        await dana.Sees("debts of former husbands");
        await dana.Go(dana.Page.GetByRole(AriaRole.Link, new() { Name = "Decide on Oregon" }));
        await dana.Window("desk-13-grant");
        await dana.Press("Grant access");
        await dana.Sees("Asked by Owen Tsai, granted by Dana Whitfield");

        await owen.Open($"/complaints/{number}");
        await owen.Sees("Not shown");
        (await owen.Page.ContentAsync()).ShouldNotContain("Rahman");
        await owen.Window("desk-14-not-shown");
        await Discuss(dana, owen, number);
    }

    static async Task Discuss(Person dana, Person owen, string number)
    {
        await dana.Open($"/complaints/{number}/discussion");
        await dana.Fill("Text", "Please send us the letters that Bluegate wrote in Oregon. We would like to compare them before its answer is decided.");
        await dana.Fill("Tag 1", "Owen Tsai, Oregon");
        // Of a restricted complaint a post is kept from others unless it is opened to them.
        await dana.Tick("Identifies the complainant");
        await dana.Press("Post");
        await owen.Open($"/complaints/{number}/discussion");
        await owen.Sees("For Owen Tsai, Oregon");
        await owen.Follow("Reply to Dana Whitfield");
        await owen.Fill("Text", "You will have all four tomorrow. Two of them name the same collector.");
        await owen.Press("Post the reply");
        await dana.Open($"/complaints/{number}/discussion");
        await dana.Sees("1 new");
        await dana.Sees("Two of them name the same collector.");
        await dana.Window("desk-15-discussion");
    }

    /// <summary>The ID of somebody's complaint, found as people find it.</summary>
    static async Task<string> Of(Person person, string complainant)
    {
        await person.Open($"/complaints?tab=Open&complainant={complainant}");
        var link = person.Page.Locator("tbody").GetByRole(AriaRole.Link, new() { NameRegex = Number() });
        await Assertions.Expect(link).ToHaveCountAsync(1);
        return await link.InnerTextAsync();
    }

    [GeneratedRegex(@"^C-\d{4}-\d{7}$")]
    private static partial Regex Number();
}
