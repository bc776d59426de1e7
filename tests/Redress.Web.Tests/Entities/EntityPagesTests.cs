using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Entities;

/// <summary>Each test has entities of its own.</summary>
public class EntityPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_manager_makes_a_record_is_warned_of_what_is_like_it_and_enters_a_complaint_about_it()
    {
        var there = await office.Entity("Vermilion Cash Express", details: new KnownDetail(DetailKind.Phone, "(206) 555-0190"));
        using var manager = await office.SignIn("manager@or.demo");
        var page = await manager.Open("/entities/new");
        page = await page.Submit("Create the record");
        page.Shows("Give the name by which the entity is known.").ShouldBeTrue();
        page = await page.Submit("Add another phone");

        page = await page.Fill("Name", "Vermillion Cash Xpress").Fill("Phone", "206 555 0190").Fill("City", "Bend").Submit("Create the record");
        page.Shows("Something like it is on record.").ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href='/entities/{there}']").ShouldNotBeNull();
        page = await page.Tick("None of these is the same party").Submit("Create the record");

        var number = page.Address["/entities/".Length..];
        page.Shows($"{number} created.").ShouldBeTrue(page.Text);
        page.Shows("206 555 0190").ShouldBeTrue();
        page = await page.Submit("Enter a complaint");
        page.Address.ShouldStartWith("/complaints/drafts/");
        foreach (var words in new[] { "New complaint about Vermillion Cash Xpress", number, "It cannot be asked here." }) page.Shows(words).ShouldBeTrue(words);
        (await manager.Open("/complaints/drafts")).Shows("Vermillion Cash Xpress").ShouldBeTrue();
        (await manager.Open("/entities?words=vermilion")).Shows("Vermillion Cash Xpress").ShouldBeTrue();
        (await manager.Open("/entities?tab=Ours")).Shows(number).ShouldBeTrue();
        (await manager.Open($"/entities?words={number}")).Shows("Rows 1 to 1 of 1").ShouldBeTrue();
        (await manager.Open("/entities?words=206-555-0190")).Shows(number).ShouldBeTrue();
    }

    [Fact]
    public async Task Its_agency_edits_it_and_another_one_asks_for_a_change_which_is_accepted_with_the_change()
    {
        var number = await office.Entity("Umbergate Holdings");
        using var owner = await office.SignIn("manager@wa.demo");
        using var other = await office.SignIn("manager@or.demo");
        (await other.Open($"/entities/{number}/edit")).Address.ShouldBe($"/entities/{number}");

        var page = await (await other.Open($"/entities/{number}/changes/ask")).Submit("Ask Washington");
        page.Shows("Say what should be changed.").ShouldBeTrue();
        page = await page.Fill("What should be changed", "Its phone is (503) 555-0166 <script>.").Fill("Why, and where it is known from", "A letter of May 2.").Submit("Ask Washington");
        page.Shows("Washington is asked.").ShouldBeTrue(page.Text);
        page.Document.QuerySelector("main script:not([src])").ShouldBeNull();
        (await owner.Open("/entities?tab=ToDecide")).Shows("1 change waits").ShouldBeTrue();
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        (await supervisor.Open("/notices")).Shows("asks you to change this entity").ShouldBeTrue();
        (await supervisor.Open("/")).Shows("Information changes to decide").ShouldBeTrue();

        page = await (await owner.Open($"/entities/{number}/changes/1")).Submit("Decide and tell Oregon");
        page.Shows("Accept it or reject it.").ShouldBeTrue();
        page = await page.Tick("Reject").Submit("Decide and tell Oregon");
        page.Shows("Say why not. Oregon reads it.").ShouldBeTrue();
        page = await page.Tick("Accept").Fill("Phone", "(503) 555-0166").Submit("Decide and tell Oregon");
        page.Shows("Information change 1 accepted.").ShouldBeTrue(page.Text);

        (await owner.Open($"/entities/{number}")).Shows("(503) 555-0166").ShouldBeTrue();
        (await other.Open("/notices")).Shows("Your information change was accepted").ShouldBeTrue();
        var history = await other.Open($"/entities/{number}/history");
        foreach (var words in new[] { "History verified", "Accepted information change 1 of Oregon.", "Created the record of Umbergate Holdings." }) history.Shows(words).ShouldBeTrue(words);
        foreach (var tab in new[] { "complaints", "documents", "changes" }) (await other.Ask($"/entities/{number}/{tab}")).Status.ShouldBe(HttpStatusCode.OK);
        page = await (await owner.Open($"/entities/{number}/edit")).Fill("Name", "Umbergate Lending").Submit("Save changes");
        page.Shows("Umbergate Holdings").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task Complaints_of_all_agencies_follow_a_match_and_undoing_says_which_stay()
    {
        var number = await office.Entity("Quixley Funding");
        var (company, _, _) = await office.EnrolledCompany(name: "Quixley Funding Registered LLC");
        var (asked, oregon, closed) = (await office.ComplaintAbout(number), await office.ComplaintAbout(number, "manager@or.demo"), await office.ComplaintAbout(number));
        await office.Act(closed, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Done."), [], stamp));
        using var owner = await office.SignIn("manager@wa.demo");
        using var other = await office.SignIn("manager@or.demo");
        (await other.Open($"/entities/{number}/match")).Address.ShouldBe($"/entities/{number}");

        var page = await (await owner.Open($"/entities/{number}/match")).Fill("SES or NMLS ID of the company", "nobody").Submit("Show what would move");
        page.Shows("No company here has this number.").ShouldBeTrue();
        page = await page.Fill("SES or NMLS ID of the company", company).Submit("Show what would move");
        foreach (var words in new[] { "1 of Oregon, 1 of Washington", "1 closed or canceled stay" }) page.Shows(words).ShouldBeTrue(words + page.Text);
        page = await page.Fill("Why it is the same", "License found.").Submit("Match for all agencies");
        page.Shows("2 open complaints followed.").ShouldBeTrue(page.Text);

        var record = await owner.Open($"/companies/{company}");
        record.In("Matched non-NMLS entities").Row("Quixley Funding").Text.ShouldContain("2");
        record.Shows("1 here").ShouldBeTrue();
        page = await other.Open($"/complaints/{oregon}");
        foreach (var words in new[] { "Quixley Funding Registered LLC", $"Quixley Funding, {number}" }) page.Shows(words).ShouldBeTrue(words);
        (await other.Open("/notices")).Shows("is a registered company").ShouldBeTrue();
        (await owner.Open($"/complaints?tab=All&company={number}")).Shows(oregon).ShouldBeTrue();
        await office.Act(asked, "manager@wa.demo", (complaint, stamp) => Domain.Exchange.InformationRequest.Add(complaint, "Papers", "Send them.", null, [], stamp));
        await office.Act(asked, "manager@wa.demo", (complaint, stamp) => Domain.Exchange.Instalment.Send(complaint, new Domain.Exchange.SendingOrder(new Dictionary<int, DateOnly> { [1] = complaint.Agency.Calendar().After(stamp.Today, 10) },
            "Please.", null, false, new HashSet<Guid>(), new Domain.Exchange.AnswerNotices(true, true, false, [])), [], stamp));
        await Should.ThrowAsync<BrokenRuleException>(() => office.ComplaintAbout(number));

        page = await owner.Open($"/entities/{number}/match/undo");
        foreach (var words in new[] { "1 complaint, about Quixley Funding again", asked, "It was asked about these, so they cannot leave" }) page.Shows(words).ShouldBeTrue(words + page.Text);
        page = await page.Fill("Why they are not the same", "Another license.").Submit("Undo the match for all agencies");
        page.Shows("1 stay with Quixley Funding Registered LLC").ShouldBeTrue(page.Text);
        (await other.Open($"/complaints/{oregon}/history")).Shows($"{number} is not Quixley Funding Registered LLC.").ShouldBeTrue();
        (await office.InDb(db => db.Set<Complaint>().Where(c => c.EntityId != null && c.CompanyId != null && c.Entity!.Number == number).Select(c => c.Number).ToListAsync())).ShouldBe([asked]);
    }

    [Fact]
    public async Task Who_may_not_know_or_act_gets_what_does_not_exist_or_is_refused()
    {
        var number = await office.Entity("Wraithwood Credit");
        using var viewer = await office.SignIn("viewer@wa.demo");
        using var company = await office.SignIn("contact@cascade.demo");
        (await viewer.Open($"/entities/{number}")).Shows("Wraithwood Credit").ShouldBeTrue();
        (await viewer.Ask($"/entities/{number}/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.Ask("/entities/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await company.Ask($"/entities/{number}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.Ask("/entities/E-2026-999999")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await viewer.Ask($"/entities/{number}/changes/9")).Status.ShouldBe(HttpStatusCode.NotFound);

        using var api = await office.Api("manager@wa.demo");
        using var oregon = await office.Api("manager@or.demo");
        using var portal = await office.Api("contact@cascade.demo");
        (await portal.Get($"/api/v1/entities/{number}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await oregon.Put($"/api/v1/entities/{number}", new { name = "Mine" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await oregon.Put($"/api/v1/entities/{number}/match", new { company = "9000147", why = "x" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await api.Put($"/api/v1/entities/{number}", new { name = new string('x', 301) })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await api.Put($"/api/v1/entities/{number}/keeper", new { })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Programs_do_all_of_it_and_a_repeated_creation_happens_once()
    {
        using var api = await office.Api("manager@wa.demo");
        using var oregon = await office.Api("manager@or.demo");
        var made = await api.Post("/api/v1/entities", new { name = "Xanthic Loans", activity = "Payday.", details = new[] { new { kind = "Phone", text = "(360) 555-0177", note = "Sales" } } });
        made.Status.ShouldBe(HttpStatusCode.Created);
        var number = made.Json["id"]!.GetValue<string>();
        (await api.Post("/api/v1/entities", new { name = "Xanthic Loan" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await oregon.Post($"/api/v1/entities/{number}/changes", new { what = "It moved to Bend.", why = "Its letter." })).Status.ShouldBe(HttpStatusCode.Created);
        (await oregon.Put($"/api/v1/entities/{number}/changes/1/acceptance", new { })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await api.Put($"/api/v1/entities/{number}/changes/7/rejection", new { comments = "No." })).Status.ShouldBe(HttpStatusCode.NotFound);
        var accepted = await api.Put($"/api/v1/entities/{number}/changes/1/acceptance", new { record = new { name = "Xanthic Loans", details = new[] { new { kind = "Address", text = "2 Oak St", city = "Bend", state = "OR" } } }, comments = "Thank you." });
        accepted.Json["details"]!.AsArray().ShouldHaveSingleItem()!["city"]!.GetValue<string>().ShouldBe("Bend");
        (await api.Get($"/api/v1/entities?words=xanthic")).Json["items"]!.AsArray().ShouldHaveSingleItem();

        var (category, issue) = await office.InDb(async db => { var one = await db.Set<Issue>().OrderBy(i => i.Id).FirstAsync(i => i.RetiredOn == null); return (one.CategoryId, one.Id); });
        var complaint = await api.Post("/api/v1/complaints", new { subject = number, routing = "Bypass", receivedOn = "2026-01-05", howReceived = "Phone", businessType = "ConsumerFinance", categoryId = category, issueId = issue, account = "They took my money.", isAnonymous = true });
        complaint.Status.ShouldBe(HttpStatusCode.Created);
        (await api.Get($"/api/v1/entities/{number}/match?to=9000147")).Json["open"]![0]!["complaints"]!.GetValue<int>().ShouldBe(1);
        (await api.Put($"/api/v1/entities/{number}/match", new { company = "9000147", why = "Found." })).Json["companyName"].ShouldNotBeNull();
        (await api.Put($"/api/v1/entities/{number}/match/undoing", new { why = "Not so." })).Json["company"].ShouldBeNull();
        (await api.Get($"/api/v1/entities/{number}/history")).Json["isVerified"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_record_whose_agency_left_is_taken_over_by_another()
    {
        var number = await office.Entity("Yarrowmere Finance", "manager@ca.demo");
        await office.InDb(async db =>
        {
            var operators = await db.PersonOf("operator@redress.demo");
            var california = (await db.PersonOf("manager@ca.demo")).Agency!;
            california.Leave(0, "Its request.", [], office.StampOf(operators));
            await db.SaveChangesAsync();
        });
        using var oregon = await office.SignIn("manager@or.demo");

        var page = await oregon.Open($"/entities/{number}");
        page.Shows("It left Redress; another agency can take over").ShouldBeTrue(page.Text);
        page = await (await page.Follow("Take the record over")).Submit("Oregon takes it over");
        page.Shows($"Oregon keeps {number} now.").ShouldBeTrue(page.Text);
        (await oregon.Open($"/entities/{number}/edit")).Address.ShouldBe($"/entities/{number}/edit");
    }

    [Fact]
    public async Task Its_documents_are_those_of_the_record_and_not_of_its_board()
    {
        var number = await office.Entity("Papered Lenders");
        using var manager = await office.SignIn("manager@wa.demo");
        await (await manager.Open($"/entities/{number}/documents/add")).Attach("Add documents", "website.txt", "x"u8.ToArray()).Submit("Add to the record");
        await (await manager.Open($"/entities/{number}/discussion")).Fill("Text", "Look.").Attach("Add documents", "talk.txt", "x"u8.ToArray()).Submit("Post");

        var page = await manager.Open($"/entities/{number}/documents");

        page.Has("link", "Documents 1").ShouldBeTrue(page.Text);
        (page.Shows("website.txt"), page.Shows("talk.txt")).ShouldBe((true, false));
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/entities/{number}")).Json["documents"]!.AsArray().Count.ShouldBe(1);
        (await manager.Open($"/entities/{number}/discussion")).Has("link", "talk.txt").ShouldBeTrue();
    }
}
