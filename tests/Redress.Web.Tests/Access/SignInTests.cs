using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Access;

public class SignInTests(ProductionOffice office) : IClassFixture<ProductionOffice>
{
    const string Refused = "E-mail or password is not right, or there were too many attempts.";

    [Fact]
    public async Task Nobody_is_offered_or_let_in_by_one_click_in_production()
    {
        await office.Person("click@redress.test");
        var page = await office.Visitor().Open("/sign-in");

        page.Shows("invented people").ShouldBeFalse();
        page.Document.QuerySelector("form")!.SetAttribute("action", "/sign-in?handler=As");
        page.Document.QuerySelector("button")!.SetAttribute("name", "email");
        page.Document.QuerySelector("button")!.SetAttribute("value", "click@redress.test");
        (await page.Submit("Sign in")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_refused_in_the_same_words()
    {
        await office.Person("known@redress.test");

        var known = await office.SignInByPassword(office.Visitor(), "known@redress.test", "not the password");
        var unknown = await office.SignInByPassword(office.Visitor(), "unknown@redress.test");

        known.Shows(Refused).ShouldBeTrue();
        known.Text.ShouldBe(unknown.Text);
    }

    [Fact]
    public async Task After_five_failures_the_right_password_is_refused_in_the_same_words()
    {
        await office.Person("locked@redress.test");
        var visitor = office.Visitor();
        for (var i = 0; i < 5; i++) await office.SignInByPassword(visitor, "locked@redress.test", "guess");

        var page = await office.SignInByPassword(visitor, "locked@redress.test");

        page.Shows(Refused).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_second_factor_nothing_but_its_set_up_opens()
    {
        await office.Person("single@redress.test");
        var visitor = office.Visitor();
        await office.SignInByPassword(visitor, "single@redress.test");

        (await visitor.Open("/account")).Address.ShouldBe("/account/authenticator");
    }

    [Fact]
    public async Task After_the_set_up_a_code_is_asked_for()
    {
        await office.Person("double@redress.test");
        var (key, _) = await office.SetUpSecondFactor(office.Visitor(), "double@redress.test");
        var visitor = office.Visitor();

        var page = await office.SignInByPassword(visitor, "double@redress.test");
        page.Address.ShouldStartWith("/sign-in/code");
        (await visitor.Open("/account")).Address.ShouldStartWith("/sign-in");
        page = await page.Fill("Code", Authenticator.Code(key)).Submit("Sign in");

        page.Address.ShouldBe("/account");
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        await office.Person("paper@redress.test");
        var (_, codes) = await office.SetUpSecondFactor(office.Visitor(), "paper@redress.test");
        codes.Count.ShouldBe(10);

        var first = await (await office.SignInByPassword(office.Visitor(), "paper@redress.test")).Fill("Code", codes[0]).Submit("Sign in");
        var second = await (await office.SignInByPassword(office.Visitor(), "paper@redress.test")).Fill("Code", codes[0]).Submit("Sign in");

        first.Address.ShouldBe("/account");
        second.Shows("This code is not right.").ShouldBeTrue();
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_without_end()
    {
        await office.Person("guess@redress.test");
        var (key, codes) = await office.SetUpSecondFactor(office.Visitor(), "guess@redress.test");
        var page = await office.SignInByPassword(office.Visitor(), "guess@redress.test");
        for (var i = 0; i < 5; i++) page = await page.Fill("Code", i % 2 == 0 ? "AAAAA-BBBBB" : "000000").Submit("Sign in");

        page.Shows("too many attempts").ShouldBeTrue();
        (await page.Fill("Code", codes[1]).Submit("Sign in")).Shows("too many attempts").ShouldBeTrue();
        (await page.Fill("Code", Authenticator.Code(key)).Submit("Sign in")).Address.ShouldNotBe("/account");
    }

    [Fact]
    public async Task Sign_in_leads_back_to_the_page_that_was_asked_for_and_never_to_another_site()
    {
        await office.Person("back@redress.test");
        var (key, _) = await office.SetUpSecondFactor(office.Visitor(), "back@redress.test");

        foreach (var (asked, arrived) in new[] { ("/roles", "/roles"), ("https://evil.test/", "/account"), ("//evil.test", "/account") })
        {
            var visitor = office.Visitor();
            var page = await visitor.Open($"/sign-in?ReturnUrl={Uri.EscapeDataString(asked)}");
            page = await page.Fill("E-mail", "back@redress.test").Fill("Password", ProductionOffice.Password).Submit("Sign in");
            (await page.Fill("Code", Authenticator.Code(key)).Submit("Sign in")).Address.ShouldBe(arrived);
        }
    }

    [Fact]
    public async Task The_first_Operator_comes_from_the_command_line()
    {
        var printed = await office.Installation.Run("production", "user", "add", "first@redress.test", "Olga", "Perez");
        var link = new Uri(printed.Split('\n').Single(line => line.Contains("/set-password/")).Trim()).PathAndQuery;

        var page = await (await office.Visitor().Open(link)).Fill("New password", "a long enough one").Submit("Set the password");
        page.Address.ShouldBe("/sign-in");
        (await office.SignInByPassword(office.Visitor(), "first@redress.test", "a long enough one")).Address.ShouldStartWith("/account/authenticator");
        (await office.Visitor().Open(link)).Heading.ShouldBe("This link does not work any more");
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_a_link_that_works_once()
    {
        var id = await office.Person("forgot@redress.test");
        foreach (var email in new[] { "forgot@redress.test", "forgot@redress.test", "nobody@redress.test" })
            (await (await office.Visitor().Open("/sign-in/forgotten")).Fill("E-mail", email).Submit("Send the link")).Shows("a link is on its way").ShouldBeTrue();
        var body = "";
        await office.Change(async db => body = (await db.Outbox.SingleAsync(mail => mail.To.StartsWith("forgot@") || mail.To.StartsWith("nobody@"))).Body);
        var link = new Uri(body.Split('\n').Single(line => line.Contains("/set-password/"))).PathAndQuery;

        var page = await office.Visitor().Open(link);
        (await page.Fill("New password", "short").Submit("Set the password")).Shows("12 characters").ShouldBeTrue();
        await page.Fill("New password", "another long one").Submit("Set the password");

        (await office.SignInByPassword(office.Visitor(), "forgot@redress.test")).Shows(Refused).ShouldBeTrue();
        (await office.SignInByPassword(office.Visitor(), "forgot@redress.test", "another long one")).Address.ShouldStartWith("/account/authenticator");
        (await office.Visitor().Open(link)).Heading.ShouldBe("This link does not work any more");
    }
}
