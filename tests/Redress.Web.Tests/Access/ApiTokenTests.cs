using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Access;

public class ApiTokenTests(Office office) : IClassFixture<Office>
{
    const string Me = "/api/v1/me";

    [Fact]
    public async Task A_token_opens_the_API_for_its_person()
    {
        using var api = await office.Api("manager@wa.demo");

        var answer = (await api.Get(Me)).ShouldBe(HttpStatusCode.OK);

        answer.Json["email"]!.GetValue<string>().ShouldBe("manager@wa.demo");
        answer.Json["rights"]!.AsArray().Select(right => right!.GetValue<string>()).ShouldContain("CloseComplaints");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer rdr_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer ")]
    [InlineData("Basic bWFuYWdlcjpyZHI=")]
    public async Task Without_a_good_token_the_API_answers_401_with_a_problem(string? authorization)
    {
        var client = office.Client();
        if (authorization is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        var answer = await client.GetAsync(Me);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_cookie_of_a_browser_opens_nothing_in_the_API()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        (await manager.Get(Me)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task That_a_token_was_made_and_revoked_stands_among_the_facts_of_its_person()
    {
        using var examiner = await office.Api("examiner@wa.demo");
        var own = (await examiner.Get("/api/v1/me/tokens")).Json[0]!["id"]!.GetValue<string>();
        (await examiner.Delete($"/api/v1/me/tokens/{own}")).ShouldBe(HttpStatusCode.NoContent);

        using var scope = office.Services.CreateScope();
        var facts = await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<PersonFact>().Where(fact => fact.Act == PersonAct.TokenMade || fact.Act == PersonAct.TokenRevoked).ToListAsync();

        facts.ShouldContain(fact => fact.Act == PersonAct.TokenMade && fact.ByName == "command line" && fact.Words == "API token “tests” made, good for 30 days.");
        facts.ShouldContain(fact => fact.Act == PersonAct.TokenRevoked && fact.ById != null);
    }

    [Fact]
    public async Task A_token_that_was_revoked_opens_nothing()
    {
        using var api = await office.Api("clerk@wa.demo");
        await Tokens(async (tokens, now) => await tokens.Where(token => token.RevokedAt == null).ExecuteUpdateAsync(token => token.SetProperty(t => t.RevokedAt, now)), "clerk@wa.demo");

        (await api.Get(Me)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_has_expired_opens_nothing()
    {
        using var api = await office.Api("supervisor@wa.demo");
        await Tokens(async (tokens, now) => await tokens.ExecuteUpdateAsync(token => token.SetProperty(t => t.ExpiresAt, now)), "supervisor@wa.demo");

        (await api.Get(Me)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_last_use_of_a_token_is_kept_to_the_minute()
    {
        using var api = await office.Api("viewer@wa.demo");
        await api.Get(Me);
        var first = await LastUse("viewer@wa.demo");

        await api.Get(Me);

        first.ShouldNotBeNull();
        (await LastUse("viewer@wa.demo")).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_not_in_the_API_answers_404_with_a_problem()
    {
        using var api = await office.Api("manager@wa.demo");

        (await api.Get("/api/v1/nothing")).ShouldBe(HttpStatusCode.NotFound).Json["status"]!.GetValue<int>().ShouldBe(404);
    }

    async Task<DateTime?> LastUse(string email)
    {
        DateTime? last = null;
        await Tokens(async (tokens, _) => last = (await tokens.AsNoTracking().SingleAsync()).LastUsedAt, email);
        return last;
    }

    async Task Tokens(Func<IQueryable<ApiToken>, DateTime, Task> act, string email)
    {
        using var scope = office.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var id = (await db.People.SingleAsync(person => person.Email == email)).Id;
        await act(db.ApiTokens.Where(token => token.PersonId == id), office.Clock.Now);
    }
}
