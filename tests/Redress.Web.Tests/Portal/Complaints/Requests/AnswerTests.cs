using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints.Requests;

public class AnswerTests(Office office) : IClassFixture<Office>
{
    const string Poc = "poc@cascade.demo", Drafter = "drafter@cascade.demo";

    [Fact]
    public async Task A_draft_goes_from_the_drafter_to_the_point_of_contact_and_to_the_agency()
    {
        var (number, page) = await Asked();
        page.Fill("Text", "The escrow rose.").Fill("Add a comment", "Checked with Accounting.").Attach("Add documents", "escrow.txt", "table"u8.ToArray());

        page = await page.Submit("Send to POC");
        page.Shows("Draft for request 1 sent to Renee Calloway.").ShouldBeTrue();

        page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1");
        page.Value("Text").ShouldBe("The escrow rose.");
        page.Shows("Checked with Accounting.").ShouldBeTrue();
        page = await page.Submit("Send to Washington");
        page.Heading.ShouldBe("Send the answer to request 1");
        (page.Shows("The escrow rose."), page.Has("link", "escrow.txt"), page.Shows("Accounting")).ShouldBe((true, true, false));
        page = await page.Submit("Send answer to Washington");

        page.Shows("Answer to request 1 sent to Washington. Nothing else is due.").ShouldBeTrue();
        (page.Has("textbox", "Text"), page.Has("link", "escrow.txt")).ShouldBe((false, true));
        (await office.State(number)).ShouldBe(RequestState.Answered);
    }

