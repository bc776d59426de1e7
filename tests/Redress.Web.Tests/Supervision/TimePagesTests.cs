using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Time and expenses of an activity, by page and API.</summary>
public class TimePagesTests(Office office) : IClassFixture<Office>
{
    static object Row(decimal hours = 7.5m) => new { kind = "OnSite", on = "2026-01-05", hours };

    [Fact]
    public async Task An_examiner_adds_corrects_and_withdraws_a_row()
    {
        var number = await office.Activity();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await examiner.Open($"/supervision/{number}/time");
        page.Shows("Nothing written down yet.").ShouldBeTrue(page.Text);
        page = await (await page.Follow("Add time or an expense")).Submit("Add it");
        page.Shows("Choose time or expense.").ShouldBeTrue(page.Text);
        page = await page.Tick("Time").Submit("Add it");
        foreach (var words in new[] { "Choose the kind of time.", "Give the hours." }) page.Shows(words).ShouldBeTrue(words);
        page = await page.Fill("Kind of time", "Travel time").Fill("Hours", "2.25").Fill("Note", "<script>alert(1)</script>").Submit("Add it");
        page.Shows("Time added.").ShouldBeTrue(page.Text);
        page.Shows("<script>alert(1)</script>").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();

        page = await (await examiner.Open($"/supervision/{number}/time/add")).Tick("Expense").Fill("Kind of expense", "Lodging").Fill("Amount", "$1,142.35").Submit("Add it");
        page.Shows("Expense added.").ShouldBeTrue(page.Text);
        page = await (await examiner.Open($"/supervision/{number}/time/1/correct")).Fill("Hours", "3.5").Submit("Correct it");
        page.In("Time and expenses by person").Texts("row").ShouldContain(row => row.Contains("Marcus Bell") && row.Contains("3.5") && row.Contains("$1,142.35"));
        page.In("Time and expenses by kind").Texts("row").Count.ShouldBe(4);
        page = await (await examiner.Open($"/supervision/{number}/time/2/withdraw")).Submit("Withdraw it");
        page.Shows("Say why it is withdrawn.").ShouldBeTrue(page.Text);
        page = await page.Fill("Reason", "Paid by the state.").Submit("Withdraw it");
        foreach (var words in new[] { "Row 2 withdrawn.", "Withdrawn by Marcus Bell", "Paid by the state." }) page.Shows(words).ShouldBeTrue(words);
        page.In("Time and expenses by person").Shows("$1,142.35").ShouldBeFalse();
        page.Has("link", "Correct row 2").ShouldBeFalse();

        page = await examiner.Open($"/supervision/{number}/history");
        foreach (var words in new[] { "History verified", "Withdrew row 2 of Marcus Bell.", "Kind of time or expense", "Travel time", "<script>alert(1)</script>" }) page.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task Pressing_twice_adds_one_and_a_second_row_of_the_same_day_is_another()
    {
        var number = await office.Activity();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var form = (await examiner.Open($"/supervision/{number}/time/add")).Tick("Time").Fill("Kind of time", "On site").Fill("Hours", "4");
        foreach (var _ in Enumerable.Range(0, 2)) (await form.Submit("Add it")).Shows("Time added.").ShouldBeTrue();
        (await office.Stored(number)).TimeEntries.Count.ShouldBe(1);

        await (await examiner.Open($"/supervision/{number}/time/add")).Tick("Time").Fill("Kind of time", "On site").Fill("Hours", "4").Submit("Add it");
        (await office.Stored(number)).TimeEntries.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Hours", "7.1", "in quarters")]
    [InlineData("Hours", "24.25", "at most 24 hours")]
    [InlineData("Hours", "many", "in figures")]
    [InlineData("Hours", "-1", "Give the hours.")]
    [InlineData("Date", "2099-01-01", "lies in the future")]
    [InlineData("Date", "", "Give the day.")]
    public async Task What_cannot_be_comes_back_on_the_form(string field, string value, string says)
    {
        var number = await office.Activity();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await (await examiner.Open($"/supervision/{number}/time/add")).Tick("Time").Fill("Kind of time", "On site").Fill("Hours", "4").Fill("Note", "Loan files").Fill(field, value).Submit("Add it");

        page.Shows(says).ShouldBeTrue(page.Text);
        page.Shows("Loan files").ShouldBeTrue();
        (await office.Stored(number)).TimeEntries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_leads_writes_for_all_who_take_part_and_an_examiner_the_own_alone()
    {
        var number = await office.Examined();
        using var lead = await office.SignIn("examiner@wa.demo");
        var page = await (await lead.Open($"/supervision/{number}/time/add")).Fill("Person", "Henry Adeyemi").Tick("Time").Fill("Kind of time", "Off site").Fill("Hours", "4").Submit("Add it");
        page.Shows("Written by Marcus Bell").ShouldBeTrue(page.Text);
        using var second = await office.SignIn("examiner2@wa.demo");
        page = await second.Open($"/supervision/{number}/time/add");
        page.Shows("It is written as your own.").ShouldBeTrue(page.Text);
        (await (await second.Open($"/supervision/{number}/time/1/correct")).Fill("Hours", "4.5").Submit("Correct it")).Shows("Row 1 corrected.").ShouldBeTrue();

        using var program = await office.Api("examiner2@wa.demo");
        (await program.Post($"/api/v1/supervision/{number}/time", new { kind = "OnSite", on = "2026-01-05", hours = 1, person = "examiner@wa.demo" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("your own");
        using var staff = await office.Api("staff@wa.demo");
        (await staff.Post($"/api/v1/supervision/{number}/time", Row())).Json["person"]!.ToString().ShouldBe("Gloria Stark");
        (await staff.Post($"/api/v1/supervision/{number}/time", new { kind = "OnSite", on = "2026-01-05", hours = 1, person = "reviewer@wa.demo" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await second.Get($"/supervision/{number}/time/2/correct")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_does_all_that_the_pages_do()
    {
        var number = await office.Activity();
        using var program = await office.Api("examiner@wa.demo");
        var address = $"/api/v1/supervision/{number}/time";
        (await program.Post(address, Row())).ShouldBe(HttpStatusCode.Created);
        (await program.Post(address, new { kind = "Meals", on = "2026-01-05", amount = 18.5 })).ShouldBe(HttpStatusCode.Created);
        (await program.Put($"{address}/1", Row(8.25m))).Json["hours"]!.GetValue<decimal>().ShouldBe(8.25m);
        (await program.Put($"{address}/1", Row(8.25m))).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Nothing was changed");
        foreach (var odd in new object[] { new { kind = "OnSite", on = "2026-01-05" }, new { kind = "OnSite", on = "2999-01-05", hours = 1 }, new { kind = "Meals", on = "2026-01-05", hours = 1 }, new { kind = "Sleeping", on = "2026-01-05", hours = 1 }, new { } })
            ((int)(await program.Post(address, odd)).Status).ShouldBeOneOf(400, 409, 422);
        (await program.Put($"{address}/3", Row())).ShouldBe(HttpStatusCode.NotFound);
        (await program.Put($"{address}/2/withdrawal", new { reason = "Paid by the state." })).Json["withdrawnBy"]!.ToString().ShouldBe("Marcus Bell");
        (await program.Put($"{address}/2/withdrawal", new { reason = "Again." })).ShouldBe(HttpStatusCode.Conflict);
        var sheet = (await program.Get(address)).Json;
        (sheet["rows"]!.AsArray().Count, sheet["all"]!["hours"]!.GetValue<decimal>(), sheet["all"]!["amount"]!.GetValue<decimal>()).ShouldBe((2, 8.25m, 0m));
        (await office.InDb(async db => await Verifier.One(db, db.Needs.Master, (await office.Stored(number)).Id))).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_holds_all_rows_and_no_formula()
    {
        var number = await office.Activity();
        using var program = await office.Api("examiner@wa.demo");
        await program.Post($"/api/v1/supervision/{number}/time", new { kind = "OnSite", on = "2026-01-05", hours = 1, note = "=1+1" });
        using var examiner = await office.SignIn("examiner@wa.demo");
        foreach (var text in new[] { await (await examiner.Get($"/supervision/{number}/time?handler=Csv")).Content.ReadAsStringAsync(), System.Text.Encoding.UTF8.GetString((await program.Get($"/api/v1/supervision/{number}/time?format=csv")).Bytes) })
        {
            text.ShouldContain($"{number},1,2026-01-05,Marcus Bell,On site,1");
            text.ShouldNotContain(",=1+1");
        }
        (await program.Get($"/api/v1/supervision/{number}/time?format=pdf")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var stranger = await office.SignIn("staff@or.demo");
        (await stranger.Get($"/supervision/{number}/time?handler=Csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Many_rows_go_on_page_by_page()
    {
        var number = await office.Activity();
        await office.InDb(async db =>
        {
            var (activity, lead) = (await db.Load(number), await db.PersonOf("examiner@wa.demo"));
            foreach (var hour in Enumerable.Range(1, 103)) activity.AddTime(lead, new(TimeKind.OffSite, new(2026, 1, 5), hour / 4m % 6 + 0.25m, null), office.StampOf(lead));
            await db.SaveChangesAsync();
        });
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await examiner.Open($"/supervision/{number}/time");
        page.Shows("Rows 1 to 100 of 103").ShouldBeTrue(page.Text);
        (await page.Follow("Next 100")).Shows("Rows 101 to 103 of 103").ShouldBeTrue();
        foreach (var odd in new[] { "page=0", "page=-5", "page=999", "page=x" }) (await examiner.Open($"/supervision/{number}/time?{odd}")).Status.ShouldBe(HttpStatusCode.OK, odd);
    }

    [Theory]
    [InlineData("overseer@wa.demo", true)]
    [InlineData("examiner2@wa.demo", false)]
    [InlineData("reviewer@wa.demo", false)]
    [InlineData("admin@wa.demo", false)]
    [InlineData("staff@or.demo", false)]
    [InlineData("manager@wa.demo", false)]
    [InlineData("contact@cascade.demo", false)]
    public async Task Others_write_none_and_only_its_own_people_read_them(string who, bool reads)
    {
        var number = await office.Activity();
        using (var examiner = await office.Api("examiner@wa.demo")) (await examiner.Post($"/api/v1/supervision/{number}/time", Row())).ShouldBe(HttpStatusCode.Created);
        var before = (await office.Stored(number)).Version;
        using var reader = await office.SignIn(who);
        using var program = await office.Api(who);
        var (page, address) = ($"/supervision/{number}/time", $"/api/v1/supervision/{number}/time");

        foreach (var status in new[] { (await reader.Get(page)).StatusCode, (await reader.Get($"{page}?handler=Csv")).StatusCode, (await program.Get(address)).Status })
            status.ShouldBeOneOf(reads ? [HttpStatusCode.OK] : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        foreach (var form in new[] { "add", "1/correct", "1/withdraw", "9/correct" }) ((int)(await reader.Get($"{page}/{form}")).StatusCode).ShouldBeOneOf(403, 404);
        foreach (var answer in new[] { await program.Post(address, Row()), await program.Put($"{address}/1", Row(1)), await program.Put($"{address}/1/withdrawal", new { reason = "X" }) })
            ((int)answer.Status).ShouldBeOneOf(403, 404, 409);
        (await office.Stored(number)).Version.ShouldBe(before);
    }

    [Theory]
    [InlineData(Milestone.Canceled)]
    [InlineData(Milestone.Closed)]
    public async Task A_locked_activity_takes_none(Milestone milestone)
    {
        var number = await office.Activity(milestone);
        using var staff = await office.SignIn("staff@wa.demo");
        (await staff.Open($"/supervision/{number}/time")).Has("link", "Add time or an expense").ShouldBeFalse();
        (await staff.Open($"/supervision/{number}/time/add")).Address.ShouldBe($"/supervision/{number}/time");
        using var program = await office.Api("staff@wa.demo");

        (await program.Post($"/api/v1/supervision/{number}/time", Row())).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("locked");
    }
}
