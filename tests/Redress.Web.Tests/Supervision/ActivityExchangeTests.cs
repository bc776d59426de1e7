using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Requests and answers of an activity on the pages of both sides, by the same code as those of complaints.</summary>
public class ActivityExchangeTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_examiner_asks_the_one_in_charge_sends_the_company_answers_and_the_agency_decides()
    {
        var number = await office.Examined();
        using var second = await office.SignIn("examiner2@wa.demo");
        var page = await (await (await second.Open($"/supervision/{number}/requests")).Follow("Add a request")).Fill("Short title", "<script>alert(1)</script>").Fill("Request", "Send <b>all</b> analyses.").Attach("Add documents", "list.txt", Encoding.UTF8.GetBytes("Loan 1"), "text/plain").Submit("Save");
        page.Shows("Request 1 added. It is ready to send.").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
        page.Document.QuerySelector($"a[href='/supervision/{number}/requests/send']").ShouldBeNull("Examiners who are not in charge do not send");
        (await second.Ask($"/supervision/{number}/requests/send")).Status.ShouldBe(HttpStatusCode.Forbidden);

        using var lead = await office.SignIn("examiner@wa.demo");
        page = await (await lead.Open($"/supervision/{number}")).Follow("Send 1 request");
        page.Shows("The account of the matter").ShouldBeFalse();
        page = await page.Fill("Introductory comments", "Our first request.").Submit("Send 1 request");
        page.Shows("1 request sent to Cascade Lending LLC.").ShouldBeTrue(page.Text);
        (await office.Stored(number)).Milestone.ShouldBe(Milestone.InFlight);

        using var contact = await office.SignIn("contact@cascade.demo");
        (await contact.Open("/notices")).Shows("Information requests wait for you. Assign a Company Lead").ShouldBeTrue();
        page = await (await contact.Open("/portal")).In("Nobody sends answers yet").Row(number).Follow("Assign Company Lead");
        (await page.Submit("Save")).Shows("Choose who leads for the company.").ShouldBeTrue();
        page = await page.Tick("Thea Lindqvist").Tick("Omar Haddad").Submit("Save");
        page.Shows($"Thea Lindqvist is Company Lead of {number}.").ShouldBeTrue(page.Text);

        using var helper = await office.SignIn("helper@cascade.demo");
        page = await (await (await helper.Open("/portal/supervision")).Follow(number)).Follow("Draft the answer to request 1");
        page = await page.Fill("Text", "All are <i>attached</i>.").Attach("Add documents", "analyses.txt", Encoding.UTF8.GetBytes("Analysis 1"), "text/plain").Submit("Send to Company Lead");
        page.Shows("Draft for request 1 sent to Thea Lindqvist.").ShouldBeTrue(page.Text);
        using var company = await office.SignIn("lead@cascade.demo");
        page = await (await (await company.Open("/portal")).In("My tasks").Follow("Send the draft: request 1, <script>alert(1)</script>")).Submit("Send to Washington");
        page = await page.Submit("Send answer to Washington");
        page.Shows("Answer to request 1 sent to Washington. Nothing else is due.").ShouldBeTrue(page.Text);

        (await lead.Open("/notices")).Shows("The company answered").ShouldBeTrue();
        page = await lead.Open($"/supervision/{number}/requests/1");
        page.Shows("All are <i>attached</i>.").ShouldBeTrue(page.Text);
        page = await page.Tick("Send back for another round").Fill("Reason", "Loan 2 is missing.").Submit("Decide");
        page.Shows("Request 1 sent back to Cascade Lending LLC.").ShouldBeTrue(page.Text);
        (await company.Open("/notices")).Shows("Your answer was sent back").ShouldBeTrue();
        page = await (await company.Open($"/portal/supervision/{number}/requests/1")).Fill("Text", "Loan 2 is here.").Submit("Send to Washington");
        await page.Submit("Send answer to Washington");
        page = await (await lead.Open($"/supervision/{number}/requests/1")).Tick("Accept the answer").Submit("Decide");
        page.Shows("Request 1 accepted.").ShouldBeTrue(page.Text);
        (await page.Follow("Compare with round 1")).Shows("Loan 2 is here.").ShouldBeTrue();

        page = await lead.Open($"/supervision/{number}/history");
        foreach (var words in new[] { "Added request 1", "Sent request 1 to Cascade Lending LLC", "Thea Lindqvist is Company Lead.", "Cascade Lending LLC answered request 1.", "Accepted the answer to request 1, round 2.", "History verified" }) page.Shows(words).ShouldBeTrue(words);
        page.Shows("Contributor").ShouldBeFalse("who helps is the company's");
        page = await company.Open($"/portal/supervision/{number}/history");
        foreach (var words in new[] { "Washington sent request 1", "Assigned the Company Lead", "Washington accepted the answer to request 1" }) page.Shows(words).ShouldBeTrue(words);
        var paper = await office.InDb(db => db.Set<Document>().Where(document => document.FileName == "analyses.txt").Select(document => document.Id).FirstAsync());
        (await (await helper.Get($"/documents/{paper}")).Content.ReadAsStringAsync()).ShouldBe("Analysis 1");
        (await office.InDb(async db =>
        {
            (await db.Set<Document>().Include(document => document.Scans).FirstAsync(document => document.Id == paper)).Scanned(ScanOutcome.Clean, null, null, office.Clock.Now);
            return await db.SaveChangesAsync();
        })).ShouldBeGreaterThan(0);
        foreach (var reader in new[] { lead, second, contact, company }) (await (await reader.Get($"/documents/{paper}")).Content.ReadAsStringAsync()).ShouldBe("Analysis 1");
        using var other = await office.SignIn("drafter@cascade.demo");
        (await other.Get($"/documents/{paper}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task More_time_is_asked_for_and_given()
    {
        var number = await office.Answering();
        using var company = await office.SignIn("lead@cascade.demo");
        var wished = office.Clock.Now.AddDays(30).ToString("MM/dd/yyyy");
        var page = await (await company.Open($"/portal/supervision/{number}/requests/1/more-time")).Fill("Date you would keep", wished).Fill("Why you need more time", "The vault is closed.").Submit("Ask Washington for more time");
        page.Shows("Asked Washington for more time on request 1.").ShouldBeTrue(page.Text);
        using var lead = await office.SignIn("examiner@wa.demo");
        page = await (await lead.Open($"/supervision/{number}/requests/1/ask")).Tick($"Give the date asked for: {office.Clock.Now.AddDays(30):MMM d, yyyy}").Submit("Decide and tell Cascade Lending LLC");
        page.Shows("Request 1 is due").ShouldBeTrue(page.Text);
        (await office.InDb(db => db.Set<CompanyAsk>().Where(ask => db.Set<SupervisoryActivity>().Any(activity => activity.Number == number && activity.Id == ask.RecordId)).Select(ask => ask.Decision).SingleAsync())).ShouldBe(AskDecision.Granted);
    }

    [Fact]
    public async Task The_company_is_reminded_as_by_complaints()
    {
        var number = await office.Answering();
        office.Clock.MoveTo(office.Clock.Now.Date.AddDays(35).AddHours(20));
        await office.Services.GetRequiredService<Redress.Web.Jobs.ReminderRound>().Run(default);
        using var company = await office.SignIn("lead@cascade.demo");

        (await office.InDb(db => db.Set<Reminder>().Where(one => db.Set<SupervisoryActivity>().Any(activity => activity.Number == number && activity.Id == one.RecordId)).Select(one => one.Kind).ToListAsync())).ShouldBe([ReminderKind.Overdue, ReminderKind.PocTold, ReminderKind.SupervisorsTold], ignoreOrder: true);
        (await office.MailsTo("lead@cascade.demo")).Where(mail => mail.Subject.StartsWith(number) && mail.Subject.Contains("due")).Select(mail => mail.Subject).ShouldBe([$"{number}: An answer is overdue"]);
        (await office.MailsTo("examiner@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company’s answer is overdue");
        (await office.MailsTo("director@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company’s answer is long overdue");
        var page = await company.Open("/notices");
        page.Shows("An answer is overdue").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task Programs_ask_and_answer_by_the_same_verbs()
    {
        var number = await office.Examined();
        using var agency = await office.Api("examiner@wa.demo");
        var at = $"/api/v1/supervision/{number}";
        (await agency.Post($"{at}/requests", new { title = "Files", text = "Send ten." })).ShouldBe(HttpStatusCode.OK).Json["exchange"]!["requests"]!.AsArray().Count.ShouldBe(1);
        (await agency.Post($"{at}/instalments", new { dueOn = new Dictionary<string, string> { ["1"] = "2020-01-01" } })).ShouldBe(HttpStatusCode.Conflict);
        (await agency.Post($"{at}/instalments", new { dueOn = new Dictionary<string, string> { ["1"] = office.Clock.Now.AddDays(20).ToString("yyyy-MM-dd") } })).ShouldBe(HttpStatusCode.OK).Json["milestone"]!.GetValue<string>().ShouldBe("InFlight");
        using var contact = await office.Api("contact@cascade.demo");
        var portal = $"/api/v1/portal/supervision/{number}";
        (await contact.Put($"{portal}/team", new { lead = "drafter@cascade.demo" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("needs the permission Leader");
        (await contact.Put($"{portal}/team", new { lead = "lead@cascade.demo", contributors = new[] { "helper@cascade.demo" } })).ShouldBe(HttpStatusCode.OK);
        using var helper = await office.Api("helper@cascade.demo");
        (await helper.Put($"{portal}/requests/1/draft", new { text = "Ten are here." })).ShouldBe(HttpStatusCode.OK);
        (await helper.Post($"{portal}/answers", new { drafts = new Dictionary<string, int> { ["1"] = 1 } })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Only the company's Company Lead");
        using var lead = await office.Api("lead@cascade.demo");
        (await lead.Post($"{portal}/answers", new { drafts = new Dictionary<string, int> { ["1"] = 1 } })).ShouldBe(HttpStatusCode.OK);
        var read = (await agency.Get(at)).ShouldBe(HttpStatusCode.OK).Json["exchange"]!;
        read["requests"]![0]!["rounds"]![0]!["answer"]!.GetValue<string>().ShouldBe("Ten are here.");
        read["contributors"].ShouldBeNull("who helps is the company's");
        (await agency.Put($"{at}/requests/1/acceptance")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("drafter@cascade.demo")]
    [InlineData("poc@cascade.demo")]
    [InlineData("admin@sound.demo")]
    [InlineData("examiner2@wa.demo")]
    [InlineData("manager@wa.demo")]
    [InlineData("director@or.demo")]
    [InlineData("operator@redress.demo")]
    public async Task Whoever_has_no_part_in_it_knows_of_none(string who)
    {
        var number = await office.Activity(Milestone.InFlight);
        using var reader = await office.SignIn(who);
        using var program = await office.Api(who);

        foreach (var page in new[] { $"/supervision/{number}/requests", $"/supervision/{number}/requests/1", $"/supervision/{number}/requests/add", $"/supervision/{number}/requests/send", $"/portal/supervision/{number}", $"/portal/supervision/{number}/requests/1", $"/portal/supervision/{number}/team", $"/portal/supervision/{number}/documents" })
            (await reader.Get(page)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        foreach (var answer in new[] { await program.Post($"/api/v1/supervision/{number}/requests", new { title = "Mine", text = "Mine." }), await program.Put($"/api/v1/supervision/{number}/requests/1/cancellation", new { reason = "Mine." }), await program.Get($"/api/v1/portal/supervision/{number}"), await program.Put($"/api/v1/portal/supervision/{number}/requests/1/draft", new { text = "Mine." }) })
            ((int)answer.Status).ShouldBeOneOf(403, 404);
        (await office.InDb(db => db.Set<InformationRequest>().Where(request => request.Record.Number == number).Select(request => request.CanceledAt).SingleAsync())).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_drafts_uploads_to_the_draft_and_hands_it_over()
    {
        var number = await office.Answering();
        await office.InDb(async db =>
        {
            var (helper, other) = (await db.PersonOf("helper@cascade.demo"), await db.PersonOf("drafter@cascade.demo"));
            var activity = (await db.WithExchange(await db.Activities(Viewer.CommandLine, Depth.Full).Whole().FirstAsync(one => one.Number == number)))!;
            var draft = activity.Requests.Single().SaveDraft("Begun.", false, 0, office.StampOf(helper));
            activity.Requests.Single().AssignDrafters([(helper, null)], office.StampOf(await db.PersonOf("lead@cascade.demo")));
            await db.SaveChangesAsync();

            (await db.MayUploadTo(helper.AsViewer(), draft.Id)).ShouldBeTrue();
            (await db.MayUploadTo(other.AsViewer(), draft.Id)).ShouldBeFalse();
            (await db.MayUploadTo((await db.PersonOf("contact@cascade.demo")).AsViewer(), draft.Id)).ShouldBeFalse("the SA Contact sees and does not draft");
            db.ChangeTracker.Clear();
            (await db.OpenActivitiesOf(await db.PersonOf("helper@cascade.demo"))).Single(one => one.Number == number).OpenWorkOf(helper.Id).ShouldBe(["Contributor", "Drafter of the answer to request 1"]);
        });
    }

    [Fact]
    public async Task An_activity_is_no_complaint_under_the_other_address()
    {
        var number = await office.Activity(Milestone.InFlight);
        var complaint = await office.Sent();
        using var director = await office.SignIn("director@wa.demo");

        (await director.Get($"/complaints/{number}/requests")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await director.Get($"/supervision/{complaint}/requests")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
