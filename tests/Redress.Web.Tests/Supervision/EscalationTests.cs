using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>A complaint escalated to an activity, by page and by API: previewed, byte for byte, seen on both sides and nowhere else.</summary>
public class EscalationTests(Office office) : IClassFixture<Office>
{
    const string Bytes = "Escrow analysis, page 1\n";

    [Fact]
    public async Task What_is_previewed_stands_in_the_activity_byte_for_byte_and_stays_where_it_was()
    {
        var (number, complaint) = (await office.Activity(Milestone.InFlight), await Rich());
        using var director = await office.SignIn("director@wa.demo");
        var page = await (await director.Open($"/complaints/{complaint}")).Follow("Escalate to investigation or examination");
        (await page.Submit("Preview")).Shows("Choose where the complaint goes.").ShouldBeTrue();
        page = await page.Tick(number).Submit("Preview");
        page.Shows("Say why the complaint is escalated.").ShouldBeTrue(page.Text);
        page = await page.Fill("Why it is escalated", "A pattern of <b>escrow</b> errors.").Submit("Preview");
        foreach (var words in new[] { $"This goes to {number}", "1 request, 1 alleged violation and 3 documents", "Wrong escrow.", "We corrected it.", "answer.txt", "ask.txt", "Left out", "face.txt", "It names the complainant." }) page.Shows(words).ShouldBeTrue($"{words}\n{page.Text}");
        page.Shows("m.ellison@example.com").ShouldBeFalse();
        (await director.Open($"/complaints/{complaint}/related")).Shows(number).ShouldBeFalse("it was looked at, no more");

        page = await (await page.Submit("Change what goes along")).Submit("Preview");
        page = await page.Submit("Escalate the complaint");
        page.Shows($"{complaint} escalated to {number}.").ShouldBeTrue(page.Text);
        page.Shows("It went with 1 request, 1 alleged violation and 3 documents.").ShouldBeTrue();
        page.Shows("A pattern of <b>escrow</b> errors.").ShouldBeTrue("as text");

        page = await director.Open($"/supervision/{number}/escalations/1");
        foreach (var words in new[] { "Taken over from", "Escrow account", "We corrected it.", "Restricted by the company", "Wrong escrow.", "They raised my payment and did not say why.", "Left out" }) page.Shows(words).ShouldBeTrue($"{words}\n{page.Text}");
        page.Row("contract.txt").Shows("Complaint").ShouldBeTrue("where it stood");
        using var examiner = await office.SignIn("examiner@wa.demo");
        (await examiner.Open($"/supervision/{number}/requests")).Shows("Taken over from complaints 1").ShouldBeTrue();
        (await examiner.Open($"/supervision/{number}/complaints")).Shows("1 request, 1 alleged violation and 3 documents").ShouldBeTrue();
        (await examiner.Open($"/supervision/{number}/history")).Shows($"Took over complaint {complaint} with").ShouldBeTrue();
        (await director.Open($"/complaints/{complaint}/history")).Shows($"Escalated to {number} with").ShouldBeTrue();

        var carried = await Carried(number);
        carried.Documents.Count.ShouldBe(3);
        foreach (var one in carried.Documents)
        {
            var (copy, original) = (await Content(one.DocumentId), await Content(one.OriginId));
            copy.ShouldBe(original, one.Document.FileName);
            one.DocumentId.ShouldNotBe(one.OriginId);
            (await examiner.Ask($"/documents/{one.DocumentId}/content")).Status.ShouldBe(HttpStatusCode.OK);
        }
        (carried.Requests[0].SentAt, carried.Requests[0].Rounds[0].AnsweredAt).ShouldBe(await office.InDb(async db =>
        {
            var request = await db.Set<InformationRequest>().Include(one => one.Rounds).FirstAsync(one => one.Record.Number == complaint);
            return (request.SentAt!.Value, request.Rounds[0].AnsweredAt);
        }));
        (await office.InDb(db => db.Set<Document>().CountAsync(one => one.RecordId == carried.ComplaintId))).ShouldBe(4, "the complaint keeps its own");
        await Verified(number, complaint);
    }

    [Fact]
    public async Task An_alleged_violation_that_came_along_becomes_a_finding()
    {
        var (number, complaint) = (await office.Activity(Milestone.InFlight), await Rich());
        await Escalated(complaint, new { reason = "A pattern.", activity = number });
        using var director = await office.SignIn("director@wa.demo");
        var page = await (await director.Open($"/supervision/{number}/escalations/1")).Follow("Make a finding of violation 1");
        page = await page.Fill("Area", "Escrow").Submit("Propose the finding");
        page.Shows("Finding 1").ShouldBeTrue(page.Text);
        (await director.Open($"/supervision/{number}/escalations/1")).Shows("Finding 1").ShouldBeTrue();
        (await director.Open($"/complaints/{complaint}/violations")).Shows($"finding 1 of {number}").ShouldBeTrue();
    }

