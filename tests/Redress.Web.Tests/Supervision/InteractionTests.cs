using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Mails, calls, meetings and letters of an activity, by page and API.</summary>
public class InteractionTests(Office office) : IClassFixture<Office>
{
    static object Call(string subject = "Escrow files") => new { kind = "Phone", on = "2026-01-05", with = "Dana Whitfield", subject };

    [Fact]
    public async Task An_examiner_adds_corrects_and_withdraws_one()
    {
        var number = await office.Activity();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await examiner.Open($"/supervision/{number}/interactions");
        page.Shows("Nothing written down yet.").ShouldBeTrue(page.Text);
        page = await (await page.Follow("Add an interaction")).Submit("Add the interaction");
        foreach (var words in new[] { "Choose mail, phone, meeting or post.", "Say with whom it was.", "Say what it was about." }) page.Shows(words).ShouldBeTrue(words);
        page = await page.Tick("Meeting").Fill("With", "Dana Whitfield").Fill("Subject", "<script>alert(1)</script>").Submit("Add the interaction");
        page.Shows("Interaction added.").ShouldBeTrue(page.Text);
        page.Shows("Meeting: <script>alert(1)</script>").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();

        page = await (await examiner.Open($"/supervision/{number}/interactions/1/correct")).Fill("Subject", "Loan files").Submit("Correct it");
        page.Shows("Meeting: Loan files").ShouldBeTrue(page.Text);
        page = await (await examiner.Open($"/supervision/{number}/interactions/1/withdraw")).Submit("Withdraw it");
        page.Shows("Say why it is withdrawn.").ShouldBeTrue(page.Text);
        page = await page.Fill("Reason", "It was another company.").Submit("Withdraw it");
        foreach (var words in new[] { "Interaction withdrawn.", "Withdrawn by Marcus Bell", "It was another company.", "Loan files" }) page.Shows(words).ShouldBeTrue(words);
        page.Has("link", "Correct interaction 1").ShouldBeFalse();

        page = await examiner.Open($"/supervision/{number}/history");
        foreach (var words in new[] { "History verified", "Withdrew interaction 1.", "Subject of the interaction", "<script>alert(1)</script>" }) page.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task Pressing_twice_adds_one()
    {
        var number = await office.Activity();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var form = (await examiner.Open($"/supervision/{number}/interactions/add")).Tick("Mail").Fill("With", "Dana").Fill("Subject", "Files");

        foreach (var _ in Enumerable.Range(0, 2)) (await form.Submit("Add the interaction")).Shows("Interaction added.").ShouldBeTrue();

        (await office.Stored(number)).Interactions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_day_in_the_future_comes_back_on_the_form()
    {
        var number = await office.Activity();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await (await examiner.Open($"/supervision/{number}/interactions/add")).Tick("Mail").Fill("Took place on", "2099-01-01").Fill("With", "Dana").Fill("Subject", "Files").Submit("Add the interaction");

        page.Shows("The day lies in the future").ShouldBeTrue(page.Text);
        (await office.Stored(number)).Interactions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_does_all_that_the_pages_do()
    {
        var number = await office.Activity();
        using var program = await office.Api("examiner@wa.demo");
        var address = $"/api/v1/supervision/{number}/interactions";
        var made = await program.Post(address, Call());
        made.ShouldBe(HttpStatusCode.Created);
        (await program.Put($"{address}/1", Call("Loan files"))).Json["subject"]!.ToString().ShouldBe("Loan files");
        (await program.Put($"{address}/1", Call("Loan files"))).ShouldBe(HttpStatusCode.Conflict);
        (await program.Put($"{address}/2", Call())).ShouldBe(HttpStatusCode.NotFound);
        (await program.Put($"{address}/1/withdrawal", new { reason = "Another company." })).Json["withdrawnBy"]!.ToString().ShouldBe("Marcus Bell");
        (await program.Put($"{address}/1/withdrawal", new { reason = "Again." })).ShouldBe(HttpStatusCode.Conflict);
        (await program.Get(address)).Json.AsArray().Count.ShouldBe(1);
        (await office.InDb(async db => await Verifier.One(db, db.Needs.Master, (await office.Stored(number)).Id))).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("overseer@wa.demo", true)]
    [InlineData("examiner2@wa.demo", false)]
    [InlineData("reviewer@wa.demo", false)]
    [InlineData("staff@or.demo", false)]
    [InlineData("manager@wa.demo", false)]
    [InlineData("contact@cascade.demo", false)]
    public async Task Others_write_none_and_only_its_own_people_read_them(string who, bool reads)
    {
        var number = await office.Activity();
        using (var examiner = await office.Api("examiner@wa.demo")) (await examiner.Post($"/api/v1/supervision/{number}/interactions", Call())).ShouldBe(HttpStatusCode.Created);
        var before = (await office.Stored(number)).Version;
        using var reader = await office.SignIn(who);
        using var program = await office.Api(who);

        var list = await reader.Get($"/supervision/{number}/interactions");
        (list.StatusCode == HttpStatusCode.OK).ShouldBe(reads);
        if (!reads) ((int)list.StatusCode).ShouldBeOneOf(403, 404);
        (await program.Get($"/api/v1/supervision/{number}/interactions")).Status.ShouldBeOneOf(reads ? [HttpStatusCode.OK] : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        foreach (var form in new[] { "add", "1/correct", "1/withdraw", "9/correct" }) ((int)(await reader.Get($"/supervision/{number}/interactions/{form}")).StatusCode).ShouldBeOneOf(403, 404);
        foreach (var answer in new[] { await program.Post($"/api/v1/supervision/{number}/interactions", Call()), await program.Put($"/api/v1/supervision/{number}/interactions/1", Call("X")), await program.Put($"/api/v1/supervision/{number}/interactions/1/withdrawal", new { reason = "X" }) })
            ((int)answer.Status).ShouldBeOneOf(403, 404, 409);
        (await office.Stored(number)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task A_canceled_activity_takes_none_and_shows_no_link_to_add_one()
    {
        var number = await office.Activity(Milestone.Canceled);
        using var staff = await office.SignIn("staff@wa.demo");
        (await staff.Open($"/supervision/{number}/interactions")).Has("link", "Add an interaction").ShouldBeFalse();
        using var program = await office.Api("staff@wa.demo");

        (await program.Post($"/api/v1/supervision/{number}/interactions", Call())).ShouldBe(HttpStatusCode.Conflict);
    }
}
