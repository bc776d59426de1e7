using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class ProblemTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_one_may_not_know_of_reads_to_the_letter_like_what_does_not_exist()
    {
        var number = await office.Complaint();
        using var company = await office.SignIn("contact@cascade.demo");

        var hidden = await company.Get($"/portal/complaints/{number}");
        var absent = await company.Get("/portal/complaints/C-2099-9999999");

        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hidden.Content.ReadAsStringAsync()).ShouldContain("There is no such page");
        Plain(await hidden.Content.ReadAsStringAsync()).ShouldBe(Plain(await absent.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_page_of_another_role_answers_403_in_its_own_frame()
    {
        using var viewer = await office.SignIn("viewer@wa.demo");

        var page = await viewer.Ask("/portal/company/users");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Heading.ShouldBe("Your roles do not include this");
        page.Shows("Lena Fischer").ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_without_its_token_is_told_to_be_too_old()
    {
        var answer = await office.Client().PostAsync("/sign-in", new FormUrlEncodedContent([new("Input.Email", "a@b.test")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This form was open too long");
    }

    [Fact]
    public async Task The_page_of_a_problem_cannot_be_asked_for() => (await office.Visitor().Ask("/problem/500")).Status.ShouldBe(HttpStatusCode.NotFound);

    // Antiforgery tokens differ in every page.
    static string Plain(string html) => string.Join('\n', html.Split('\n').Where(line => !line.Contains("__RequestVerificationToken")));
}

public class FailureTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_failure_tells_a_number_that_stands_in_the_log()
    {
        using var manager = await office.SignIn("manager@wa.demo");
        await office.InDb(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE api_tokens RENAME TO gone"));

        var answer = await manager.Get("/account");
        var html = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        html.ShouldContain("Something broke");
        html.ShouldContain("Priya Raman");
        var number = html.Split("<b class=\"mono\">")[1].Split('<')[0];
        office.Log.Lines.ShouldContain(line => line.Contains($"Failure {number}"));

        var client = office.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "rdr_any");
        var problem = await client.GetAsync("/api/v1/me");
        problem.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

        await office.InDb(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE notices RENAME TO gone_too"));
        (await (await manager.Get("/account")).Content.ReadAsStringAsync()).ShouldContain("Quote this number");
    }
}
