using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>The close-out sheet of an activity and its end, by page and API.</summary>
public class CloseOutPagesTests(Office office) : IClassFixture<Office>
{
    static readonly object Sheet = new
    {
        reviewed = 40, begunOn = "2026-01-05", endedOn = "2026-01-09", ratings = new { composite = 2, financialCondition = 3 }, refunded = 1250.5, refundedConsumers = 12,
        disposition = "ConsentOrder", comment = "Signed.", nextExamBy = "2031-06-30",
    };

    [Fact]
    public async Task Who_leads_fills_in_the_sheet_and_it_comes_back_filled()
    {
        var number = await office.Activity(Milestone.Planning);
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await examiner.Open($"/supervision/{number}/close-out");
        foreach (var words in new[] { "The disposition is not chosen.", "Not rated", "The company has not answered a report." }) page.Shows(words).ShouldBeTrue(words);
        page.Has("link", "Close early and lock").ShouldBeFalse();
        page = await (await page.Follow("Fill in")).Submit("Save the sheet");
        page.Shows("Nothing was changed.").ShouldBeTrue(page.Text);
        var form = page.Fill("Loans or files reviewed", "40").Fill("Begun on", "2026-01-05").Fill("Ended on", "Jan 9, 2026").Fill("Composite", "2").Fill("Information technology", "4").Fill("Amount refunded", "$1,250.50").Fill("Consumers refunded", "12")
            .Fill("Disposition", "Consent order").Fill("Comment on it", "<script>alert(1)</script>").Fill("Next exam due by", "2031-06-30");
        page = await form.Submit("Save the sheet");
        foreach (var words in new[] { "Close-out sheet saved.", "40 reviewed", "Begun Jan 5, 2026, ended Jan 9, 2026", "Composite 2, Information technology 4", "$1,250.50 to 12 consumers", "Consent order", "<script>alert(1)</script>", "Due by Jun 30, 2031", "Last changed by Marcus Bell" })
            page.Shows(words).ShouldBeTrue(words + " / " + page.Text);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
        (await form.Submit("Save the sheet")).Shows("Nothing was changed.").ShouldBeTrue();

        page = await examiner.Open($"/supervision/{number}/close-out/edit");
        (await page.Submit("Save the sheet")).Shows("Nothing was changed.").ShouldBeTrue(page.Text);
        page = await (await examiner.Open($"/supervision/{number}/close-out/edit")).Tick("No further exam is planned").Submit("Save the sheet");
        page.Shows("not both").ShouldBeTrue(page.Text);
        page = await page.Fill("Next exam due by", "").Fill("Consumers refunded", "").Fill("Ended on", "2026-01-02").Submit("Save the sheet");
        page.Shows("It cannot end before it began.").ShouldBeTrue(page.Text);
        page = await page.Fill("Ended on", "2026-01-09").Submit("Save the sheet");
        page.Shows("Give the number of consumers too.").ShouldBeTrue(page.Text);
        page = await page.Fill("Consumers refunded", "12").Fill("Loans or files reviewed", "many").Submit("Save the sheet");
        page.Shows("many").ShouldBeTrue(page.Text);
        page = await page.Fill("Loans or files reviewed", "41").Submit("Save the sheet");
        page.Shows("None is planned").ShouldBeTrue(page.Text);
        page = await examiner.Open($"/supervision/{number}/history");
        foreach (var words in new[] { "History verified", "Updated the close-out sheet.", "Composite rating", "Consumers refunded", "Consent order" }) page.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task Closed_early_it_is_locked_and_says_what_was_shared()
    {
        var number = await office.Examined();
        await office.Found(number);
        using (var program = await office.Api("examiner@wa.demo")) (await program.Put($"/api/v1/supervision/{number}/close-out", Sheet)).ShouldBe(HttpStatusCode.OK);
        using var staff = await office.SignIn("staff@wa.demo");
        var form = await (await staff.Open($"/supervision/{number}")).Follow("Close early and lock");
        foreach (var words in new[] { "The company has not answered a report.", "1 finding is not resolved.", "Escrow", "Consent order", "All who take part are told." }) form.Shows(words).ShouldBeTrue(words);
        var page = await form.Submit("Close early and lock");
        page.Shows("Say why it is closed early.").ShouldBeTrue(page.Text);
        form = page.Fill("Why it is closed early", "The company <b>left</b> the state.").Fill("Comment to the company", "<script>alert(1)</script>").Tick("Share the disposition").Tick("Share the ratings");
        page = await form.Submit("Close early and lock");
        foreach (var words in new[] { "closed and locked.", "The company <b>left</b> the state.", "<script>alert(1)</script>", "Disposition, Ratings" }) page.Shows(words).ShouldBeTrue(words + " / " + page.Text);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
        (await form.Submit("Close early and lock")).Shows("is closed and locked").ShouldBeTrue();

        page = await staff.Open($"/supervision/{number}");
        page.Shows("Closed early, after Planning.").ShouldBeTrue(page.Text);
        foreach (var act in new[] { "Update basic details", "Set participants", "Cancel the activity", "Close early and lock" }) page.Has("link", act).ShouldBeFalse(act);
        page.Row("Drafting").Shows("done").ShouldBeFalse();
        page.Row("Planning").Shows("done").ShouldBeTrue();
        (await staff.Open($"/supervision/{number}/close-out")).Has("link", "Edit").ShouldBeFalse();
        (await staff.Open($"/supervision/{number}/close-out/edit")).Address.ShouldBe($"/supervision/{number}/close-out");
        (await staff.Open($"/supervision/{number}/close")).Address.ShouldBe($"/supervision/{number}");
        using var examiner = await office.SignIn("examiner2@wa.demo");
        (await examiner.Open("/notices")).Shows("A supervisory activity was closed early").ShouldBeTrue();
        (await examiner.Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
        (await staff.Open($"/supervision?tab=All&milestone=Closed&words={number}")).Shows(number).ShouldBeTrue();
    }

    [Fact]
    public async Task A_program_does_all_that_the_pages_do()
    {
        var number = await office.Activity(Milestone.Planning);
        using var director = await office.Api("director@wa.demo");
        var address = $"/api/v1/supervision/{number}";
        await director.Post($"{address}/time", new { kind = "OnSite", on = "2026-01-05", hours = 7.5, person = "examiner@wa.demo" });
        (await director.Get($"{address}/close-out")).Json["missing"]!.AsArray().Count.ShouldBe(2);
        var saved = (await director.Put($"{address}/close-out", Sheet)).ShouldBe(HttpStatusCode.OK).Json;
        (saved["hours"]!.GetValue<decimal>(), saved["ratings"]!["financialCondition"]!.GetValue<int>(), saved["missing"]!.AsArray().Count).ShouldBe((7.5m, 3, 0));
        (await director.Put($"{address}/close-out", Sheet)).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Nothing was changed");
        foreach (var odd in new object[] { new { reviewed = -1 }, new { ratings = new { composite = 6 } }, new { refunded = 5 }, new { disposition = "Nothing" }, new { nextExamBy = "2020-01-01" }, new { nextExamBy = "2031-01-01", noFurtherExam = true } })
            ((int)(await director.Put($"{address}/close-out", odd)).Status).ShouldBeOneOf(400, 409, 422);
        (await director.Put($"{address}/closure", new { })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("the activity is Planning");
        foreach (var odd in new object[] { new { comment = " " }, new { comment = "Why.", materials = new { comment = new string('x', 4_001) } }, new { } }) ((int)(await director.Put($"{address}/early-closure", odd)).Status).ShouldBeOneOf(400, 409, 422);
        (await director.Put($"{address}/early-closure", new { comment = "No need.", materials = new { comment = "Thank you.", nextExam = true } })).Json["milestone"]!.ToString().ShouldBe("Closed");
        (await director.Put($"{address}/early-closure", new { comment = "No need." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("locked");
        (await director.Put($"{address}/close-out", new { reviewed = 1 })).ShouldBe(HttpStatusCode.Conflict);
        var materials = (await director.Get($"{address}/close-out")).Json["materials"]!;
        (materials["comment"]!.ToString(), materials["nextExam"]!.GetValue<bool>(), materials["ratings"]!.GetValue<bool>()).ShouldBe(("Thank you.", true, false));
    }

    [Theory]
    [InlineData("examiner@wa.demo", true, true)]
    [InlineData("overseer@wa.demo", true, false)]
    [InlineData("examiner2@wa.demo", true, false)]
    [InlineData("reviewer@wa.demo", false, false)]
    [InlineData("admin@wa.demo", false, false)]
    [InlineData("director@or.demo", false, false)]
    [InlineData("manager@wa.demo", false, false)]
    [InlineData("contact@cascade.demo", false, false)]
    [InlineData("operator@redress.demo", false, false)]
    public async Task Only_its_own_people_read_the_sheet_and_who_leads_fills_it_in_and_none_of_them_closes(string who, bool reads, bool fills)
    {
        var number = await office.Examined();
        using var reader = await office.SignIn(who);
        using var program = await office.Api(who);
        var (page, address) = ($"/supervision/{number}", $"/api/v1/supervision/{number}");

        foreach (var status in new[] { (await reader.Get($"{page}/close-out")).StatusCode, (await program.Get($"{address}/close-out")).Status })
            status.ShouldBeOneOf(reads ? [HttpStatusCode.OK] : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        (await reader.Get($"{page}/close-out/edit")).StatusCode.ShouldBeOneOf(fills ? [HttpStatusCode.OK] : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        (await reader.Get($"{page}/close")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        if (!fills) ((int)(await program.Put($"{address}/close-out", Sheet)).Status).ShouldBeOneOf(403, 404, 409);
        foreach (var answer in new[] { await program.Put($"{address}/closure", new { }), await program.Put($"{address}/early-closure", new { comment = "No need." }) }) ((int)answer.Status).ShouldBeOneOf(403, 404);
        var stored = await office.Stored(number);
        (stored.Milestone, stored.Sheet).ShouldBe((Milestone.Planning, null));
    }

    [Fact]
    public async Task Of_two_who_fill_it_in_at_once_one_wins()
    {
        var number = await office.Activity(Milestone.Planning);
        using var lead = await office.Api("examiner@wa.demo");
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(reviewed => lead.Put($"/api/v1/supervision/{number}/close-out", new { reviewed })));

        foreach (var answer in answers) answer.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Conflict);
        (await office.InDb(async db => await db.Set<CloseOutSheet>().CountAsync(one => db.Set<SupervisoryActivity>().Any(activity => activity.Id == one.RecordId && activity.Number == number)))).ShouldBe(1);
    }

    [Fact]
    public async Task The_lock_and_the_proof_cover_the_sheet_and_the_time()
    {
        var number = await office.Activity(Milestone.Planning);
        using var director = await office.Api("director@wa.demo");
        (await director.Put($"/api/v1/supervision/{number}/close-out", Sheet)).ShouldBe(HttpStatusCode.OK);
        (await director.Post($"/api/v1/supervision/{number}/time", new { kind = "Meals", on = "2026-01-05", amount = 12.5 })).ShouldBe(HttpStatusCode.Created);
        var id = (await office.Stored(number)).Id;
        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldBeEmpty();
        await office.InDb(db => db.Set<CloseOutSheet>().Where(one => one.RecordId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Composite, 1)));
        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldNotBeEmpty();

        (await director.Put($"/api/v1/supervision/{number}/early-closure", new { comment = "No need." })).ShouldBe(HttpStatusCode.OK);
        await office.InDb(async db =>
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<CloseOutSheet>().Where(one => one.RecordId == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Composite, 5)));
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<TimeEntry>().Where(one => one.RecordId == id).ExecuteDeleteAsync());
        });
    }

    [Fact]
    public async Task The_demo_has_one_that_closed_early_with_what_scheduling_asks_for()
    {
        var last = await office.InDb(db => db.Set<CloseOutSheet>().Where(sheet => sheet.NextExamBy != null && db.Set<SupervisoryActivity>().Any(activity => activity.Id == sheet.RecordId && activity.Milestone == Milestone.Closed && activity.Steps.Any(step => step.Act == Act.ActivityClosedEarly) && activity.CreatedAt < office.Clock.Now.AddDays(-300))).ToListAsync());

        (last.Single().Composite, last.Single().Disposition).ShouldBe((2, ActivityDisposition.NoAction));
    }
}
