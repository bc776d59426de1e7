using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>What third-party users may not, by program and by hand: other activities, second words, what was withdrawn, papers of others.</summary>
public class ThirdPartySightTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task By_program_it_is_asked_for_decided_and_ended()
    {
        var number = await office.Answering();
        using var lead = await office.Api("lead@cascade.demo");
        using var examiner = await office.Api("examiner@wa.demo");
        var address = $"/api/v1/portal/supervision/{number}/third-parties";
        (await lead.Post(address, new { firstName = "Ada", lastName = "Nowak", email = "ada@sight.demo", firm = "Firm", kind = "Consultant", why = "" })).ShouldBe(HttpStatusCode.Conflict);
        var asked = (await lead.Post(address, new { firstName = "Ada", lastName = "Nowak", email = "ada@sight.demo", firm = "Firm", kind = "Consultant", why = "Needed." })).ShouldBe(HttpStatusCode.OK).Json[0]!;
        asked["waitsFor"]![0]!.GetValue<string>().ShouldBe("Examiner in Charge");
        var id = asked["id"]!.GetValue<string>();
        (await (await office.Api("staff@wa.demo")).Put($"/api/v1/supervision/{number}/third-parties/{id}/decision", new { agrees = true })).ShouldBe(HttpStatusCode.Conflict);
        (await examiner.Put($"/api/v1/supervision/{number}/third-parties/{id}/decision", new { agrees = true })).ShouldBe(HttpStatusCode.OK).Json[0]!["takesPart"]!.GetValue<bool>().ShouldBeTrue();
        (await examiner.Put($"/api/v1/supervision/{number}/third-parties/{id}/decision", new { agrees = true })).Problem.ShouldContain("decided or withdrawn meanwhile");
        (await lead.Delete($"{address}/{id}")).ShouldBe(HttpStatusCode.Conflict);
        (await examiner.Get($"/api/v1/supervision/{number}/third-parties")).Json[0]!["approvals"]![0]!.GetValue<string>().ShouldBe("Marcus Bell, Examiner in Charge");

        (await lead.Post($"{address}/{id}/invitation")).ShouldBe(HttpStatusCode.OK);
        (await lead.Put($"{address}/{id}/removal", new { reason = "Done." })).ShouldBe(HttpStatusCode.OK).Json[0]!["takesPart"]!.GetValue<bool>().ShouldBeFalse();
        (await examiner.Put($"/api/v1/supervision/{number}/third-parties/{id}/removal", new { reason = "Done." })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_decided_any_more()
    {
        var number = await office.Answering();
        var id = await office.AskedForThirdParty(number, "bea@sight.demo");
        using var examiner = await office.SignIn("examiner@wa.demo");
        var decide = await examiner.Open($"/supervision/{number}/third-parties/{id}");
        (await (await office.Api("lead@cascade.demo")).Delete($"/api/v1/portal/supervision/{number}/third-parties/{id}")).ShouldBe(HttpStatusCode.OK);

        (await decide.Submit("Agree")).Shows("decided or withdrawn meanwhile").ShouldBeTrue();
        (await office.InDb(db => db.People.AnyAsync(person => person.Email == "bea@sight.demo"))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_request_of_one_activity_is_none_of_another()
    {
        var (mine, other) = (await office.Answering(), await office.Answering());
        var id = await office.AskedForThirdParty(mine, "cyd@sight.demo");
        using var examiner = await office.Api("examiner@wa.demo");
        using var lead = await office.Api("lead@cascade.demo");

        (await examiner.Put($"/api/v1/supervision/{other}/third-parties/{id}/decision", new { agrees = true })).ShouldBe(HttpStatusCode.NotFound);
        (await lead.Delete($"/api/v1/portal/supervision/{other}/third-parties/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("examiner@wa.demo")).Ask($"/supervision/{other}/third-parties/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("lead@cascade.demo")).Ask($"/portal/supervision/{other}/third-parties/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.Stored(mine)).ThirdParties.Single().IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData("helper@cascade.demo")]
    [InlineData("drafter@cascade.demo")]
    [InlineData("poc@sound.demo")]
    [InlineData("examiner@or.demo")]
    [InlineData("examiner2@wa.demo")]
    [InlineData("support@redress.demo")]
    public async Task Others_know_of_no_list(string who)
    {
        var number = await office.Answering();
        var id = await office.AskedForThirdParty(number, "dee@sight.demo");
        using var program = await office.Api(who);
        foreach (var answer in new[]
        {
            await program.Get($"/api/v1/portal/supervision/{number}/third-parties"), await program.Get($"/api/v1/supervision/{number}/third-parties"), await program.Delete($"/api/v1/portal/supervision/{number}/third-parties/{id}"),
            await program.Put($"/api/v1/supervision/{number}/third-parties/{id}/decision", new { agrees = true }), await program.Put($"/api/v1/portal/supervision/{number}/third-parties/{id}/removal", new { reason = "X" }),
        }) ((int)answer.Status).ShouldBeOneOf(403, 404);
    }

    [Fact]
    public async Task A_third_party_user_acts_on_nothing_but_drafts()
    {
        var (mine, other) = (await office.Answering(), await office.Answering());
        await office.WithThirdParty(mine, "eve@sight.demo");
        using var eve = await office.ApiOf("eve@sight.demo");
        (await eve.Get($"/api/v1/portal/supervision/{mine}")).ShouldBe(HttpStatusCode.OK);
        (await eve.Put($"/api/v1/portal/supervision/{mine}/requests/1/draft", new { text = "By counsel." })).ShouldBe(HttpStatusCode.OK);
        (await eve.Post($"/api/v1/portal/supervision/{mine}/requests/1/comments", new { text = "See file 3." })).ShouldBe(HttpStatusCode.OK);
        var before = (await office.Stored(mine)).Version;
        var address = $"/api/v1/portal/supervision/{mine}";
        foreach (var answer in new[]
        {
            await eve.Post($"{address}/answers", new { drafts = new Dictionary<int, int> { [1] = 1 } }), await eve.Post($"{address}/requests/1/asks", new { kind = "MoreTime", reason = "Please.", wishedOn = "2030-01-01" }),
            await eve.Put($"{address}/requests/1/draft/drafters", new { drafters = new[] { new { email = "eve@sight.demo" } } }), await eve.Put($"{address}/team", new { lead = "eve@sight.demo" }),
            await eve.Post($"{address}/third-parties", new { firstName = "A", lastName = "B", email = "x@sight.demo", firm = "F", kind = "Other", why = "W" }), await eve.Get($"{address}/third-parties"),
            await eve.Get($"/api/v1/supervision/{mine}"), await eve.Get("/api/v1/portal/requests"), await eve.Get("/api/v1/complaints"), await eve.Get("/api/v1/portal/users"), await eve.Get("/api/v1/installation/users"),
            await eve.Get($"/api/v1/portal/supervision/{other}"), await eve.Put($"/api/v1/portal/supervision/{other}/requests/1/draft", new { text = "By counsel." }),
        }) ((int)answer.Status).ShouldBeInRange(400, 499);
        (await office.Stored(mine)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task Papers_and_drafts_of_other_activities_do_not_exist()
    {
        var (mine, other) = (await office.Answering(), await office.Answering());
        await office.WithThirdParty(mine, "flo@sight.demo");
        using var helper = await office.Api("helper@cascade.demo");
        using var flo = await office.ApiOf("flo@sight.demo");
        foreach (var (number, finds) in new[] { (mine, true), (other, false) })
        {
            var (address, upload) = ($"/api/v1/portal/supervision/{number}/requests/1/draft", Guid.NewGuid());
            var paper = (await helper.Upload("/api/v1/documents", "file", "paper.txt", Encoding.UTF8.GetBytes($"A paper of {number}"), "text/plain", ("draft", upload.ToString()), ("part", "Answer"))).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<string>();
            (await helper.Put(address, new { text = "A draft.", documentsDraft = upload })).ShouldBe(HttpStatusCode.OK);
            await office.InDb(async db =>
            {
                (await db.Set<Document>().FirstAsync(one => one.Id == Guid.Parse(paper))).Scanned(ScanOutcome.Clean, null, null, office.Clock.Now);
                await db.SaveChangesAsync();
            });
            (await flo.Get($"/api/v1/documents/{paper}")).Status.ShouldBe(finds ? HttpStatusCode.OK : HttpStatusCode.NotFound, number);
            var own = Guid.NewGuid();
            (await flo.Upload("/api/v1/documents", "file", "mine.txt", Encoding.UTF8.GetBytes("Of counsel"), "text/plain", ("draft", own.ToString()), ("part", "Answer"))).ShouldBe(HttpStatusCode.Created);
            (await flo.Put(address, new { text = "By counsel.", version = 1, documentsDraft = own })).Status.ShouldBe(finds ? HttpStatusCode.OK : HttpStatusCode.NotFound, number);
            (await flo.Upload("/api/v1/documents", "file", "mine.txt", Encoding.UTF8.GetBytes("Of counsel"), "text/plain", ("draft", own.ToString()), ("part", "Intake"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task The_door_opens_by_the_part_and_by_nothing_else()
    {
        var number = await office.Answering();
        await office.WithThirdParty(number, "gus@sight.demo");
        var seen = await office.InDb(async db =>
        {
            var viewer = (await db.PersonOf("gus@sight.demo")).AsViewer();
            return (await db.Activities(viewer, Depth.Full).CountAsync(), await db.Activities(viewer with { Side = Side.Installation }, Depth.Full).CountAsync(), await db.ThirdPartiesToDecide(viewer).CountAsync());
        });
        seen.ShouldBe((1, 0, 0));
    }
}
