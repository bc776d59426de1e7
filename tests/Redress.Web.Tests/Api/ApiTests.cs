using System.Net;
using System.Text;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

public class ApiTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("contact@sound.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("operator@redress.demo")]
    public async Task Who_may_not_know_of_a_complaint_gets_the_words_of_what_does_not_exist(string email)
    {
        var number = await office.Answered();
        using var api = await office.Api(email);

        var hidden = (await api.Get($"/api/v1/complaints/{number}")).ShouldBe(HttpStatusCode.NotFound);
        var missing = (await api.Get("/api/v1/complaints/C-1999-0000001")).ShouldBe(HttpStatusCode.NotFound);

        Encoding.UTF8.GetString(hidden.Bytes).ShouldBe(Encoding.UTF8.GetString(missing.Bytes));
    }

    [Fact]
    public async Task Another_agency_reads_the_summary_alone()
    {
        var number = await office.Answered(with: intake => intake with { Account = "MARKER-ACCOUNT" });
        using var oregon = await office.Api("supervisor@or.demo");

        var answer = (await oregon.Get($"/api/v1/complaints/{number}")).ShouldBe(HttpStatusCode.OK);

        answer.Json["subject"]!.GetValue<string>().ShouldBe("Cascade Lending LLC");
        foreach (var hidden in new[] { "account", "complainants", "transaction", "intake", "requests", "documents", "research", "closures", "agencyPoc", "issue", "whoActsNext" })
            answer.Json[hidden].ShouldBeNull(hidden);
    }

    [Fact]
    public async Task Another_agency_cannot_act()
    {
        var number = await office.Answered();
        using var oregon = await office.Api("supervisor@or.demo");

        (await oregon.Put($"/api/v1/complaints/{number}/closure", new { reason = "Invalid" })).ShouldBe(HttpStatusCode.NotFound);
        (await oregon.Put($"/api/v1/complaints/{number}/requests/1/acceptance")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_restricted_complainant_is_not_shown_to_the_company()
    {
        var number = await office.Sent(with: intake => intake with { IsRestricted = true, Account = "MARKER-ACCOUNT" });
        using var company = await office.Api("contact@cascade.demo");

        var text = Encoding.UTF8.GetString((await company.Get($"/api/v1/complaints/{number}")).ShouldBe(HttpStatusCode.OK).Bytes);

        text.ShouldNotContain("Ellison");
        text.ShouldNotContain("MARKER-ACCOUNT");
    }

    [Fact]
    public async Task A_broken_rule_is_a_409_with_a_type()
    {
        var number = await office.Closed();
        using var manager = await office.Api("manager@wa.demo");

        var refused = (await manager.Put($"/api/v1/complaints/{number}/closure", new { reason = "Invalid" })).ShouldBe(HttpStatusCode.Conflict);

        refused.Json["type"]!.GetValue<string>().ShouldBe("/problems/broken-rule");
        refused.Problem.ShouldContain("was closed meanwhile");
    }

    [Fact]
    public async Task Ten_closings_at_once_close_once()
    {
        var number = await office.Answered();
        using var manager = await office.Api("manager@wa.demo");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => manager.Put($"/api/v1/complaints/{number}/closure", new { reason = "NoViolationFound" })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict);
        (await manager.Get($"/api/v1/complaints/{number}")).Json["closures"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_creation_with_an_idempotency_key_happens_once()
    {
        using var client = office.Client();
        using var manager = await office.Api("manager@wa.demo");
        var body = await Enter.Body(office, manager);
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await client.PostAsync("/api/v1/complaints", System.Net.Http.Json.JsonContent.Create(body));
        var second = await client.PostAsync("/api/v1/complaints", System.Net.Http.Json.JsonContent.Create(body));

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Fact]
    public async Task A_key_that_stood_for_something_else_is_refused()
    {
        var number = await office.Complaint();
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        Task<HttpResponseMessage> Ask(string title) => client.PostAsync($"/api/v1/complaints/{number}/requests", System.Net.Http.Json.JsonContent.Create(new { title, text = "List them." }));

        (await Ask("Fees")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Ask("Fees")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Ask("Calls")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var manager = await office.Api("manager@wa.demo");
        (await manager.Get($"/api/v1/complaints/{number}")).Json["requests"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_sent_again_under_its_key_is_kept_once()
    {
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var draft = Guid.NewGuid().ToString();
        // A client writes other boundaries the second time.
        async Task<string> Send(string content) => await (await client.PostAsync("/api/v1/documents", new MultipartFormDataContent
            { { new StringContent(draft), "draft" }, { new StringContent("Request"), "part" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "a.txt" } })).Content.ReadAsStringAsync();

        var first = System.Text.Json.Nodes.JsonNode.Parse(await Send("one"))!["id"]!.GetValue<Guid>();

        System.Text.Json.Nodes.JsonNode.Parse(await Send("one"))!["id"]!.GetValue<Guid>().ShouldBe(first);
        (await Send("two")).ShouldContain("idempotency-key");
    }

    [Theory]
    [InlineData("\"1\"", 412)]
    [InlineData("W/\"{0}\"", 412)]
    [InlineData("{0}", 412)]
    [InlineData("\"1\", \"{0}\"", 200)]
    [InlineData("*", 200)]
    public async Task If_Match_is_read_as_the_web_reads_it(string header, int status)
    {
        var number = await office.Answered();
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        var version = (await client.GetAsync($"/api/v1/complaints/{number}")).Headers.ETag!.Tag.Trim('"');
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", string.Format(header, version));

        ((int)(await client.PutAsync($"/api/v1/complaints/{number}/requests/1/acceptance", null)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_stale_version_is_told()
    {
        var number = await office.Answered();
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");

        (await client.PutAsync($"/api/v1/complaints/{number}/requests/1/acceptance", null)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("{\"subject\":\"0000000\"}", "422")]
    [InlineData("{", "400")]
    [InlineData("[]", "400")]
    public async Task Bad_input_gets_a_problem(string body, string _)
    {
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");

        var answer = await client.PostAsync("/api/v1/complaints", new StringContent(body, Encoding.UTF8, "application/json"));

        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_Viewer_cannot_close()
    {
        var number = await office.Answered();
        using var viewer = await office.Api("viewer@wa.demo");

        (await viewer.Put($"/api/v1/complaints/{number}/closure", new { reason = "Invalid" })).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_document_of_a_draft_is_not_there_for_the_other_side()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        using var poc = await office.Api("poc@cascade.demo");
        using var manager = await office.Api("manager@wa.demo");
        var draft = Guid.NewGuid();
        var id = (await poc.Upload("/api/v1/documents", "file", "draft.txt", "x"u8.ToArray(), "text/plain", ("draft", draft.ToString()), ("part", "Answer"))).Json["id"]!.GetValue<Guid>();
        (await poc.Put($"/api/v1/portal/complaints/{number}/requests/1/draft", new { text = "Soon.", documentsDraft = draft })).ShouldBe(HttpStatusCode.OK);

        (await manager.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.NotFound);

        (await poc.Post($"/api/v1/portal/complaints/{number}/answers", new { drafts = new Dictionary<string, int> { ["1"] = 1 } })).ShouldBe(HttpStatusCode.OK);
        (await manager.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_pages_of_a_list_follow_each_other_without_loss()
    {
        for (var i = 0; i < 3; i++) await office.Complaint();
        using var manager = await office.Api("manager@wa.demo");
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await manager.Get($"/api/v1/complaints?limit=2&cursor={cursor}&status={ComplaintStatus.Open}")).Json;
            seen.AddRange(page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            cursor = page["cursor"]?.GetValue<string>();
        }
        while (cursor is not null && seen.Count < 50);

        seen.ShouldBe(seen.Distinct().Order(StringComparer.Ordinal));
        seen.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_character_that_no_database_keeps_is_left_out()
    {
        var number = await office.Complaint();
        using var manager = await office.Api("manager@wa.demo");

        var answer = await manager.Post($"/api/v1/complaints/{number}/requests", new { title = "Fe\0es", text = "List\0 them." });

        answer.ShouldBe(HttpStatusCode.OK).Json["requests"]![0]!["title"]!.GetValue<string>().ShouldBe("Fees");
    }

    [Fact]
    public async Task A_file_cannot_be_hung_on_the_draft_of_another_company()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Act(number, "drafter@cascade.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("Soon.", false, 0, stamp));
        var draft = await office.InDb(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.Set<Redress.Domain.Exchange.AnswerDraft>(), d => d.Text == "Soon.")).Id);
        using var stranger = await office.Api("poc@sound.demo");

        (await stranger.Upload("/api/v1/documents", "file", "x.txt", "x"u8.ToArray(), "text/plain", ("draft", draft.ToString()), ("part", "Answer"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
