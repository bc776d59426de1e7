using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;
using Finding = Redress.Domain.Supervision.Finding;

namespace Redress.Web.Tests.Supervision;

/// <summary>Who knows of findings and who may do what with them, by page and program.</summary>
public class FindingSightTests(Office office) : IClassFixture<Office>
{
    static readonly string[] Pages = ["findings", "findings/new", "findings/from-complaint", "findings/1", "findings/1/edit", "findings/1/review", "findings/1/resolve", "findings/1/take-up"];
    static readonly object Proposal = new { kind = "Observation", area = "Records", text = "They are on paper." };

    [Theory]
    [InlineData("examiner2@wa.demo")]
    [InlineData("reviewer@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("director@or.demo")]
    [InlineData("examiner@ca.demo")]
    [InlineData("manager@wa.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData("admin@cascade.demo")]
    [InlineData("operator@redress.demo")]
    public async Task Whoever_does_not_read_the_activity_whole_knows_of_none(string who)
    {
        var number = await office.Examined(hasSecond: false);
        await office.Found(number, by: "examiner@wa.demo");
        using var reader = await office.SignIn(who);
        using var program = await office.Api(who);

        foreach (var page in Pages) (await reader.Get($"/supervision/{number}/{page}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        var address = $"/api/v1/supervision/{number}/findings";
        foreach (var answer in new[] { await program.Get(address), await program.Get($"{address}/1"), await program.Post(address, new { finding = Proposal }), await program.Put($"{address}/1", Proposal), await program.Put($"{address}/1/review", new { isAgreed = true }), await program.Put($"{address}/1/resolution", new { on = "2026-01-01", how = "Done." }), await program.Put($"{address}/1/taking-up", new { reason = "Again." }) })
            ((int)answer.Status).ShouldBeOneOf(403, 404);
        (await office.Stored(number)).Findings.Single().Steps.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_oversees_reads_and_changes_nothing()
    {
        var number = await office.Examined();
        await office.Found(number);
        using var reader = await office.SignIn("overseer@wa.demo");
        (await reader.Open($"/supervision/{number}/findings/1")).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.Open($"/supervision/{number}/findings")).Has("link", "Propose a finding").ShouldBeFalse();
        using var program = await office.Api("overseer@wa.demo");
        (await program.Post($"/api/v1/supervision/{number}/findings", new { finding = Proposal })).ShouldBe(HttpStatusCode.Forbidden);

        foreach (var page in Pages.Where(page => page.Contains('/') && page != "findings/1")) (await reader.Get($"/supervision/{number}/{page}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
    }

    [Fact]
    public async Task An_examiner_who_takes_part_does_not_decide()
    {
        var number = await office.Examined();
        await office.Found(number);
        using var program = await office.Api("examiner2@wa.demo");
        var address = $"/api/v1/supervision/{number}/findings/1";

        (await program.Put($"{address}/review", new { isAgreed = true })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Only the Examiner in Charge");
        (await program.Put($"{address}/taking-up", new { reason = "Again." })).ShouldBe(HttpStatusCode.Conflict);
        (await program.Put(address, new { kind = "Observation", area = "Records", text = "They are on paper." })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_program_does_all_that_the_pages_do()
    {
        var (earlier, number, complaint) = (await office.Examined(), await office.Examined(), await office.Complaint());
        await office.Found(earlier, agree: "staff@wa.demo");
        await office.Act(complaint, "manager@wa.demo", (one, stamp) => one.Allege([new(Domain.Complaints.Law.State, null, "A false statement.")], stamp));
        using var director = await office.Api("director@wa.demo");
        var address = $"/api/v1/supervision/{number}/findings";
        var proposal = new { finding = new { kind = "Violation", area = "Escrow", citation = "12 CFR 1024.17", text = "Late.", repeats = new { activity = earlier, no = 1 } }, from = new { complaint, violation = 1 } };
        (await director.Post(address, proposal)).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("not linked");
        (await director.Put($"/api/v1/supervision/{number}/complaints/{complaint}", new { })).ShouldBe(HttpStatusCode.OK);
        var made = (await director.Post(address, proposal)).ShouldBe(HttpStatusCode.Created);
        (made.Location, made.Json["state"]!.ToString(), made.Json["complaintId"]!.ToString(), made.Json["repeatsActivity"]!.ToString()).ShouldBe(($"{address}/1", "Proposed", complaint, earlier));
        (await director.Post(address, proposal)).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("finding 1 already");
        (await director.Put($"{address}/1", new { kind = "Violation", area = "Escrow", citation = "12 CFR 1024.17", text = "Forty days late." })).Json["repeatsActivity"].ShouldBeNull();
        (await director.Put($"{address}/1/review", new { isAgreed = false })).ShouldBe(HttpStatusCode.Conflict);
        (await director.Put($"{address}/1/review", new { isAgreed = true })).Json["state"]!.ToString().ShouldBe("Agreed");
        (await director.Put($"{address}/1/resolution", new { on = "2999-01-01", how = "Done." })).ShouldBe(HttpStatusCode.Conflict);
        (await director.Put($"{address}/1/resolution", new { on = "2026-01-01", how = "Done." })).Json["state"]!.ToString().ShouldBe("Resolved");
        (await director.Put($"{address}/1/taking-up", new { reason = "It did not last." })).Json["state"]!.ToString().ShouldBe("Agreed");
        (await director.Get($"{address}/1")).Json["steps"]!.AsArray().Count.ShouldBe(4);
        (await director.Get(address)).Json.AsArray().Count.ShouldBe(1);
        foreach (var none in new[] { await director.Get($"{address}/2"), await director.Put($"{address}/0/review", new { isAgreed = true }) }) none.ShouldBe(HttpStatusCode.NotFound);
        foreach (var odd in new object[] { new { }, new { finding = new { kind = "Violation" } }, new { finding = new { kind = "Guess", area = "A", text = "T" } }, new { finding = Proposal, from = new { complaint = "C-2026-9999999", violation = 1 } }, new { finding = new { kind = "Observation", area = "A", text = "T", repeats = new { activity = "SA-2026-999999", no = 1 } } } })
            ((int)(await director.Post(address, odd)).Status).ShouldBeOneOf(400, 409, 422);
    }

    [Fact]
    public async Task Of_two_programs_that_decide_at_once_one_wins()
    {
        var number = await office.Examined();
        await office.Found(number);
        using var lead = await office.Api("examiner@wa.demo");
        using var staff = await office.Api("staff@wa.demo");
        var address = $"/api/v1/supervision/{number}/findings/1/review";
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => (at % 2 == 0 ? lead : staff).Put(address, new { isAgreed = at % 2 == 0, reason = "No." })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.OK)) answer.Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Stored(number)).Findings.Single().Steps.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_lock_and_the_proof_cover_findings_and_what_was_decided()
    {
        var number = await office.Examined();
        await office.Found(number, agree: "staff@wa.demo");
        var id = (await office.Stored(number)).Id;
        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldBeEmpty();
        await office.InDb(db => db.Set<Finding>().Where(one => one.RecordId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, "Nothing.")));
        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldNotBeEmpty();

        var locked = await office.Examined();
        await office.Found(locked, agree: "staff@wa.demo");
        using var director = await office.Api("director@wa.demo");
        (await director.Put($"/api/v1/supervision/{locked}/cancellation", new { reason = "No need." })).ShouldBe(HttpStatusCode.OK);
        var other = (await office.Stored(locked)).Id;
        await office.InDb(async db =>
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<Finding>().Where(one => one.RecordId == other).ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, "X")));
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<FindingStep>().Where(one => one.RecordId == other).ExecuteDeleteAsync());
        });
    }
}