    [Fact]
    public async Task The_point_of_contact_gives_a_draft_back()
    {
        var (number, page) = await Asked();
        await page.Fill("Text", "Half of it.").Submit("Send to POC");
        page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1");

        page = await page.Fill("Text", "Half of it. And the rest?").Submit("Back to drafter");

        page.Shows("Draft for request 1 went back to Luis Ortega.").ShouldBeTrue();
        page = await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}/requests/1");
        page.Value("Text").ShouldBe("Half of it. And the rest?");
        page.Has("button", "Send to POC").ShouldBeTrue();
    }

    [Fact]
    public async Task Two_drafters_never_overwrite_each_other_and_lose_nothing_typed()
    {
        var (number, mine) = await Asked();
        var theirs = await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints/{number}/requests/1");
        await theirs.Fill("Text", "Theirs.").Submit("Save draft");

        var page = await mine.Fill("Text", "Mine.").Submit("Save draft");

        page.Shows("Somebody else saved this draft meanwhile. Your text is kept below.").ShouldBeTrue();
        (page.Value("Text"), page.Shows("Theirs.")).ShouldBe(("Mine.", true));
        (await office.DraftText(number)).ShouldBe("Theirs.");
        await page.Submit("Save draft");
        (await office.DraftText(number)).ShouldBe("Mine.");
    }

    [Fact]
    public async Task Two_drafts_begun_at_once_leave_one()
    {
        var (number, one) = await Asked();
        var other = await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints/{number}/requests/1");

        var pages = await Task.WhenAll(one.Fill("Text", "One.").Submit("Save draft"), other.Fill("Text", "Other.").Submit("Save draft"));

        pages.Count(page => page.Shows("Draft saved.")).ShouldBe(1);
        pages.Count(page => page.Shows("Somebody else")).ShouldBe(1);
    }

    [Fact]
    public async Task Typing_saves_itself_and_a_save_that_lost_says_so()
    {
        var (number, page) = await Asked();
        var client = await office.Typist(page, Drafter);

        var first = await client.Type($"/portal/complaints/{number}/requests/1", "Typed.", 0);
        var late = await client.Type($"/portal/complaints/{number}/requests/1", "Typed elsewhere.", 0);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await first.Content.ReadAsStringAsync()).ShouldContain("value=\"1\"");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await office.DraftText(number)).ShouldBe("Typed.");
    }

    [Fact]
    public async Task Documents_of_a_draft_do_not_exist_for_the_agency_and_can_be_removed_by_a_colleague()
    {
        var (number, page) = await Asked();
        await page.Fill("Text", "See the file.").Attach("Add documents", "early.txt", "not yet"u8.ToArray()).Submit("Save draft");
        var id = await office.InDb(db => db.Set<Document>().Where(document => document.FileName == "early.txt").Select(document => document.Id).SingleAsync());

        (await (await office.SignIn("manager@wa.demo")).Get($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("contact@sound.demo")).Get($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var poc = await office.SignIn(Poc);
        (await poc.Get($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await (await poc.Open($"/portal/complaints/{number}/requests/1")).Submit("Remove early.txt");
        (page.Shows("early.txt"), page.Value("Text")).ShouldBe((false, "See the file."));
    }

    [Fact]
    public async Task A_restricted_answer_is_read_by_the_point_of_contact_alone()
    {
        var (number, _) = await Asked();
        var poc = await office.SignIn(Poc);
        var page = await poc.Open($"/portal/complaints/{number}/requests/1");
        page.Fill("Text", "Confidential matter.").Tick("Restrict to POC and agency").Attach("Add documents", "payroll.txt", "secret"u8.ToArray());
        await (await page.Submit("Send to Washington")).Submit("Send answer to Washington");
        var id = await office.InDb(db => db.Set<Document>().Where(document => document.FileName == "payroll.txt").Select(document => document.Id).SingleAsync());

        foreach (var colleague in (string[])[Drafter, "contact@cascade.demo", "admin@cascade.demo"])
        {
            var visitor = await office.SignIn(colleague);
            foreach (var tab in (string[])["", "/requests", "/documents", "/requests/1"])
            {
                var html = (await visitor.Open($"/portal/complaints/{number}{tab}")).Document.DocumentElement.OuterHtml;
                (html.Contains("Confidential"), html.Contains("payroll")).ShouldBe((false, false), tab);
            }
            (await visitor.Get($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        (await poc.Open($"/portal/complaints/{number}/requests/1")).Shows("Confidential matter.").ShouldBeTrue();
        (await poc.Get($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("manager@wa.demo")).Get($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Both_rounds_stay_readable()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].SendBack("Where is the invoice?", stamp.Today.AddDays(9), [], stamp));
        var poc = await office.SignIn(Poc);
        var page = await poc.Open($"/portal/complaints/{number}/requests/1");

        page.Heading.ShouldBe("Answer request 1, round 2");
        (page.Shows("Where is the invoice?"), page.Shows("Send paper 1."), page.Shows("Answer to 1."), page.Value("Text")).ShouldBe((true, true, true, ""));
        page = await (await page.Fill("Text", "Here it is.").Submit("Send to Washington")).Submit("Send answer to Washington");

        (page.Shows("Here it is."), page.Shows("Answer to 1.")).ShouldBe((true, true));
    }

    [Fact]
    public async Task An_answer_after_closing_is_refused_and_its_text_kept()
    {
        var (number, page) = await Asked();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(
            new Domain.Complaints.Closing(Domain.Complaints.ClosureReason.NoViolationFound, CancelsOpenRequests: true), [], stamp));

        page = await page.Fill("Text", "Too late.").Submit("Save draft");

        (page.Shows("Request 1 cannot be answered"), page.Shows("Too late.")).ShouldBe((true, true));
    }

    [Fact]
    public async Task An_Account_Administrator_reads_but_does_not_draft()
    {
        var (number, _) = await Asked();
        var admin = await office.SignIn("admin@cascade.demo");
        var page = await admin.Open($"/portal/complaints/{number}/requests/1");

        page.Has("textbox", "Text").ShouldBeFalse();
        var client = await office.Typist(await admin.Open($"/portal/complaints/{number}/poc"), "admin@cascade.demo");
        (await client.Type($"/portal/complaints/{number}/requests/1", "Mine.", 0)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Send to POC")]
    [InlineData("Add comment")]
    public async Task Empty_input_is_told(string button)
    {
        var (_, page) = await Asked();

        (await page.Fill("Text", "  ").Submit(button)).Shows("first.").ShouldBeTrue();
    }

    [Fact]
    public async Task Too_long_a_text_comes_back_whole()
    {
        var (_, page) = await Asked();
        var text = new string('x', 100_001);

        page = await page.Fill("Text", text).Submit("Save draft");

        page.Shows("The answer has room for 100,000 characters.").ShouldBeTrue();
        page.Value("Text").Length.ShouldBe(text.Length);
    }

    async Task<(string Number, Page Page)> Asked()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        return (number, await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}/requests/1"));
    }
}

static class Answers
{
    public static Task<RequestState> State(this Office office, string number, int no = 1) => office.InDb(async db =>
        (await db.Set<InformationRequest>().Include(request => request.Rounds).Include(request => request.Drafts)
            .SingleAsync(request => request.Record.Number == number && request.No == no)).State);

    public static Task<string> DraftText(this Office office, string number, int no = 1) => office.InDb(async db =>
        (await db.Set<InformationRequest>().Include(request => request.Rounds).Include(request => request.Drafts)
            .SingleAsync(request => request.Record.Number == number && request.No == no)).CurrentDraft!.Text);

    /// <summary>The script that saves a form while it is typed in, with the token of the page it is on.</summary>
    public static async Task<Typist> Typist(this Office office, Page page, string email)
    {
        var client = office.Client();
        var token = await TokenFor(client, "/sign-in");
        await client.PostAsync("/sign-in?handler=As", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["__RequestVerificationToken"] = token }));
        return new Typist(client, await TokenFor(client, page.Address));
    }

    static async Task<string> TokenFor(HttpClient client, string address)
    {
        var html = await client.GetStringAsync(address);
        var at = html.IndexOf("__RequestVerificationToken", StringComparison.Ordinal);
        var from = html.IndexOf("value=\"", at, StringComparison.Ordinal) + 7;
        return html[from..html.IndexOf('"', from)];
    }
}

sealed class Typist(HttpClient client, string token)
{
    public Task<HttpResponseMessage> Type(string address, string text, int version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address + "?handler=Draft")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Text"] = text, ["Input.Version"] = $"{version}", ["__RequestVerificationToken"] = token }),
            Headers = { { "X-Requested-With", "fetch" } },
        };
        return client.SendAsync(request);
    }
}
