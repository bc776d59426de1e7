using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

/// <summary>What the Operator and Support see of use, failures and queues: numbers alone.</summary>
public class InstallationUseTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_Operator_sees_where_people_are_stuck()
    {
        using var @operator = await office.SignIn("operator@redress.demo");
        var page = await @operator.Open("/installation/use");

        page.Row("People locked out").Shows("1").ShouldBeTrue("examiner@or.demo is locked in the demo office");
        page.Row("Invitations of people that expired").Shows("1").ShouldBeTrue("expired@wa.demo");
        page.Row("Mails to send").Document.ShouldNotBeNull();
        int.Parse(page.Row("Washington").Texts("cell")[1]).ShouldBeGreaterThan(5);
        page.Shows("C-2026-").ShouldBeFalse("no case");
    }

    [Fact]
    public async Task A_wrong_password_is_counted()
    {
        using var @operator = await office.Api("operator@redress.demo");
        async Task<int> Failed() => (await @operator.Get("/api/v1/installation/use")).Json["failures"]!.AsArray().Single(row => row!["words"]!.GetValue<string>() == "People with failed sign-ins")!["count"]!.GetValue<int>();
        var before = await Failed();

        var form = await office.Visitor().Open("/sign-in");
        await form.Fill("E-mail", "viewer@wa.demo").Fill("Password", "wrong").Submit("Sign in");

        (await Failed()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Support_sees_it_too_and_nobody_else()
    {
        using var support = await office.SignIn("support@redress.demo");
        (await support.Open("/installation/use")).Document.QuerySelector("a[href^='/installation/mails']").ShouldBeNull("Support does not keep the mail");
        foreach (var email in new[] { "manager@wa.demo", "admin@wa.demo", "poc@cascade.demo" }) (await (await office.SignIn(email)).Ask("/installation/use")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/installation/use")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Csv", "text/csv")]
    [InlineData("Xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task It_comes_as_a_file(string handler, string type)
    {
        using var @operator = await office.SignIn("operator@redress.demo");
        var file = await @operator.Get($"/installation/use?handler={handler}");

        (file.StatusCode, file.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, type));
    }
}
