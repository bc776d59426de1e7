using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Updates;

/// <summary>Who is in charge, what it is related to, and a second company.</summary>
public class PocTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_point_of_contact_is_chosen_by_workload_and_old_and_new_are_told()
    {
        var number = await office.Answered();
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open($"/complaints/{number}")).Follow("Change the point of contact");
        page.Shows("Priya Raman").ShouldBeTrue();
        (await page.Submit("Change the point of contact")).Shows("Choose the point of contact.").ShouldBeTrue();
        page.Tick("Tom Okafor");

        page = await page.Fill("Reason", "On leave.").Submit("Change the point of contact");

        page.Shows("Tom Okafor is point of contact. Tom is told.").ShouldBeTrue(page.Text);
        (await office.MailsTo("clerk@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: You are point of contact for this complaint");
        (await office.MailsTo("manager@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: A colleague took over as point of contact");
        using var clerk = await office.Api("clerk@wa.demo");
        var candidates = (await clerk.Get($"/api/v1/complaints/{number}/poc")).ShouldBe(HttpStatusCode.OK).Json.AsArray();
        candidates.Single(one => one!["poc"]!.GetValue<string>() == "clerk@wa.demo")!["answers"]!.GetValue<int>().ShouldBe(1);
        (await clerk.Put($"/api/v1/complaints/{number}/poc", new { poc = "clerk@wa.demo" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("already");
        (await clerk.Put($"/api/v1/complaints/{number}/poc", new { poc = "viewer@wa.demo" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Supervisor or Manager");
        (await clerk.Put($"/api/v1/complaints/{number}/poc", new { poc = "manager@or.demo" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Others_change_nobody()
    {
        var number = await office.Complaint();
        using var oregon = await office.SignIn("manager@or.demo");
        using var viewer = await office.SignIn("viewer@wa.demo");

        (await oregon.Ask($"/complaints/{number}/poc")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await viewer.Ask($"/complaints/{number}/poc")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await oregon.Ask($"/complaints/{number}/second")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_relation_is_removed_from_the_other_side_and_both_histories_say_so()
    {
        var (here, there) = (await office.Complaint(), await office.Complaint());
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{here}/related");
        page.Tick("A complaint");
        page = await page.Fill("Complaint ID", there).Submit("Add to the complaint");
        page.Shows($"Related to {there}.").ShouldBeTrue(page.Text);

        page = await (await manager.Open($"/complaints/{there}/related")).Submit($"Remove {here}");

        page.Shows("Nothing related.").ShouldBeTrue(page.Text);
        (await manager.Open($"/complaints/{here}/history")).Shows($"Removed the relation to {there}.").ShouldBeTrue();
        (await manager.Open($"/complaints/{there}/history")).Shows($"Removed the relation to {here}, which was added there.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_closed_complaint_takes_links_and_the_company_record_shows_who_names_it()
    {
        var (closed, open) = (await office.Closed(), await office.Complaint());
        using var manager = await office.SignIn("manager@wa.demo");
        using var program = await office.Api("manager@wa.demo");

        (await program.Post($"/api/v1/complaints/{closed}/related", new { kind = "Complaint", complaintId = open })).ShouldBe(HttpStatusCode.OK);
        (await program.Post($"/api/v1/complaints/{closed}/related", new { kind = "SupervisoryActivity", activityId = "sa-2026-000012" })).ShouldBe(HttpStatusCode.OK);
        (await program.Post($"/api/v1/complaints/{closed}/related", new { kind = "Company", companyId = "9000212" })).ShouldBe(HttpStatusCode.Conflict);
        (await program.Post($"/api/v1/complaints/{open}/related", new { kind = "Company", companyId = "9000212" })).ShouldBe(HttpStatusCode.OK);

        var page = await manager.Open($"/complaints/{closed}/related");
        page.Shows("SA-2026-000012").ShouldBeTrue(page.Text);
        page.Has("button", $"Remove {open}").ShouldBeFalse();
        page = await manager.Open($"/complaints/{open}/related");
        page.Has("button", $"Remove {closed}").ShouldBeFalse("the closed complaint holds it");
        page = await page.Follow("Sound Money Transfer, Inc.");
        (await manager.Open(page.Address + "/related")).In("Complaints about others that name it as related").Shows(open).ShouldBeTrue();
    }

    [Fact]
    public async Task An_agents_location_carries_documents()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/related");
        page.Tick("An agent’s location");
        page.Fill("Agent's name", "Lucky <b>Star</b>").Attach("Add documents", "agreement.txt", "since 2021"u8.ToArray());

        page = await page.Submit("Add to the complaint");

        page.Shows("Lucky <b>Star</b>").ShouldBeTrue(page.Text);
        page.Has("link", "agreement.txt").ShouldBeTrue();
        page = await page.Submit("Remove Lucky <b>Star</b>");
        (await manager.Open($"/complaints/{number}/documents")).Shows("agreement.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_complaint_about_another_company_is_made_once_with_the_same_complainant()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/second");
        (await page.Fill("SES ID or NMLS ID", "9000147").Submit("Enter the second complaint")).Shows("already").ShouldBeTrue();
        page = await manager.Open($"/complaints/{number}/second");
        page.Fill("SES ID or NMLS ID", "9000212").Fill("Business type", "Money Service Business");

        var made = await page.Submit("Enter the second complaint");
        var again = await page.Submit("Enter the second complaint");

        made.Shows($"It has the complainant and the account of {number}, and both show the relation.").ShouldBeTrue(made.Text);
        again.Address.ShouldBe(made.Address);
        made.Shows("Margaret Ellison").ShouldBeTrue();
        var second = made.Address.Split('/')[^1];
        (await manager.Open($"/complaints/{number}/related")).Shows(second).ShouldBeTrue();
        (await manager.Open($"/complaints/{second}/related")).Shows(number).ShouldBeTrue();
        using var program = await office.Api("manager@wa.demo");
        (await program.Post($"/api/v1/complaints/{number}/second", new { subject = "9000212", routing = "PreliminaryReview" })).ShouldBe(HttpStatusCode.Created).Json["status"]!.GetValue<string>().ShouldBe("Pending");
        (await program.Post($"/api/v1/complaints/{number}/second", new { subject = "none", routing = "Bypass" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
