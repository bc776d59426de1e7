using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.Look;

/// <summary>What the script adds to pages that work without it.</summary>
public class ComfortTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    [Fact]
    public async Task All_parts_fit_narrow_and_wide()
    {
        await using var person = await AtParts();

        await person.Picture("parts");
    }

    [Fact]
    public async Task The_error_summary_has_the_focus_and_leads_to_the_field()
    {
        await using var person = await AtParts();
        (await Focused(person)).ShouldStartWith("Two things to correct");

        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Give a date up to Nov 19, 2026" }).ClickAsync();

        await Assertions.Expect(person.Page.GetByLabel("Payment date", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Characters_are_counted_while_one_types()
    {
        await using var person = await AtParts();

        await person.Fill("The complainant’s account", "Nine char");

        await person.Sees("9 characters");
    }

    [Fact]
    public async Task A_day_can_be_chosen_from_the_calendar_of_the_browser()
    {
        await using var person = await AtParts();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Choose from a calendar: Payment date" })).ToBeVisibleAsync();

        await person.Page.Locator(".dated:has([name='Input.PaidOn']) input[type=date]").EvaluateAsync(
            "calendar => { calendar.value = '2026-11-05'; calendar.dispatchEvent(new Event('change')); }");

        await Assertions.Expect(person.Page.GetByLabel("Payment date", new() { Exact = true })).ToHaveValueAsync("Nov 5, 2026");
    }

    [Fact]
    public async Task A_menu_closes_on_Escape_and_gives_the_focus_back()
    {
        await using var person = await AtParts();
        var menu = person.Page.Locator("details.menu");
        await menu.Locator("summary").ClickAsync();
        await person.Sees("Cancel complaint");

        await person.Key("Escape");

        await Assertions.Expect(menu).Not.ToHaveAttributeAsync("open", "");
        (await Focused(person)).ShouldBe("More");
    }

    [Fact]
    public async Task A_form_is_sent_once_however_often_its_button_is_pressed()
    {
        await using var person = await AtParts();
        var posts = 0;
        person.Page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;

        await person.Arrive(() => person.Page.GetByRole(AriaRole.Button, new() { Name = "Check this form" }).DblClickAsync());

        posts.ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_a_session_is_told_two_minutes_before_and_can_be_put_off()
    {
        await using var person = await office.Person("Priya Raman");
        await person.SignIn("manager@wa.demo");
        await person.Open("/roles");

        await person.Page.EvaluateAsync("localStorage.setItem('redress-last-request', Date.now() - 28.5 * 60_000); document.dispatchEvent(new Event('visibilitychange'))");
        await person.Sees("You will be signed out in 2 minutes.");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();

        await Assertions.Expect(person.Page.GetByText("You will be signed out")).ToHaveCountAsync(0);
    }

    async Task<Person> AtParts()
    {
        var person = await office.Person("Dana Whitfield");
        await person.Open("/parts");
        return person;
    }

    static Task<string> Focused(Person person) => person.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
}
