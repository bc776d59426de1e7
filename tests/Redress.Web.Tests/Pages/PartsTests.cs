using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Pages;

public class PartsTests(Office office) : IClassFixture<Office>
{
    Task<Page> Parts() => office.Visitor().Open("/parts");

    [Fact]
    public async Task An_error_leads_to_its_field_and_stands_beside_it()
    {
        var page = await Parts();

        var link = page.Find("link", "Give a date up to Nov 19, 2026");
        var field = page.Document.GetElementById(link.GetAttribute("href")!.TrimStart('#'))!;

        field.GetAttribute("name").ShouldBe("Input.PaidOn");
        field.GetAttribute("aria-invalid").ShouldBe("true");
        page.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Give a date up to Nov 19, 2026");
    }

    [Theory]
    [InlineData("11/26/26")]
    [InlineData("2026-11-26")]
    [InlineData("Nov 26, 2026")]
    [InlineData("november 26, 2026")]
    public async Task A_day_is_read_in_the_forms_people_type(string typed)
    {
        var page = await (await Parts()).Fill("Amount", "1").Fill("Payment date", typed).Submit("Check this form");

        page.Has("link", "Give a date, like Nov 19, 2026").ShouldBeFalse();
        page.Value("Payment date").ShouldBe(typed);
    }

    [Theory]
    [InlineData("$1,250.50")]
    [InlineData("1250.5")]
    [InlineData("0")]
    public async Task An_amount_may_carry_a_dollar_sign_and_commas(string typed)
    {
        var page = await (await Parts()).Fill("Amount", typed).Submit("Check this form");

        page.Has("link", "Give an amount in figures, like 1,250.50").ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_read_comes_back_as_it_was_typed()
    {
        var page = await (await Parts()).Fill("Amount", "a lot").Fill("Payment date", "soon").Submit("Check this form");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Has("heading", "Two things to correct").ShouldBeTrue();
        page.Has("link", "Give an amount in figures, like 1,250.50").ShouldBeTrue();
        page.Has("link", "Give a date, like Nov 19, 2026").ShouldBeTrue();
        page.Value("Amount").ShouldBe("a lot");
        page.Value("Payment date").ShouldBe("soon");
    }

    [Fact]
    public async Task What_is_missing_is_named_by_its_label()
    {
        var page = await (await Parts()).Fill("Amount", "").Submit("Check this form");

        page.Has("link", "Amount is missing").ShouldBeTrue();
    }

    [Fact]
    public async Task Choices_come_back_as_they_were_taken()
    {
        var page = await (await Parts()).Untick("Limited English").Tick("Servicemember or veteran").Tick("Closed with explanation")
            .Untick("Restrict complainant details").Submit("Check this form");

        Checked(page).ShouldBe(["explained", "veteran"]);
    }

    [Fact]
    public async Task A_first_line_break_in_a_text_is_kept()
    {
        var page = await (await Parts()).Fill("The complainant’s account", "\nSecond line").Submit("Check this form");

        page.Value("The complainant’s account").ReplaceLineEndings("\n").ShouldBe("\nSecond line");
    }

    [Fact]
    public async Task A_late_day_says_so_in_words() =>
        (await Parts()).Shows("Nov 17, 2026 (2 days overdue)").ShouldBeTrue();

    static IEnumerable<string> Checked(Page page) =>
        page.Document.QuerySelectorAll("input:checked").Select(input => input.GetAttribute("value")!);
}

public class PartsInProductionTests(PartsInProductionTests.RealOffice office) : IClassFixture<PartsInProductionTests.RealOffice>
{
    [Fact]
    public async Task The_parts_are_shown_in_the_demo_office_only() =>
        (await office.Visitor().Ask("/parts")).Status.ShouldBe(HttpStatusCode.NotFound);

    public sealed class RealOffice(Engine engine) : Office(engine)
    {
        protected override string Mode => "production";
    }
}
