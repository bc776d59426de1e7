using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Api;
using Redress.Web.Tests.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>Tokens for a password, in production: where a second factor is owed.</summary>
public class WaysInTests(ProductionOffice office) : IClassFixture<ProductionOffice>
{
    [Fact]
    public async Task Every_failure_says_the_same()
    {
        await office.Person("same@redress.test");
        var key = await SecondFactor("same@redress.test");
        using var nobody = office.Nobody();

        var answers = new List<Rig.ApiAnswer>();
        foreach (var body in new object[]
        {
            new { email = "nobody@redress.test", password = ProductionOffice.Password },
            new { email = "same@redress.test", password = "not the password" },
            new { email = "same@redress.test", password = ProductionOffice.Password },
            new { email = "same@redress.test", password = ProductionOffice.Password, code = "000000" },
        }) answers.Add((await nobody.Post("/api/v1/tokens", body)).ShouldBe(HttpStatusCode.Unauthorized));

        answers.Select(answer => Encoding.UTF8.GetString(answer.Bytes)).Distinct().Count().ShouldBe(1);
        (await nobody.Post("/api/v1/tokens", new { email = "same@redress.test", password = ProductionOffice.Password, code = Authenticator.Code(key) })).ShouldBe(HttpStatusCode.Created).Json["owes"].ShouldBeNull();
    }

    [Fact]
    public async Task Five_failures_pause_it_and_sign_in_too()
    {
        await office.Person("locked@redress.test");
        using var nobody = office.Nobody();
        for (var i = 0; i < 5; i++) await nobody.Post("/api/v1/tokens", new { email = "locked@redress.test", password = "not the password" });

        (await nobody.Post("/api/v1/tokens", new { email = "locked@redress.test", password = ProductionOffice.Password })).ShouldBe(HttpStatusCode.Unauthorized);
        (await office.SignInByPassword(office.Visitor(), "locked@redress.test")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Wrong_codes_count_as_failures()
    {
        await office.Person("codes@redress.test");
        var key = await SecondFactor("codes@redress.test");
        using var nobody = office.Nobody();
        for (var i = 0; i < 5; i++) await nobody.Post("/api/v1/tokens", new { email = "codes@redress.test", password = ProductionOffice.Password, code = i % 2 == 0 ? "000000" : "not a recovery code" });

        (await nobody.Post("/api/v1/tokens", new { email = "codes@redress.test", password = ProductionOffice.Password, code = Authenticator.Code(key) })).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once()
    {
        await office.Person("paper@redress.test");
        using var person = await Token("paper@redress.test");
        var key = (await person.Get("/api/v1/me/authenticator")).Json["key"]!.GetValue<string>();
        var codes = (await person.Put("/api/v1/me/authenticator", new { code = Authenticator.Code(key) })).ShouldBe(HttpStatusCode.OK).Json["codes"]!.AsArray();
        var body = new { email = "paper@redress.test", password = ProductionOffice.Password, code = codes[0]!.GetValue<string>() };
        using var nobody = office.Nobody();

        (await nobody.Post("/api/v1/tokens", body)).ShouldBe(HttpStatusCode.Created);
        (await nobody.Post("/api/v1/tokens", body)).ShouldBe(HttpStatusCode.Unauthorized);
        (await person.Put("/api/v1/me/authenticator", new { code = "123456" })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Without_a_second_factor_a_token_opens_only_the_way_in()
    {
        await office.Person("bare@redress.test");
        using var person = await Token("bare@redress.test");

        (await person.Get("/api/v1/me")).ShouldBe(HttpStatusCode.OK).Json["owes"]!.GetValue<string>().ShouldContain("/api/v1/me/authenticator");
        (await person.Get("/api/v1/me/notices")).ShouldBe(HttpStatusCode.Forbidden).Problem.ShouldContain("second factor");
        await Enroll.SecondFactor(person);
        (await person.Get("/api/v1/me/notices")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_is_revoked_by_its_person_alone()
    {
        await office.Person("one@redress.test");
        await office.Person("two@redress.test");
        using var one = await Token("one@redress.test");
        using var two = await Token("two@redress.test");
        var id = (await one.Get("/api/v1/me/tokens")).Json[0]!["id"]!.GetValue<Guid>();

        (await two.Delete($"/api/v1/me/tokens/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await one.Delete($"/api/v1/me/tokens/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await one.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_removed_person_gets_no_token()
    {
        await office.Person("gone@redress.test");
        await office.Remove("gone@redress.test");
        using var nobody = office.Nobody();

        (await nobody.Post("/api/v1/tokens", new { email = "gone@redress.test", password = ProductionOffice.Password })).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_makes_tokens_is_kept_under_no_key()
    {
        await office.Person("keyed@redress.test");
        using var client = office.Client();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "the-same");
        var tokens = new HashSet<string>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await client.PostAsJsonAsync("/api/v1/tokens", new { email = "keyed@redress.test", password = ProductionOffice.Password });
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            tokens.Add((await answer.Content.ReadFromJsonAsync<WaysIn.TokenView>())!.Token);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Last());
        }

        tokens.Count.ShouldBe(2);
        await office.InDb(db => { db.Set<DoneOnce>().Any(done => done.Key == "the-same").ShouldBeFalse(); return Task.CompletedTask; });
    }

    async Task<Rig.Api> Token(string email)
    {
        using var nobody = office.Nobody();
        return office.With((await nobody.Post("/api/v1/tokens", new { email, password = ProductionOffice.Password })).ShouldBe(HttpStatusCode.Created).Json["token"]!.GetValue<string>());
    }

    async Task<string> SecondFactor(string email)
    {
        using var person = await Token(email);
        return await Enroll.SecondFactor(person);
    }
}
