using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Supervision;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.People;

public class LeaverTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Open_work_of_an_agencys_leaver_moves_to_the_successor_in_one_act()
    {
        var (open, closed) = (await office.Complaint("clerk@wa.demo"), await office.Closed("clerk@wa.demo"));
        using var clerk = await office.SignIn("clerk@wa.demo");
        using var program = await office.Api("clerk@wa.demo");
        using var admin = await office.SignIn("admin@wa.demo");
        var page = await admin.Open($"/admin/users/{await Id("clerk@wa.demo")}/remove");

        page.Row(open).Shows("Point of contact").ShouldBeTrue();
        page.Shows(closed).ShouldBeFalse();
        var button = page.All("button").First(one => one.TextContent.StartsWith("Remove Tom Okafor")).TextContent;
        (await page.Submit(button)).Shows("Choose who takes over.").ShouldBeTrue();
        page = await page.Fill("Successor", "Priya Raman, Manager").Submit(button);

        page.Shows("Tom Okafor is removed.").ShouldBeTrue();
        page.Shows($"{open}: Point of contact. Moved to Priya Raman.").ShouldBeTrue();
        (await clerk.Open("/account")).Address.ShouldStartWith("/sign-in");
        (await program.Get("/api/v1/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await office.InDb(async db =>
        {
            (await db.Set<Complaint>().Where(c => c.Number == open).Select(c => c.AgencyPoc!.Email).FirstAsync()).ShouldBe("manager@wa.demo");
            var record = await db.Set<Record>().FirstAsync(r => r.Number == open);
            (await db.Set<RecordEvent>().Where(e => e.RecordId == record.Id).OrderBy(e => e.No).LastAsync()).Act.ShouldBe(Act.HandedOver);
            (await Verifier.One(db, db.Needs.Master, record.Id)).Faults.ShouldBeEmpty();
            (await db.Users.AnyAsync(account => account.Email == "clerk@wa.demo")).ShouldBeFalse();
        });
        (await office.MailsTo("manager@wa.demo"))[^1].Subject.ShouldBe("You took over the open work of Tom Okafor");
    }

    [Fact]
    public async Task Points_of_contact_drafts_and_designations_of_a_companys_leaver_move()
    {
        var number = await office.Sent(2, about: "9000212");
        await office.NamePoc(number, "contact@sound.demo", "contact@sound.demo");
        var drafter = await office.InDb(db => db.PersonOf("contact@sound.demo"));
        await office.Act(number, "contact@sound.demo", (complaint, stamp) => complaint.Requests[0].AssignDrafters([(drafter, null)], stamp));
        using var api = await office.Api("admin@sound.demo");
        var users = (await api.Get("/api/v1/portal/users")).Json.AsArray();
        var (leaver, successor) = (await Id("contact@sound.demo"), await Id("drafter@sound.demo"));

        (await api.Put($"/api/v1/portal/users/{leaver}/removal")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await api.Put($"/api/v1/portal/users/{leaver}/removal", new { })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Choose a successor");
        (await api.Put($"/api/v1/portal/users/{leaver}/removal", new { Successor = await Id("admin@sound.demo") })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Manage Complaints");
        var moved = (await api.Put($"/api/v1/portal/users/{leaver}/removal", new { Successor = successor })).ShouldBe(HttpStatusCode.OK).Json.AsArray();

        users.Count.ShouldBeGreaterThanOrEqualTo(4);
        moved.Select(work => work!["what"]!.GetValue<string>()).ShouldContain("Complaints Contact");
        await office.InDb(async db =>
        {
            var complaint = await db.Set<Complaint>().Include(c => c.Company).Include(c => c.Requests).ThenInclude(r => r.Drafts).ThenInclude(d => d.Assignments).FirstAsync(c => c.Number == number);
            (complaint.CompanyPocId, complaint.Company!.ComplaintsContactId, complaint.Requests.SelectMany(r => r.Drafts).SelectMany(d => d.Drafters).First().PersonId).ShouldBe((successor, successor, successor));
        });
    }

    [Fact]
    public async Task Parts_in_activities_move_to_a_successor_who_may_take_them()
    {
        var number = await office.Activity(Milestone.Planning, examiner: "examiner2@wa.demo");
        using var api = await office.Api("admin@wa.demo");
        var (leaver, successor) = (await Id("examiner2@wa.demo"), await Id("examiner@wa.demo"));

        (await api.Put($"/api/v1/users/{leaver}/removal", new { Successor = await Id("reviewer@wa.demo") })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("the role for it is missing");
        var moved = (await api.Put($"/api/v1/users/{leaver}/removal", new { Successor = successor })).ShouldBe(HttpStatusCode.OK).Json.AsArray();

        moved.Select(work => (work!["where"]!.GetValue<string>(), work["what"]!.GetValue<string>())).ShouldContain((number, "Examiner in Charge"));
        var activity = await office.Stored(number);
        activity.InCharge!.PersonId.ShouldBe(successor);
        await office.InDb(async db => (await Verifier.One(db, db.Needs.Master, activity.Id)).Faults.ShouldBeEmpty());
    }

    [Fact]
    public async Task A_removed_address_can_be_invited_again()
    {
        using var api = await office.Api("admin@or.demo");
        await api.Put($"/api/v1/users/{await Id("viewer@or.demo")}/removal", new { });

        (await api.Post("/api/v1/users", new { FirstName = "Paul", LastName = "Greer", Email = "viewer@or.demo", Roles = new[] { "ComplaintViewer" } })).ShouldBe(HttpStatusCode.Created);
    }

    Task<Guid> Id(string email) => office.InDb(async db => (await db.People.FirstAsync(person => person.Email == email && person.RemovedAt == null)).Id);
}
