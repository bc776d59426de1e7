using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>An imported complaint becomes an ordinary one, once, and both show it.</summary>
public class TakeUpTests(Office office) : IClassFixture<Office>
{
    const string Header = "agency_reference,subject,received_on,how_received,business_type,category,issue,account,first_name,last_name,first_name_2,last_name_2,restricted\n";
    const string Whole = ",Cascade Lending LLC,2024-03-04,Mail,Mortgage Servicing,Mortgage: conventional home mortgage,Trouble during payment process,My account.,Ann,Lee,Bo,Lee,yes\n";

    [Fact]
    public async Task It_becomes_a_draft_with_all_that_was_imported_and_then_a_complaint_linked_to_it()
    {
        var number = await Imported("U-1", Whole);
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open($"/complaints/{number}")).Follow("Take up");
        page.Shows("Nothing. Look it over and send it on.").ShouldBeTrue(page.Text);

        var draft = await page.Submit("Take up as a draft");

        draft.Address.ShouldStartWith("/complaints/drafts/");
        draft.Shows($"This takes up {number}.").ShouldBeTrue(draft.Text);
        (await (await manager.Open($"/complaints/{number}/take-up")).Submit("Take up as a draft")).Address.ShouldBe(draft.Address);
        page = await draft.Submit("Send to preliminary review");
        page.Address.ShouldStartWith("/complaints/C-");
        var made = page.Address["/complaints/".Length..];
        made.ShouldNotBe(number);
        var (complaint, imported) = (await Read(made), await Read(number));
        complaint.ShouldSatisfyAllConditions(
            c => c.IsImported.ShouldBeFalse(), c => c.Status.ShouldBe(ComplaintStatus.Pending), c => c.AgencyReference.ShouldBe("U-1"), c => c.IsRestricted.ShouldBeTrue(),
            c => c.Complainants.Count.ShouldBe(2), c => c.Related.ShouldContain(related => related.OtherRecordId == imported.Id), c => c.ReceivedOn.ShouldBe(new DateOnly(2024, 3, 4)));
        imported.ShouldSatisfyAllConditions(c => c.IsImported.ShouldBeTrue(), c => c.TakenUpAs.ShouldBe(made), c => c.Complainants.Count.ShouldBe(2));
        (await manager.Open($"/complaints/{number}/history")).Shows($"Taken up as {made}.").ShouldBeTrue();
        (await manager.Open($"/complaints/{made}/history")).Shows($"It takes up {number}, which was imported.").ShouldBeTrue();
        var top = await manager.Open($"/complaints/{number}");
        top.Has("link", "Take up").ShouldBeFalse();
        top.Has("link", made).ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/take-up")).Address.ShouldBe($"/complaints/{made}");
    }

    [Fact]
    public async Task What_the_file_did_not_know_is_asked_for()
    {
        var number = await Imported("U-2", ",Unheard Of Lenders,2024-03-04,,,,,,,,,,\n");
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/take-up");
        page.Shows("The file did not know how it was received, business type, category and issue, the complainant’s account, the complainant’s name.").ShouldBeTrue(page.Text);
        (await page.Submit("Take up as a draft")).Shows("Give the ID of the subject.").ShouldBeTrue();
        (await (await manager.Open($"/complaints/{number}/take-up")).Fill("SES ID, NMLS ID or Entity Tracking Number", "<b>").Submit("Take up as a draft")).Shows("No company or non-NMLS entity has this ID.").ShouldBeTrue();

        var draft = await (await manager.Open($"/complaints/{number}/take-up")).Fill("SES ID, NMLS ID or Entity Tracking Number", "9000147").Submit("Take up as a draft");

        draft.Shows("New complaint about Cascade Lending LLC").ShouldBeTrue(draft.Text);
        (await draft.Submit("Send to preliminary review")).Shows("Choose the business type.").ShouldBeTrue();
        using var colleague = await office.SignIn("clerk@wa.demo");
        (await (await colleague.Open($"/complaints/{number}/take-up")).Fill("SES ID, NMLS ID or Entity Tracking Number", "9000147").Submit("Take up as a draft")).Shows("has begun to take it up").ShouldBeTrue();
    }

    [Fact]
    public async Task By_API_twice_at_once_it_is_done_once()
    {
        var number = await Imported("U-3", Whole);
        var api = await office.Api("manager@wa.demo");

        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => api.Put($"/api/v1/complaints/{number}/taken-up", new { routing = "Bypass" })));

        both.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created || answer.Status == HttpStatusCode.OK);
        both.Select(answer => answer.Json["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
        var made = both[0].Json["id"]!.GetValue<string>();
        (await api.Get($"/api/v1/complaints/{number}")).Json["takenUpAs"]!.GetValue<string>().ShouldBe(made);
        var imported = await Read(number);
        (await office.InDb(db => db.Set<RecordEvent>().CountAsync(one => one.RecordId == imported.Id && one.Act == Act.TakenUp))).ShouldBe(1);
        (await office.InDb(db => db.Set<Complaint>().CountAsync(c => c.AgencyReference == "U-3" && !c.IsImported))).ShouldBe(1);
    }

    [Fact]
    public async Task Others_cannot_and_an_ordinary_one_is_not_taken_up()
    {
        var (number, ordinary) = (await Imported("U-4", Whole), await office.Complaint());
        var api = await office.Api("manager@wa.demo");
        (await api.Put($"/api/v1/complaints/{ordinary}/taken-up", new { })).ShouldBe(HttpStatusCode.Conflict);
        (await (await office.Api("viewer@wa.demo")).Put($"/api/v1/complaints/{number}/taken-up", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@or.demo")).Put($"/api/v1/complaints/{number}/taken-up", new { })).ShouldBe(HttpStatusCode.NotFound);
        using var stranger = await office.SignIn("manager@or.demo");
        (await stranger.Ask($"/complaints/{number}/take-up")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var manager = await office.SignIn("manager@wa.demo");
        (await manager.Ask($"/complaints/{ordinary}/take-up")).Status.ShouldBe(HttpStatusCode.NotFound);
        var lost = await api.Put($"/api/v1/complaints/{await Imported("U-5", ",Cascade Lending LLC,2024-03-04,,,,,,,,,,\n")}/taken-up", new { });
        lost.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    async Task<string> Imported(string reference, string row)
    {
        (await office.File(Header + reference + row)).Added.ShouldBe(1);
        return (await office.Imported(reference)).Number;
    }

    Task<Complaint> Read(string number) => office.InDb(db => db.Set<Complaint>().Include(c => c.Complainants).Include(c => c.Related).SingleAsync(c => c.Number == number));
}