    [Fact]
    public async Task A_manager_makes_one_for_review_and_closes_the_complaint_in_one_act()
    {
        var complaint = await office.Sent();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open($"/complaints/{complaint}/escalate")).Tick("A new activity").Tick("Close the complaint as referred to investigation").Fill("Why it is escalated", "A pattern.").Submit("Preview");
        page.Shows("Confirm that closing cancels the requests still open.").ShouldBeTrue(page.Text);
        page = await page.Tick("Cancel request 1 on closing").Submit("Preview");
        page.Shows("a new investigation of Cascade Lending LLC").ShouldBeTrue(page.Text);
        page.Shows($"{complaint} is closed and locked with it.").ShouldBeTrue();
        page = await page.Submit("Escalate the complaint");
        page.Shows("The complaint is closed and locked.").ShouldBeTrue(page.Text);
        
        var (number, inReview) = await office.InDb(async db =>
        {
            var made = await db.Set<SupervisoryActivity>().FirstAsync(one => one.Escalations.Any(escalation => escalation.ComplaintNumber == complaint));
            return (made.Number, made.IsInReview);
        });
        inReview.ShouldBeTrue();
        page.Shows(number).ShouldBeTrue();
        (await manager.Ask($"/supervision/{number}/escalations/1")).Status.ShouldNotBe(HttpStatusCode.OK);
        using var director = await office.SignIn("director@wa.demo");
        (await director.Open($"/supervision/{number}/escalations/1")).Shows("The complaint was closed with it.").ShouldBeTrue();
        (await director.Open("/notices")).Shows("waits for you to schedule it").ShouldBeTrue();
        (await manager.Open($"/complaints/{complaint}/closures")).Shows($"Escalated to {number}.").ShouldBeTrue();
        await Verified(number, complaint);
    }

    [Fact]
    public async Task No_company_and_no_other_agency_reads_what_came_along()
    {
        var (number, complaint) = (await office.Answering(), await Rich());
        await Escalated(complaint, new { reason = "A pattern.", activity = number, includesComplainant = true }, "supervisor@wa.demo");
        var papers = (await Carried(number)).Documents.Select(one => one.DocumentId).ToList();
        papers.Count.ShouldBe(4);
        foreach (var person in new[] { "lead@cascade.demo", "contact@cascade.demo", "poc@cascade.demo", "manager@or.demo", "director@or.demo", "examiner2@wa.demo", "manager@wa.demo" })
        {
            using var other = await office.SignIn(person);
            (await other.Ask($"/supervision/{number}/escalations/1")).Status.ShouldNotBe(HttpStatusCode.OK, person);
            foreach (var paper in papers) (await other.Ask($"/documents/{paper}/content")).Status.ShouldBe(HttpStatusCode.NotFound, person);
        }
        using var lead = await office.SignIn("lead@cascade.demo");
        foreach (var tab in new[] { "", "/documents", "/history" }) (await lead.Open($"/portal/supervision/{number}{tab}")).Shows(complaint).ShouldBeFalse(tab);
        using var program = await office.Api("director@or.demo");
        (await program.Get($"/api/v1/supervision/{number}/escalations")).ShouldBe(HttpStatusCode.NotFound);
        (await program.Post($"/api/v1/complaints/{complaint}/escalations", new { reason = "Ours.", activity = number })).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_preview_and_escalate_and_bad_input_has_a_sentence()
    {
        var (number, complaint) = (await office.Activity(Milestone.Planning), await Rich());
        using var program = await office.Api("manager@wa.demo");
        var preview = (await program.Post($"/api/v1/complaints/{complaint}/escalations/preview", new { reason = "A pattern." })).ShouldBe(HttpStatusCode.OK).Json;
        preview["escalation"]!["requests"]!.AsArray().Count.ShouldBe(1);
        preview["leftOut"]!.AsArray().Single()!["why"]!.GetValue<string>().ShouldBe("It names the complainant.");
        (await program.Post($"/api/v1/complaints/{complaint}/escalations", new { reason = "A pattern." })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.Post($"/api/v1/complaints/{complaint}/escalations", new { reason = "A pattern.", activity = "SA-2026-999999" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var odd in new object[] { new { reason = " ", activity = number }, new { reason = "A.", activity = number, requests = new[] { 7 } }, new { reason = "A.", activity = number, violations = new[] { 9 } }, new { reason = "A.", activity = number, documents = new[] { Guid.NewGuid() } }, new { reason = "A.", activity = number, includesComplainant = true } })
            (await program.Post($"/api/v1/complaints/{complaint}/escalations", odd)).ShouldBe(HttpStatusCode.Conflict);
        var made = (await program.Post($"/api/v1/complaints/{complaint}/escalations", new { reason = "A pattern.", activity = number, violations = Array.Empty<int>(), documents = Array.Empty<Guid>() })).ShouldBe(HttpStatusCode.Created).Json;
        (made["violations"]!.AsArray().Count, made["documents"]!.AsArray().Count).ShouldBe((0, 2));
        (await program.Get($"/api/v1/complaints/{complaint}/escalations")).Json.AsArray().Single()!["activity"]!.GetValue<string>().ShouldBe(number);
        using var staff = await office.Api("staff@wa.demo");
        (await staff.Get($"/api/v1/supervision/{number}/escalations")).ShouldBe(HttpStatusCode.OK).Json.AsArray().Single()!["complaint"]!.GetValue<string>().ShouldBe(complaint);
        (await staff.Post($"/api/v1/complaints/{complaint}/escalations", new { reason = "A pattern.", activity = number })).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pressing_twice_escalates_once()
    {
        var (number, complaint) = (await office.Activity(Milestone.Planning), await office.Complaint());
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open($"/complaints/{complaint}/escalate")).Tick("An activity that we know the ID of").Fill("SA ID", number).Fill("Why it is escalated", "A pattern.").Submit("Preview");
        (await page.Submit("Escalate the complaint")).Shows("escalated to").ShouldBeTrue();
        (await page.Submit("Escalate the complaint")).Shows("escalated to").ShouldBeTrue();
        (await office.InDb(db => db.Set<Escalation>().CountAsync(one => one.ComplaintNumber == complaint))).ShouldBe(1);
    }

    // With an answered request whose answer is restricted, a violation, and papers of all kinds.
    async Task<string> Rich()
    {
        var number = await office.Complaint();
        await WithPaper(number, "manager@wa.demo", "ask.txt", DocumentPart.Request, (complaint, paper, stamp) => InformationRequest.Add(complaint, "Escrow account", "Send the analysis.", null, [paper], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            Instalment.Send(complaint, new(new Dictionary<int, DateOnly> { [1] = stamp.Today.AddDays(14) }, null, null, true, new HashSet<Guid>(), new(true, true, false, [])), [], stamp);
            complaint.Allege([new(Law.Federal, "12 CFR 1024.17", "Wrong escrow.")], stamp);
        });
        await office.NamePoc(number);
        await WithPaper(number, "poc@cascade.demo", "answer.txt", DocumentPart.Answer, (complaint, paper, stamp) =>
        {
            var request = complaint.Requests[0];
            var draft = request.SaveDraft("We corrected it.", true, 0, stamp);
            paper.OnDraft(draft.Id);
            Instalment.SendAnswers(complaint, [request], [paper], stamp);
        });
        await WithPaper(number, "manager@wa.demo", "contract.txt", DocumentPart.Intake, (complaint, paper, stamp) => complaint.AddDocument(paper, stamp));
        await WithPaper(number, "manager@wa.demo", "face.txt", DocumentPart.Intake, (complaint, paper, stamp) => complaint.AddDocument(paper, stamp, true));
        return number;
    }

    async Task WithPaper(string number, string by, string name, DocumentPart part, Action<Complaint, Document, Domain.Stamp> verb)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<RedressDb>(), scope.ServiceProvider.GetRequiredService<DocumentStore>());
        var person = await db.PersonOf(by);
        var paper = await store.Take(db, new MemoryStream(Encoding.UTF8.GetBytes(Bytes + name)), name, part, office.StampOf(person));
        paper.Scanned(ScanOutcome.Clean, null, null, office.Clock.Now);
        await office.ActIn(db, number, by, (complaint, stamp) => verb(complaint, paper, stamp));
    }

    async Task Escalated(string complaint, object input, string by = "manager@wa.demo")
    {
        using var program = await office.Api(by);
        (await program.Post($"/api/v1/complaints/{complaint}/escalations", input)).ShouldBe(HttpStatusCode.Created);
    }

    Task<Escalation> Carried(string activity) => office.InDb(db => db.Set<Escalation>().Include(one => one.Requests).ThenInclude(one => one.Rounds).Include(one => one.Documents).ThenInclude(one => one.Document).AsSplitQuery()
        .FirstAsync(one => db.Set<SupervisoryActivity>().Any(record => record.Id == one.RecordId && record.Number == activity)));

    async Task<byte[]> Content(Guid id)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var content = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<DocumentStore>().Read(db, await db.Set<Document>().FirstAsync(one => one.Id == id), content);
        return content.ToArray();
    }

    async Task Verified(params string[] numbers)
    {
        using var director = await office.SignIn("director@wa.demo");
        foreach (var number in numbers) (await director.Open($"/{(number.StartsWith('C') ? "complaints" : "supervision")}/{number}/history")).Shows("History verified").ShouldBeTrue(number);
    }
}
