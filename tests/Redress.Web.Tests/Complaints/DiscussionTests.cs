using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>The discussion board of a complaint: who reads it, who writes, who is told.</summary>
public class DiscussionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_owner_and_an_agency_with_access_talk_and_who_is_tagged_is_told()
    {
        var number = await office.Complaint();
        await office.Opened(number);
        using var manager = await office.SignIn("manager@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        var page = await manager.Open($"/complaints/{number}/discussion");
        (await page.Submit("Post")).Shows("Write something.").ShouldBeTrue();
        page.Fill("Text", "<script>alert(1)</script> Have you seen this fee?").Fill("Tag 1", "Owen Tsai, Oregon").Attach("Add documents", "fee.txt", "fee"u8.ToArray());

        page = await page.Submit("Post");

        page.Shows("Posted. Who is tagged is told.").ShouldBeTrue(page.Text);
        page.Shows("<script>alert(1)</script> Have you seen this fee?").ShouldBeTrue();
        (await office.MailsTo("manager@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: A post in a discussion is meant for you");
        (await oregon.Open($"/complaints/{number}")).Has("link", "Discussion, 1 new 1").ShouldBeTrue();
        var theirs = await oregon.Open($"/complaints/{number}/discussion");
        theirs.Has("link", "fee.txt").ShouldBeTrue();
        theirs = await theirs.Follow("Reply to Priya Raman");
        theirs = await theirs.Fill("Text", "Twice this year.").Submit("Post the reply");
        theirs.Shows("Reply posted.").ShouldBeTrue(theirs.Text);
        (await office.MailsTo("manager@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: A post in a discussion is meant for you", "who is answered hears of it");
        (await manager.Open($"/complaints/{number}/discussion")).Shows("1 new").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/discussion")).Shows("1 new").ShouldBeFalse("it was looked at");
    }

    [Fact]
    public async Task All_Agencies_reaches_the_Supervisors_of_those_who_read_and_nobody_else()
    {
        var number = await office.Complaint();
        await office.Opened(number);
        using var program = await office.Api("manager@wa.demo");
        (await program.Post($"/api/v1/complaints/{number}/discussion", new { text = "For all.", tags = new[] { "All Agencies" } })).ShouldBe(HttpStatusCode.OK);

        var subject = $"{number}: A post in a discussion is meant for your agency";
        foreach (var hears in (string[])["supervisor@wa.demo", "supervisor@or.demo"]) (await office.MailsTo(hears)).ShouldContain(mail => mail.Subject == subject, hears);
        foreach (var deaf in (string[])["manager@or.demo", "viewer@or.demo", "supervisor@ca.demo", "clerk@wa.demo"]) (await office.MailsTo(deaf)).ShouldNotContain(mail => mail.Subject == subject, deaf);
    }

    [Fact]
    public async Task Tagging_somebody_who_may_not_read_it_is_refused_in_words()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        using var program = await office.Api("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/discussion");

        page = await page.Fill("Text", "Look.").Fill("Tag 1", "Owen Tsai, Oregon").Submit("Post");

        page.Shows($"Owen Tsai, Oregon may not read {number}. Oregon needs access before its people are tagged.").ShouldBeTrue(page.Text);
        page.Value("Text").ShouldBe("Look.");
        (await page.Fill("Tag 1", "Nobody Here").Submit("Post")).Shows("Nobody here is called “Nobody Here”. Choose from the list.").ShouldBeTrue();
        (await program.Post($"/api/v1/complaints/{number}/discussion", new { text = "Look.", tags = new[] { "Oregon" } })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Oregon may not read");
        (await program.Post($"/api/v1/complaints/{number}/discussion", new { text = "Look.", tags = new[] { "viewer@wa.demo" } })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("takes no part");
    }

    [Fact]
    public async Task A_post_is_corrected_for_a_quarter_of_an_hour_and_withdrawn_later_and_history_keeps_both_texts()
    {
        var number = await office.Closed();
        using var manager = await office.SignIn("manager@wa.demo");
        using var supervisor = await office.Api("supervisor@wa.demo");
        var page = await (await manager.Open($"/complaints/{number}/discussion")).Fill("Text", "First text.").Submit("Post");
        page = await (await page.Follow("Correct your post")).Fill("Text", "Second text.").Submit("Save the correction");
        page.Shows("Post corrected.").ShouldBeTrue(page.Text);
        page.Shows("Second text.").ShouldBeTrue();
        page.Shows("First text.").ShouldBeFalse();
        using var program = await office.Api("manager@wa.demo");
        var id = (await program.Get($"/api/v1/complaints/{number}/discussion")).Json["posts"]![0]!["id"]!.GetValue<string>();
        (await supervisor.Put($"/api/v1/complaints/{number}/discussion/{id}", new { text = "Not mine." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Only who wrote");

        office.Clock.Pass(TimeSpan.FromMinutes(16));

        (await program.Put($"/api/v1/complaints/{number}/discussion/{id}", new { text = "Too late." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("within 15 minutes");
        page = await (await (await manager.Open($"/complaints/{number}/discussion")).Follow("Withdraw your post")).Submit("Withdraw the post");
        page.Shows("Withdrawn by Priya Raman").ShouldBeTrue(page.Text);
        page.Shows("Second text.").ShouldBeFalse();
        var history = await manager.Open($"/complaints/{number}/history");
        foreach (var text in (string[])["First text.", "Second text."]) history.Shows(text).ShouldBeTrue(text);
    }

    [Fact]
    public async Task What_identifies_the_complainant_is_kept_from_agencies_with_access()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.Opened(number);
        using var manager = await office.SignIn("manager@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        using var program = await office.Api("manager@or.demo");
        await (await manager.Open($"/complaints/{number}/discussion")).Fill("Text", "Ellison-marker called.").Attach("Add documents", "Ellison-marker.txt", "x"u8.ToArray()).Submit("Post");
        var page = await manager.Open($"/complaints/{number}/discussion");
        await page.Fill("Text", "Open to all.").Untick("Identifies the complainant").Submit("Post");

        foreach (var tab in (string[])["", "/discussion", "/documents", "/history"]) (await oregon.Open($"/complaints/{number}{tab}")).Text.ShouldNotContain("Ellison-marker", Case.Sensitive, tab);
        (await oregon.Open($"/complaints/{number}")).Has("link", "Discussion 1").ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString((await program.Get($"/api/v1/complaints/{number}/discussion")).Bytes).ShouldNotContain("Ellison-marker");
    }

    [Fact]
    public async Task Restricting_later_hides_what_was_written_before()
    {
        var number = await office.Complaint();
        await office.Opened(number);
        using var manager = await office.SignIn("manager@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        await (await manager.Open($"/complaints/{number}/discussion")).Fill("Text", "Ellison-marker called.").Submit("Post");
        (await oregon.Open($"/complaints/{number}/discussion")).Shows("Ellison-marker").ShouldBeTrue();

        await (await manager.Open($"/complaints/{number}/edit")).Tick("Restrict complainant details").Submit("Save changes");

        foreach (var tab in (string[])["/discussion", "/history"]) (await oregon.Open($"/complaints/{number}{tab}")).Text.ShouldNotContain("Ellison-marker", Case.Sensitive, tab);
    }

    [Fact]
    public async Task Viewers_read_and_strangers_and_the_company_know_of_nothing()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        using var program = await office.Api("manager@wa.demo");
        (await program.Post($"/api/v1/complaints/{number}/discussion", new { text = "hush-marker" })).ShouldBe(HttpStatusCode.OK);
        using var viewer = await office.SignIn("viewer@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        using var company = await office.SignIn("poc@cascade.demo");
        using var viewing = await office.Api("viewer@wa.demo");
        using var asking = await office.Api("manager@or.demo");
        using var answering = await office.Api("poc@cascade.demo");

        var page = await viewer.Open($"/complaints/{number}/discussion");
        page.Shows("hush-marker").ShouldBeTrue();
        page.Has("button", "Post").ShouldBeFalse();
        (await viewing.Post($"/api/v1/complaints/{number}/discussion", new { text = "No." })).ShouldBe(HttpStatusCode.Forbidden);
        (await oregon.Ask($"/complaints/{number}/discussion")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await asking.Post($"/api/v1/complaints/{number}/discussion", new { text = "No." })).ShouldBe(HttpStatusCode.NotFound);
        (await answering.Get($"/api/v1/complaints/{number}/discussion")).ShouldBe(HttpStatusCode.Forbidden);
        foreach (var tab in (string[])["", "/requests", "/history", "/documents"]) (await company.Open($"/portal/complaints/{number}{tab}")).Text.ShouldNotContain("hush-marker");
        (await program.Post($"/api/v1/complaints/{number}/discussion", new { text = new string('x', 10_001) })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task All_agencies_share_the_board_of_an_entity()
    {
        var number = await office.Entity("Board Lenders");
        using var oregon = await office.SignIn("manager@or.demo");
        using var viewer = await office.SignIn("viewer@ca.demo");
        using var program = await office.Api("manager@ca.demo");
        var page = (await oregon.Open($"/entities/{number}/discussion")).Fill("Text", "Seen in Salem too.").Fill("Tag 1", "Washington").Fill("Tag 2", "Jonas Reed, California");

        page = await page.Submit("Post");

        page.Shows("Posted. Who is tagged is told.").ShouldBeTrue(page.Text);
        (await office.MailsTo("supervisor@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: A post in a discussion is meant for your agency");
        (await viewer.Open($"/entities/{number}/discussion")).Has("button", "Post").ShouldBeFalse();
        (await program.Get($"/api/v1/entities/{number}/discussion")).ShouldBe(HttpStatusCode.OK).Json["posts"]!.AsArray().Count.ShouldBe(1);
        (await program.Post($"/api/v1/entities/{number}/discussion", new { text = "And in Fresno." })).ShouldBe(HttpStatusCode.OK);
        page = await (await (await oregon.Open($"/entities/{number}/discussion")).Follow("Withdraw your post")).Submit("Withdraw the post");
        page.Shows("Withdrawn by Owen Tsai").ShouldBeTrue(page.Text);
        using var company = await office.SignIn("poc@cascade.demo");
        (await company.Ask($"/entities/{number}/discussion")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pressing_twice_writes_once()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = (await manager.Open($"/complaints/{number}/discussion")).Fill("Text", "Once.");

        await page.Submit("Post");
        page = await page.Submit("Post");

        page.Texts("article").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_answers_a_marked_post_is_kept_from_agencies_with_access_in_the_history_too()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.Opened(number);
        using var manager = await office.SignIn("manager@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        await (await manager.Open($"/complaints/{number}/discussion")).Fill("Text", "Who called?").Submit("Post");
        var page = await (await manager.Open($"/complaints/{number}/discussion")).Follow("Reply to Priya Raman");

        page = await page.Fill("Text", "Ellison-marker called.").Untick("Identifies the complainant").Attach("Add documents", "Ellison-marker.txt", "x"u8.ToArray()).Submit("Post the reply");

        page.Shows("Reply posted.").ShouldBeTrue(page.Text);
        foreach (var tab in (string[])["", "/discussion", "/documents", "/history"]) (await oregon.Open($"/complaints/{number}{tab}")).Text.ShouldNotContain("Ellison-marker", Case.Sensitive, tab);
        page = await (await manager.Open($"/complaints/{number}/discussion")).Fill("Text", "Look.").Fill("Tag 1", "Owen Tsai, Oregon").Submit("Post");
        page.Shows("Owen Tsai, Oregon does not read what identifies the complainant.").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task Documents_of_a_withdrawn_post_are_the_owners_alone()
    {
        var (complaint, entity) = (await office.Complaint(), await office.Entity("Withdrawn Lenders"));
        await office.Opened(complaint);
        using var manager = await office.SignIn("manager@wa.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        using var program = await office.Api("manager@or.demo");
        foreach (var record in (string[])[$"complaints/{complaint}", $"entities/{entity}"])
        {
            var page = await (await manager.Open($"/{record}/discussion")).Fill("Text", "Look.").Attach("Add documents", "mistaken.txt", "x"u8.ToArray()).Submit("Post");
            var address = page.Find("link", "mistaken.txt").GetAttribute("href")!;
            (await oregon.Ask(address)).Status.ShouldBe(HttpStatusCode.OK, record);

            await (await page.Follow("Withdraw your post")).Submit("Withdraw the post");

            (await oregon.Ask(address)).Status.ShouldBe(HttpStatusCode.NotFound, record);
            (await program.Get($"/api/v1{address}")).Status.ShouldBe(HttpStatusCode.NotFound, record);
            (await oregon.Open($"/{record}/documents")).Shows("mistaken.txt").ShouldBeFalse(record);
            System.Text.Encoding.UTF8.GetString((await program.Get($"/api/v1/{record}")).Bytes).ShouldNotContain("mistaken.txt", Case.Sensitive, record);
            (await manager.Ask(address)).Status.ShouldBe(HttpStatusCode.OK, record);
        }
        (await manager.Open($"/complaints/{complaint}/documents")).Shows("mistaken.txt").ShouldBeTrue();
    }
}
