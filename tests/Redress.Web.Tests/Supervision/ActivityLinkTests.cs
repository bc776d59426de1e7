using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Complaints and activities show each other; links, locks, and the API.</summary>
public class ActivityLinkTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_complaint_linked_on_the_activity_is_shown_on_both_sides()
    {
        var (number, complaint) = (await office.Activity(), await office.Complaint());
        using var director = await office.SignIn("director@wa.demo");
        var page = await (await director.Open($"/supervision/{number}/complaints")).Fill("Complaint ID", "C-2026-9999999").Submit("Link the complaint");
        page.Shows("Washington has no complaint with this ID.").ShouldBeTrue(page.Text);
        page = await page.Fill("Complaint ID", complaint.ToLowerInvariant()).Submit("Link the complaint");
        page.Shows($"{complaint} linked.").ShouldBeTrue(page.Text);
        page = await (await director.Open($"/supervision/{number}/complaints")).Fill("Complaint ID", complaint).Submit("Link the complaint");
        page.Shows("already").ShouldBeTrue(page.Text);

        (await director.Open($"/complaints/{complaint}/related")).Document.QuerySelector($"main a[href='/supervision/{number}']").ShouldNotBeNull();
        (await director.Open($"/complaints/{complaint}/history")).Shows($"Related the complaint to {number}.").ShouldBeTrue();
        (await director.Open($"/supervision/{number}/history")).Shows($"Linked complaint {complaint}.").ShouldBeTrue();
        page = await (await director.Open($"/supervision/{number}/complaints")).Submit($"Take off {complaint}");
        page.Shows($"{complaint} taken off.").ShouldBeTrue(page.Text);
        (await director.Open($"/complaints/{complaint}/related")).Shows("Nothing related.").ShouldBeTrue();
    }

    [Fact]
    public async Task One_who_works_on_complaints_alone_links_it_there_and_sees_just_the_link()
    {
        var (number, complaint) = (await office.Activity(), await office.Complaint());
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open($"/complaints/{complaint}/related")).Tick("A supervisory activity").Fill("SA ID", number).Submit("Add to the complaint");
        page.Shows($"Related to {number}.").ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href='/supervision/{number}']").ShouldBeNull();
        page.Shows("Pending").ShouldBeFalse();

        using var staff = await office.SignIn("staff@wa.demo");
        page = await staff.Open($"/supervision/{number}/complaints");
        page.Shows(complaint).ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href='/complaints/{complaint}']").ShouldBeNull();
        (await staff.Open($"/supervision/{number}/history")).Shows($"Linked complaint {complaint}.").ShouldBeTrue();
        page = await (await manager.Open($"/complaints/{complaint}/related")).Submit($"Remove {number}");
        page.Shows($"Relation to {number} removed.").ShouldBeTrue(page.Text);
        (await staff.Open($"/supervision/{number}/history")).Shows($"Took off complaint {complaint}.").ShouldBeTrue();
    }

    [Fact]
    public async Task Complaints_and_activities_of_other_agencies_are_not_linked()
    {
        var (number, complaint) = (await office.Activity(), await office.Complaint("manager@or.demo"));
        using var program = await office.Api("director@wa.demo");
        (await program.Put($"/api/v1/supervision/{number}/complaints/{complaint}", new { })).ShouldBe(HttpStatusCode.NotFound);
        using var other = await office.Api("manager@or.demo");
        // It stands on the complaint as an ID, like one that is kept elsewhere; the activity knows nothing of it.
        (await other.Post($"/api/v1/complaints/{complaint}/related", new { kind = "SupervisoryActivity", activityId = number })).ShouldBe(HttpStatusCode.OK);
        (await program.Get($"/api/v1/supervision/{number}")).Json["whole"]!["complaints"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_does_all_that_the_pages_do()
    {
        var complaint = await office.Complaint();
        using var director = await office.Api("director@wa.demo");
        var made = await director.Post("/api/v1/supervision", new { company = "9000147", details = new { type = "Examination", scope = "Full", targetMonth = "2027-06-09", isMultiState = true, businessTypes = new[] { "Debt" } }, complaints = new[] { complaint } });
        made.ShouldBe(HttpStatusCode.Created);
        var address = $"/api/v1/supervision/{made.Json["id"]}";
        (await director.Put($"{address}/schedule", new { })).ShouldBe(HttpStatusCode.Conflict);
        (await director.Put($"{address}/participants", new { inCharge = "examiner@wa.demo", teamLead = "staff@wa.demo", reviewers = new[] { "reviewer@wa.demo" } })).ShouldBe(HttpStatusCode.OK);
        (await director.Put($"{address}/participants", new { inCharge = "examiner@or.demo" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await director.Post($"{address}/review", new { comment = "Look." })).ShouldBe(HttpStatusCode.OK);
        (await director.Put($"{address}/review/sending-back", new { reason = "Not yet." })).ShouldBe(HttpStatusCode.OK);
        (await director.Put($"{address}/schedule", new { })).ShouldBe(HttpStatusCode.OK);
        (await director.Put($"{address}/scope", new { })).Json["milestone"]!.ToString().ShouldBe("Planning");
        (await director.Put($"{address}/details", new { type = "Examination", scope = "Full", targetMonth = "2027-07-01", isMultiState = true })).ShouldBe(HttpStatusCode.OK);
        (await director.Get("/api/v1/supervision?milestone=Planning&limit=1")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await director.Get($"{address}/history")).Json["isVerified"]!.GetValue<bool>().ShouldBeTrue();
        var ended = await director.Put($"{address}/cancellation", new { reason = "No need." });
        ended.Json["milestone"]!.ToString().ShouldBe("Canceled");
        ended.Json["whole"]!["complaints"]![0]!["id"]!.ToString().ShouldBe(complaint);
        (await director.Put($"{address}/cancellation", new { reason = "Again." })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_database_refuses_every_change_of_a_canceled_one()
    {
        var number = await office.Activity(Milestone.Canceled);
        await office.InDb(async db =>
        {
            foreach (var sql in new[]
            {
                "UPDATE records SET location = 'X' WHERE number = '{0}'", "DELETE FROM activity_steps WHERE record_id = (SELECT id FROM records WHERE number = '{0}')",
                "UPDATE activity_participants SET until = NULL, part = 'Examiner' WHERE record_id = (SELECT id FROM records WHERE number = '{0}')", "UPDATE activity_steps SET comment = 'X' WHERE record_id = (SELECT id FROM records WHERE number = '{0}')",
            })
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync();
#pragma warning disable CA2100 // The text is the test's own.
                command.CommandText = sql.Replace("{0}", number);
#pragma warning restore CA2100
                await Should.ThrowAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync(), sql);
            }
        });
    }

    [Fact]
    public async Task The_proof_covers_it_and_names_a_change_behind_its_back()
    {
        var number = await office.Activity(Milestone.Scheduled);
        var id = (await office.Stored(number)).Id;
        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldBeEmpty();
        await office.InDb(db => db.Set<SupervisoryActivity>().Where(activity => activity.Id == id).ExecuteUpdateAsync(set => set.SetProperty(activity => activity.Location, "Elsewhere")));

        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldNotBeEmpty();
    }
}
