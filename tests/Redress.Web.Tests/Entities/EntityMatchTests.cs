using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Entities;

/// <summary>What follows an entity to a company and back, who hears of it, and by what it is found. Each test has entities of its own.</summary>
public class EntityMatchTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_complaint_that_names_it_is_listed_to_whoever_reads_that_complaint_whole()
    {
        var (entity, number) = (await office.Entity("Nettlebrook Cash"), await office.Complaint());
        var id = await office.InDb(db => db.Set<NonNmlsEntity>().Where(one => one.Number == entity).Select(one => one.Id).FirstAsync());
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddRelated(new Related { Kind = RelatedKind.NonNmlsEntity, OtherRecordId = id }, entity, stamp));
        async Task<bool> Lists(string email) => (await (await office.SignIn(email)).Open($"/entities/{entity}/complaints")).Has("link", number);

        (await Lists("manager@wa.demo")).ShouldBeTrue();
        (await Lists("manager@or.demo")).ShouldBeFalse("Oregon reads the summary alone");
        await office.Opened(number);
        (await Lists("manager@or.demo")).ShouldBeTrue();
        (await Lists("manager@ca.demo")).ShouldBeFalse();
        (await (await office.SignIn("manager@or.demo")).Open($"/entities/{entity}/complaints")).Shows("Received").ShouldBeFalse("the day of receipt is its owner's alone");
    }

    [Fact]
    public async Task What_another_agency_reviews_is_moved_by_a_match_and_told_to_nobody_else()
    {
        var number = await office.Entity("Oxbow Title Loans");
        var (company, _, _) = await office.EnrolledCompany(name: "Oxbow Registered LLC");
        var reviewed = await office.ComplaintAbout(number, "manager@or.demo", Routing.PreliminaryReview);
        using var owner = await office.SignIn("manager@wa.demo");

        var page = await (await owner.Open($"/entities/{number}/match?to={company}")).Fill("Why it is the same", "License found.").Submit("Match for all agencies");

        page.Shows("No open complaint was about it.").ShouldBeTrue(page.Text);
        (await owner.Open($"/entities/{number}/history")).Shows("No open complaint was about it.").ShouldBeTrue();
        (await SubjectOf(reviewed)).ShouldBe("Oxbow Registered LLC");
        page = await (await owner.Open($"/entities/{number}/match/undo")).Fill("Why they are not the same", "Another license.").Submit("Undo the match for all agencies");
        (await owner.Open($"/entities/{number}/history")).Shows("0 complaints are about Oxbow Title Loans again.").ShouldBeTrue();
        (await SubjectOf(reviewed)).ShouldBe("Oxbow Title Loans");
    }

    [Fact]
    public async Task What_was_closed_with_the_company_stays_when_the_match_is_undone_and_goes_back_once_it_is_reopened()
    {
        var number = await office.Entity("Pinfield Advance");
        var (company, _, _) = await office.EnrolledCompany(name: "Pinfield Registered LLC");
        var closed = await office.ComplaintAbout(number);
        using var owner = await office.SignIn("manager@wa.demo");
        await (await owner.Open($"/entities/{number}/match?to={company}")).Fill("Why it is the same", "License found.").Submit("Match for all agencies");
        await office.Act(closed, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Done."), [], stamp));

        var page = await owner.Open($"/entities/{number}/match/undo");
        page.Shows("1 closed or canceled complaint. One that is reopened is about Pinfield Advance again.").ShouldBeTrue(page.Text);
        page = await page.Fill("Why they are not the same", "Another license.").Submit("Undo the match for all agencies");
        page.Shows("1 stay as they ended.").ShouldBeTrue(page.Text);
        (await SubjectOf(closed)).ShouldBe("Pinfield Registered LLC");

        page = await owner.Open($"/complaints/{closed}/reopen");
        page.Shows("The complaint is about Pinfield Advance again.").ShouldBeTrue(page.Text);
        page = await page.Tick("New information").Fill("Comment", "She wrote again.").Submit("Reopen the complaint");
        (await SubjectOf(closed)).ShouldBe("Pinfield Advance");
    }

    [Fact]
    public async Task Where_the_company_of_a_match_was_merged_its_successor_stands()
    {
        var number = await office.Entity("Quartermain Payday");
        var ((from, _, _), (into, _, _)) = (await office.EnrolledCompany(name: "Quartermain Registered LLC"), await office.EnrolledCompany(name: "Sedgeford Bank"));
        using var owner = await office.SignIn("manager@wa.demo");
        await (await owner.Open($"/entities/{number}/match?to={from}")).Fill("Why it is the same", "License found.").Submit("Match for all agencies");
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open($"/companies/{from}/merge")).Fill("SES or NMLS ID of the company it merges into", into).Submit("Show what would move");
        await page.Fill("Where this is known from", "Registry notice 7.").Submit("Merge for all agencies");

        page = await owner.Open($"/entities/{number}");
        page.Document.QuerySelectorAll($"main a[href='/companies/{into}']").Length.ShouldBeGreaterThan(0);
        page.Shows("That company was merged into Sedgeford Bank.").ShouldBeTrue(page.Text);
        (await owner.Open("/entities?words=quartermain+payday")).Has("link", "Sedgeford Bank").ShouldBeTrue();
        using var api = await office.Api("manager@wa.demo");
        (await api.Get($"/api/v1/entities/{number}")).Json["companyName"]!.GetValue<string>().ShouldBe("Sedgeford Bank");
        (await api.Get("/api/v1/subjects?name=quartermain+payday")).ShouldBe(HttpStatusCode.OK).Json.ToJsonString().ShouldContain("Sedgeford Bank");
        (await owner.Open($"/entities/{number}/match/undo")).Shows("Stay with Sedgeford Bank").ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_found_by_what_it_does_and_by_a_short_first_name_each_with_its_reason()
    {
        var number = await office.Entity("Ravenglass Partners", details: new KnownDetail(DetailKind.Person, "William Thackeray"));
        await office.InDb(async db =>
        {
            var entity = await db.Set<NonNmlsEntity>().Include(one => one.Agency).Include(one => one.Details).FirstAsync(one => one.Number == number);
            entity.Change(new EntityFacts(entity.Name, "Sells zymurgical timeshares.", [.. entity.Details.Select(detail => detail.Known)]), office.StampOf(await db.PersonOf("manager@wa.demo")));
            await db.SaveChangesAsync();
        });
        using var api = await office.Api("manager@wa.demo");

        var found = (await api.Get("/api/v1/subjects?keywords=ymurgic")).ShouldBe(HttpStatusCode.OK).Json.ToJsonString();
        found.ShouldContain(number);
        found.ShouldContain("in what is written of it");
        (await api.Get("/api/v1/subjects?person=Bill+Thackeray")).Json.ToJsonString().ShouldContain(number);
        using var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open("/entities/new?name=Ravenglass&activity=Sells+timeshares")).Find("textbox", "What it seems to do").TextContent.ShouldContain("Sells timeshares");
    }

    Task<string> SubjectOf(string complaint) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == complaint).Select(c => c.SubjectName).FirstAsync());
}
