using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Updates;

/// <summary>What was entered is changed, field by field and by several people, until the complaint is closed.</summary>
public class EditTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Fields_are_changed_and_history_shows_each_before_and_after()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open($"/complaints/{number}/details")).Follow("Update the complaint");
        page.Fill("Amount in dispute", "$1,250.50").Fill("The complainant’s account", "<script>alert(1)</script> They raised it again.").Fill("Phone", "(509) 555-0199");

        page = await page.Submit("Save changes");

        page.Address.ShouldBe($"/complaints/{number}/details");
        page.Shows($"{number} updated.").ShouldBeTrue(page.Text);
        page.Shows("<script>alert(1)</script> They raised it again.").ShouldBeTrue();
        page.Shows("$1,250.50").ShouldBeTrue();
        var history = await manager.Open($"/complaints/{number}/history?event=2");
        history.Shows("Changed the account, the amount in dispute and the complainant’s details.").ShouldBeTrue(history.Text);
        foreach (var words in (string[])["Amount in dispute", "$310.50", "$1,250.50", "Complainant, phone", "(509) 555-0142", "(509) 555-0199"]) history.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task What_cannot_be_taken_comes_back_beside_its_field_with_all_that_was_typed()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/edit");
        page.Fill("Last name", "").Fill("Amount in dispute", "a lot").Fill("City", "Cheney").Fill("The complainant’s account", "My number is 123-45-6789.");

        page = await page.Submit("Save changes");

        page.Shows("Give an amount in figures, like 1,250.50.").ShouldBeTrue(page.Text);
        page.Shows("Give the last name, or mark the complaint as anonymous.").ShouldBeTrue();
        page.Shows("This looks like a Social Security number, ending in 6789. Mask it, or keep it as it is.").ShouldBeTrue(page.Text);
        (page.Value("Amount in dispute"), page.Value("City")).ShouldBe(("a lot", "Cheney"));
        page = await page.Submit("Mask all but the last four digits");
        page.Value("The complainant’s account").ShouldNotContain("123-45");
    }

    [Fact]
    public async Task Two_who_change_other_fields_both_have_their_way()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var (mine, hers) = (await manager.Open($"/complaints/{number}/edit"), await supervisor.Open($"/complaints/{number}/edit"));
        await hers.Fill("Agency reference", "WA-77").Fill("Street", "1 New St").Submit("Save changes");

        var page = await mine.Fill("CFPB ID", "230101-1").Submit("Save changes");

        page.Shows($"{number} updated. Meanwhile a colleague changed: Agency reference; Street. That stays.").ShouldBeTrue(page.Text);
        foreach (var words in (string[])["WA-77", "230101-1", "1 New St"]) page.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task Two_who_change_the_same_field_see_both_values_and_lose_nothing()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var (mine, hers) = (await manager.Open($"/complaints/{number}/edit"), await supervisor.Open($"/complaints/{number}/edit"));
        await hers.Fill("The complainant’s account", "Hers.").Fill("Priority", "High").Submit("Save changes");

        var page = await mine.Fill("The complainant’s account", "Mine.").Fill("Desired outcome", "Peace.").Submit("Save changes");

        page.Shows("Both of you changed this").ShouldBeTrue(page.Text);
        page.Shows("Dana Whitfield: Hers.").ShouldBeTrue(page.Text);
        (page.Value("The complainant’s account"), page.Value("Desired outcome"), page.Value("Priority")).ShouldBe(("Mine.", "Peace.", "High"));
        page = await page.Submit("Save changes");
        page.Shows($"{number} updated.").ShouldBeTrue(page.Text);
        page.Shows("Mine.").ShouldBeTrue();
        page.Shows("High").ShouldBeTrue();
    }

    [Fact]
    public async Task Joint_complainants_are_added_made_first_and_removed()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open($"/complaints/{number}/edit")).Submit("Add a joint complainant");
        page.In("Joint complainant 2").Fill("First name", "Frank").Fill("Last name", "Ellison");

        page = await (await page.Submit("Make first: complainant 2")).Submit("Save changes");

        page.Text.IndexOf("Frank Ellison", StringComparison.Ordinal).ShouldBeLessThan(page.Text.LastIndexOf("Margaret Ellison", StringComparison.Ordinal));
        page.Shows("Frank Ellison and 1 more").ShouldBeTrue(page.Text);
        page = await (await (await manager.Open($"/complaints/{number}/edit")).Submit("Remove this complainant")).Submit("Save changes");
        page.Shows("Margaret Ellison").ShouldBeFalse(page.Text);
        page.Shows("Frank Ellison").ShouldBeTrue();
    }

    [Fact]
    public async Task Somebody_removed_by_one_and_changed_by_the_other_comes_back()
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [.. intake.Complainants, new Complainant { FirstName = "Frank", LastName = "Ellison" }] });
        using var manager = await office.SignIn("manager@wa.demo");
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var (mine, hers) = (await manager.Open($"/complaints/{number}/edit"), await supervisor.Open($"/complaints/{number}/edit"));
        hers.In("Joint complainant 2").Fill("Phone", "206-555-0100");
        await hers.Submit("Save changes");

        var page = await (await mine.Submit("Remove this complainant")).Submit("Save changes");

        page.Shows("Frank Ellison, changed").ShouldBeTrue(page.Text);
        page.In("Joint complainant 2").Value("Phone").ShouldBe("206-555-0100");
    }

    [Fact]
    public async Task Switching_the_restriction_on_marks_documents_and_notes_and_hides_who_complained()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Document(number, "manager@wa.demo", "Ellison.txt");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "Ms. Ellison called.", [], stamp));
        await office.Opened(number);
        using var manager = await office.SignIn("manager@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        using var company = await office.SignIn("poc@cascade.demo");
        (await oregon.Open($"/complaints/{number}/details")).Shows("Margaret Ellison").ShouldBeTrue();
        var page = await manager.Open($"/complaints/{number}/edit");
        page.Tick("Restrict complainant details");

        await page.Submit("Save changes");

        foreach (var tab in (string[])["", "/details", "/documents", "/research", "/history"]) (await oregon.Open($"/complaints/{number}{tab}")).Text.ShouldNotContain("Ellison", Case.Sensitive, tab);
        (await company.Open($"/portal/complaints/{number}")).Text.ShouldNotContain("Ellison");
        page = await manager.Open($"/complaints/{number}/edit");
        await page.Untick("Restrict complainant details").Submit("Save changes");
        (await oregon.Open($"/complaints/{number}/documents")).Shows("Ellison.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_changed_during_a_referral_but_not_after_closing_nor_by_others()
    {
        var (referred, closed) = (await office.Complaint(), await office.Closed());
        await office.Referred(referred);
        using var manager = await office.SignIn("manager@wa.demo");
        using var viewer = await office.SignIn("viewer@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");

        (await (await manager.Open($"/complaints/{referred}/edit")).Fill("CFPB ID", "77").Submit("Save changes")).Shows($"{referred} updated.").ShouldBeTrue();
        (await manager.Ask($"/complaints/{closed}/edit")).Address.ShouldEndWith("/details");
        (await viewer.Ask($"/complaints/{referred}/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await oregon.Ask($"/complaints/{referred}/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var program = await office.Api("manager@wa.demo");
        (await program.Patch($"/api/v1/complaints/{closed}", new { cfpbId = "1" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("closed and locked");
    }

    [Fact]
    public async Task A_program_names_the_fields_that_change_and_the_version_it_read()
    {
        var number = await office.Complaint();
        using var program = await office.Api("manager@wa.demo");

        var done = (await program.Patch($"/api/v1/complaints/{number}", new { desiredOutcome = (string?)null, priority = "High", isRestricted = true })).ShouldBe(HttpStatusCode.OK);

        (done.Json["intake"]!["desiredOutcome"], done.Json["intake"]!["priority"]!.GetValue<string>(), done.Json["intake"]!["isRestricted"]!.GetValue<bool>()).ShouldBe((null, "High", true));
        done.Json["complainants"]!.AsArray().Count.ShouldBe(1);
        (await program.Patch($"/api/v1/complaints/{number}", new { nothing = 1 })).ShouldBe(HttpStatusCode.BadRequest);
        (await program.Patch($"/api/v1/complaints/{number}", new { cfpbId = new string('x', 101) })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.Patch($"/api/v1/complaints/{number}", new { complainants = Array.Empty<object>() })).ShouldBe(HttpStatusCode.Conflict);
        (await program.Patch($"/api/v1/complaints/{number}", new { priority = "High" })).ShouldBe(HttpStatusCode.OK).Tag.ShouldBe(done.Tag);
    }

    [Fact]
    public async Task Naming_a_complainant_who_was_anonymous_begins_the_acknowledgement()
    {
        var number = await office.Complaint(with: intake => intake with { IsAnonymous = true, AcknowledgedOn = null });
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/edit");

        await page.Untick("Anonymous").Submit("Save changes");

        var next = await office.InDb(async db => await db.OwnComplaints((await db.PersonOf("manager@wa.demo")).AsViewer()).Where(c => c.Number == number).Select(c => c.NextStep).FirstAsync());
        next.ShouldBe(NextStep.Acknowledge);
    }
}
