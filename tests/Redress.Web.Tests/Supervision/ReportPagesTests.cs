using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>The report as a package, its answer, and matters requiring attention, on the pages of both sides and by the API.</summary>
public class ReportPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_report_is_reviewed_sent_with_a_matter_answered_and_the_matter_outlives_the_closing()
    {
        var number = await office.Answering();
        await WithReviewer(number);
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await (await (await examiner.Open($"/supervision/{number}")).Follow("Matters requiring attention")).Follow("Add a matter");
        page = await page.Fill("Short title", "Late <b>fees</b>").Fill("What requires attention", "Return them.").Submit("Save");
        page.Shows("Matter 2 added.").ShouldBeTrue(page.Text);

        page = await (await examiner.Open($"/supervision/{number}/report")).Follow("Add the report");
        (await page.Fill("Title", "").Submit("Save the report")).Shows("Give the report a title.").ShouldBeTrue();
        page = await page.Fill("Title", "Report of examination").Fill("Comments to the company", "See chapter 3.").Fill("Invoice number", "WA-17").Fill("Amount", "1200.50")
            .Attach("Add documents", "report.txt", Encoding.UTF8.GetBytes("What we found"), "text/plain").Submit("Save the report");
        page.Shows("Report 1 saved. The company does not see it yet.").ShouldBeTrue(page.Text);
        page.Shows("A Reviewer has not found it ready.").ShouldBeTrue();
        page.Document.QuerySelector($"a[href='/supervision/{number}/report/1/send']").ShouldBeNull();
        page = await (await page.Follow("Send for review")).Fill("What they should know", "Chapter 3 is new.").Submit("Send for review");
        page.Shows("Report 1 sent for review.").ShouldBeTrue(page.Text);

        using var reviewer = await office.SignIn("reviewer@wa.demo");
        (await reviewer.Open("/notices")).Shows("A report waits for your review").ShouldBeTrue();
        page = await (await reviewer.Open($"/supervision/{number}/report/1")).Follow("Review the report");
        page.Shows("Chapter 3 is new.").ShouldBeTrue();
        (await page.Tick("Return it").Submit("Decide")).Shows("Say what is to be changed.").ShouldBeTrue();
        page = await page.Tick("It is ready to send").Submit("Decide");
        page.Shows("Report 1 is ready to send.").ShouldBeTrue(page.Text);
        (await reviewer.Ask($"/supervision/{number}/report/1/send")).Status.ShouldBe(HttpStatusCode.Forbidden);

        page = await (await examiner.Open($"/supervision/{number}")).Follow("Send the report");
        page = await page.Submit("Send to Cascade Lending LLC");
        page.Shows("Report sent to Cascade Lending LLC.").ShouldBeTrue(page.Text);
        (await office.Stored(number)).Milestone.ShouldBe(Milestone.Drafting);

        using var lead = await office.SignIn("lead@cascade.demo");
        (await lead.Open("/notices")).Shows("A report was sent to you. Answer it").ShouldBeTrue();
        page = await lead.Open($"/portal/supervision/{number}");
        page.Shows("See chapter 3.").ShouldBeTrue();
        page.Shows("$1,200.50").ShouldBeTrue();
        page.Shows("Chapter 3 is new.").ShouldBeFalse("what was said in review stays at the agency");
        await Answer(lead, await page.Follow("Answer the report"), "We agree.");
        (await office.Stored(number)).Milestone.ShouldBe(Milestone.CloseOut);
        (await lead.Open($"/portal/supervision/{number}/history")).Shows("Washington sent request 3 and matter 2").ShouldBeTrue();

        page = await (await examiner.Open($"/supervision/{number}/close-out/edit")).Fill("Disposition", "No action").Tick("No further exam is planned").Submit("Save the sheet");
        using var staff = await office.SignIn("staff@wa.demo");
        page = await (await staff.Open($"/supervision/{number}/close")).Submit("Close and lock");
        page.Shows("One matter is open.").ShouldBeTrue(page.Text);
        var stored = await office.Stored(number);
        (stored.Milestone, stored.IsLocked).ShouldBe((Milestone.Closed, false));
        (await examiner.Open($"/supervision/{number}/requests")).Document.QuerySelector($"a[href='/supervision/{number}/requests/add']").ShouldBeNull();
        (await examiner.Open($"/supervision/{number}/findings")).Document.QuerySelector($"a[href='/supervision/{number}/findings/new']").ShouldBeNull();

        (await staff.Open($"/supervision/{number}/participants/edit")).Shows("Examiner in Charge").ShouldBeTrue("whoever leads may change until the lock");
        page = await lead.Open($"/portal/supervision/{number}");
        page.Shows("One matter requiring attention goes on.").ShouldBeTrue(page.Text);
        page = await (await lead.Open($"/portal/supervision/{number}/requests/2/more-time")).Fill("Date you would keep", office.Clock.Now.AddDays(90).ToString("MM/dd/yyyy")).Fill("Why you need more time", "The vendor is late.").Submit("Ask Washington for more time");
        page.Shows("Asked Washington for more time on matter 2.").ShouldBeTrue(page.Text);
        page = await (await examiner.Open($"/supervision/{number}/requests/2/ask")).Tick($"Give the date asked for: {office.Clock.Now.AddDays(90):MMM d, yyyy}").Submit("Decide and tell Cascade Lending LLC");
        page.Shows("Matter 2 is due").ShouldBeTrue(page.Text);
        await Answer(lead, await lead.Open($"/portal/supervision/{number}/requests/2"), "Returned.");
        page = await (await examiner.Open($"/supervision/{number}/requests/2")).Tick("Accept the answer").Submit("Decide");
        page.Shows("Matter 2 accepted.").ShouldBeTrue(page.Text);
        (await office.Stored(number)).IsLocked.ShouldBeTrue();
        page = await examiner.Open($"/supervision/{number}/history");
        foreach (var words in new[] { "Added report 1", "Sent report 1, Report of examination, to Cascade Lending LLC with matter 2.", "It is locked when matter 2 is settled.", "It was the last open matter: the activity is locked.", "History verified" }) page.Shows(words).ShouldBeTrue($"{words}\n{page.Text}");
    }

    [Fact]
    public async Task Programs_prepare_review_and_send_it_by_the_same_verbs()
    {
        var number = await office.Answering();
        await WithReviewer(number);
        using var examiner = await office.Api("examiner@wa.demo");
        using var reviewer = await office.Api("reviewer@wa.demo");
        var at = $"/api/v1/supervision/{number}";
        (await examiner.Post($"{at}/requests", new { title = "Fees", text = "Return them.", type = "Matter" })).ShouldBe(HttpStatusCode.OK);
        (await examiner.Post($"{at}/requests", new { title = "Fees", text = "Return them.", type = "Report" })).ShouldBe(HttpStatusCode.Conflict);
        (await examiner.Post($"{at}/reports", new { title = "Report", invoiceAmount = 5 })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("number and the amount");
        var draft = Guid.CreateVersion7();
        (await examiner.Upload("/api/v1/documents", "file", "report.txt", "What we found"u8.ToArray(), "text/plain", ("draft", draft.ToString()), ("part", "Report"))).ShouldBe(HttpStatusCode.Created);
        (await examiner.Post($"{at}/reports", new { title = "Report", documentsDraft = draft })).ShouldBe(HttpStatusCode.Created).Json["missing"]!.AsArray().Count.ShouldBe(1);
        (await examiner.Put($"{at}/reports/1/review", new { comment = "Please." })).ShouldBe(HttpStatusCode.OK);
        (await examiner.Put($"{at}/reports/1/review/decision", new { isReady = true })).ShouldBe(HttpStatusCode.Forbidden);
        (await reviewer.Put($"{at}/reports/1/review/decision", new { isReady = true })).ShouldBe(HttpStatusCode.OK).Json["state"]!.GetValue<string>().ShouldBe("Ready");
        (await examiner.Put($"{at}/reports/1/sending", new { })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("date by which");
        (await examiner.Put($"{at}/reports/1/sending", new { answerDueOn = office.Clock.Now.AddDays(30).ToString("yyyy-MM-dd"), matters = new Dictionary<string, string> { ["9"] = "2030-01-01" } })).ShouldBe(HttpStatusCode.Conflict);
        (await examiner.Put($"{at}/reports/1/sending", new { answerDueOn = office.Clock.Now.AddDays(30).ToString("yyyy-MM-dd"), matters = new Dictionary<string, string> { ["2"] = office.Clock.Now.AddDays(60).ToString("yyyy-MM-dd") } }))
            .ShouldBe(HttpStatusCode.OK).Json["request"]!.GetValue<int>().ShouldBe(3);
        (await examiner.Get($"{at}/reports/7")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var lead = await office.Api("lead@cascade.demo");
        var seen = (await lead.Get($"/api/v1/portal/supervision/{number}")).ShouldBe(HttpStatusCode.OK).Json["exchange"]!["reports"]![0]!;
        (seen["steps"], seen["missing"]).ShouldBe((null, null));
        (await lead.Get($"{at}/reports")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_finding_that_stands_becomes_a_matter_with_its_words()
    {
        var number = await office.Answering();
        await office.InDb(async db =>
        {
            var activity = await db.Load(number);
            var stamp = office.StampOf(await db.PersonOf("examiner@wa.demo"));
            activity.Agree(activity.Propose(new(FindingKind.Violation, "Escrow", "12 CFR 1024.17", "Analyses came late."), null, null, stamp), stamp);
            await db.SaveChangesAsync();
        });
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await (await examiner.Open($"/supervision/{number}/findings/1")).Follow("Make it a matter requiring attention");
        page = await page.Submit("Save");
        page.Shows("Matter 2 added.").ShouldBeTrue(page.Text);
        (await examiner.Open($"/supervision/{number}/matters/2")).Shows("Analyses came late.").ShouldBeTrue();
        (await examiner.Get($"/supervision/{number}/requests/2")).Headers.Location!.ToString().ShouldBe($"/supervision/{number}/matters/2");
    }

    [Fact]
    public async Task The_record_of_the_company_shows_a_rating_to_who_reads_the_activity_alone()
    {
        var number = await office.Activity(Milestone.Planning);
        await office.InDb(async db =>
        {
            (await db.Load(number)).UpdateCloseOut(new() { Ratings = new(Composite: 5) }, office.StampOf(await db.PersonOf("examiner@wa.demo")));
            await db.SaveChangesAsync();
        });
        foreach (var (who, sees) in new[] { ("director@wa.demo", true), ("examiner@wa.demo", true), ("examiner2@wa.demo", false), ("director@or.demo", false) })
        {
            using var reader = await office.SignIn(who);
            (await reader.Open("/companies/9000147")).Document.QuerySelectorAll("#supervision tbody tr").Single(row => row.TextContent.Contains(number)).LastElementChild!.TextContent.Trim().ShouldBe(sees ? "5" : "", who);
        }
    }

    [Theory]
    [InlineData("examiner2@wa.demo")]
    [InlineData("director@or.demo")]
    [InlineData("manager@wa.demo")]
    [InlineData("lead@cascade.demo")]
    [InlineData("drafter@cascade.demo")]
    public async Task Whoever_has_no_part_in_it_knows_of_no_report(string who)
    {
        var number = await office.Answering();
        await office.InDb(async db =>
        {
            var activity = (await db.WithExchange(await db.Load(number)))!;
            activity.AddReport(new("Hidden report"), [], office.StampOf(await db.PersonOf("examiner@wa.demo")));
            await db.SaveChangesAsync();
        });
        using var reader = await office.SignIn(who);
        foreach (var page in new[] { "report", "report/1", "report/new", "report/1/edit", "report/1/remove", "report/1/for-review", "report/1/review", "report/1/send", "matters", "matters/add" })
            (await reader.Get($"/supervision/{number}/{page}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        if (who == "lead@cascade.demo") (await reader.Open($"/portal/supervision/{number}")).Shows("Hidden report").ShouldBeFalse("it was not sent");
    }

    Task WithReviewer(string number) => office.InDb(async db =>
    {
        var activity = await db.Load(number);
        activity.SetTeam(new(await db.PersonOf("examiner@wa.demo"), [], [await db.PersonOf("reviewer@wa.demo")]), office.StampOf(await db.PersonOf("staff@wa.demo")));
        await db.SaveChangesAsync();
    });

    static async Task Answer(Visitor lead, Page page, string text)
    {
        page = await page.Fill("Text", text).Submit("Send to Washington");
        (await page.Submit("Send answer to Washington")).Shows("sent to Washington").ShouldBeTrue(page.Text);
    }
}
