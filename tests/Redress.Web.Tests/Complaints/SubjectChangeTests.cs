using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>A complaint turns out to be about another company: what either company knows then, over pages, programs, documents and mails.</summary>
public partial class SubjectChangeTests(Office office) : IClassFixture<Office>
{
    const string Sound = "9000212";

    [Fact]
    public async Task Before_anything_is_sent_a_manager_changes_it_by_the_same_search_and_unsent_requests_go_along()
    {
        var number = await office.Complaint();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Payment history", "Send it.", null, [], stamp));
        var form = await (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}")).Follow("Change the subject");
        form.Shows($"{number} is about Cascade Lending LLC.").ShouldBeTrue(form.Text);

        var search = await (await form.Follow("Guided search")).Fill("Name of the business", "Harber Mortage").Submit("Next");
        var confirm = await search.Submit("Go on with Harbor Mortgage");
        confirm.Shows("Nothing was sent to it, and it is told nothing.").ShouldBeTrue(confirm.Text);
        confirm.Shows("1 request not sent yet goes along.").ShouldBeTrue(confirm.Text);
        var record = await confirm.Submit("Change to Harbor Mortgage");

        record.Shows($"{number} is about Harbor Mortgage now.").ShouldBeTrue(record.Text);
        (await record.Follow("Information requests 1")).Shows("Payment history").ShouldBeTrue();
        var first = (await office.InDb(async db => await db.Set<Complaint>().Include(c => c.Company).SingleAsync(c => c.Number == number)));
        (first.Company!.NmlsId, first.SubjectNo).ShouldBe(("9000358", 2));
        await ShouldBeProven(number);
    }

    [Fact]
    public async Task After_sending_only_a_supervisor_does_it_and_only_with_a_reason()
    {
        var number = await office.Sent();
        var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open($"/complaints/{number}")).Has("link", "Change the subject").ShouldBeFalse();
        (await manager.Ask($"/complaints/{number}/subject")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = Sound, reason = "Wrong one." })).Status.ShouldBe(HttpStatusCode.Conflict);
        var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open($"/complaints/{number}/subject?id={Sound}")).Submit("Go on with Sound Money Transfer, Inc.");
        page.Shows("1 request is canceled. Answers stay on the complaint for you.").ShouldBeTrue(page.Text);

        (await page.Submit("Change to Sound Money Transfer, Inc.")).Shows("Say why the subject changes.").ShouldBeTrue();
        (await page.Fill("Why the subject changes", new string('x', 2_001)).Submit("Change to Sound Money Transfer, Inc.")).Shows("longer than 2,000").ShouldBeTrue();
        page = await page.Fill("Why the subject changes", "The loan <b>moved</b> in May.").Submit("Change to Sound Money Transfer, Inc.");

        page.Shows("is about Sound Money Transfer, Inc now.").ShouldBeTrue(page.Text);
        page.Shows("The loan <b>moved</b> in May.").ShouldBeTrue(page.Text);
        page.Has("link", "Before").ShouldBeFalse();
        (await supervisor.Open($"/complaints/{number}/requests")).Shows("Asked of Cascade Lending LLC").ShouldBeTrue();
        (await office.MailsTo("contact@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: What you were asked is canceled. The complaint is about somebody else");
        foreach (var to in (string[])["contact@sound.demo", "poc@sound.demo", "admin@sound.demo"]) (await office.MailsTo(to)).ShouldNotContain(mail => mail.Subject.Contains(number));
        (await (await office.SignIn("contact@sound.demo")).Ask($"/portal/complaints/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await ShouldBeProven(number);
    }

    [Fact]
    public async Task The_new_company_sees_none_of_what_went_before_wherever_it_looks()
    {
        var (number, documents) = await Exchanged();
        await Changed(number);
        await AskedAnew(number);
        string[] old = ["OLDACCOUNT", "OLDASKED", "OLDTITLE", "OLDANSWER", "OLDDRAFT", "OLDCOMMENT", "olddocument", "oldanswer", "Cascade", "Calloway", "Brandvold"];

        var visitor = await office.SignIn("contact@sound.demo");
        foreach (var path in (string[])["", "/requests", "/requests/3", "/documents", "/history", "/poc"])
        {
            var page = await visitor.Open($"/portal/complaints/{number}{path}");
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var word in old) page.Document.DocumentElement.OuterHtml.ShouldNotContain(word, Case.Insensitive, $"{path}: {word}");
        }
        (await visitor.Open($"/portal/complaints/{number}")).Shows("NEWTITLE").ShouldBeTrue();
        foreach (var path in (string[])["/requests/1", "/requests/2", "/requests/1/answer", "/requests/2/compare"]) (await visitor.Ask($"/portal/complaints/{number}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var path in (string[])["/portal/complaints?words=OLDTITLE", "/portal/requests?words=OLDTITLE", "/portal/requests?group=All", "/portal", "/portal/former", "/notices"])
            (await visitor.Open(path)).Text.Replace("words=OLDTITLE", "").ShouldNotContain("Asked of old", Case.Insensitive, path);
        (await visitor.Open("/portal/complaints?words=OLDTITLE")).Shows(number).ShouldBeFalse();
        (await visitor.Open("/portal/requests?words=OLDTITLE")).Shows(number).ShouldBeFalse();
        (await visitor.Open("/portal/former")).Shows(number).ShouldBeFalse();
        (await visitor.Ask($"/portal/former/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var document in documents) (await visitor.Ask($"/documents/{document}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var api = await office.Api("contact@sound.demo");
        foreach (var path in (string[])[$"/complaints/{number}", $"/complaints/{number}/history", "/portal/requests?group=All", "/portal/complaints", $"/complaints/{number}/documents", "/portal/former"])
        {
            var answer = Encoding.UTF8.GetString((await api.Get($"/api/v1{path}")).Bytes);
            foreach (var word in old) answer.ShouldNotContain(word, Case.Insensitive, $"{path}: {word}");
        }
        foreach (var document in documents) (await api.Get($"/api/v1/documents/{document}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Get($"/api/v1/portal/former/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.MailsTo("contact@sound.demo")).Where(mail => mail.Subject.Contains(number)).ShouldAllBe(mail => !mail.Body.Contains("Cascade"));
    }

    [Fact]
    public async Task The_old_company_keeps_what_it_had_and_learns_nothing_later()
    {
        var (number, documents) = await Exchanged();
        await Changed(number);
        await AskedAnew(number);
        await office.InDb(db => db.Database.ExecuteSqlRawAsync("UPDATE complainants SET last_name = 'LATERNAME' WHERE record_id = (SELECT id FROM records WHERE number = {0})", number));
        string[] later = ["NEWTITLE", "NEWASKED", "NEWCOMMENT", "Sound", "LATERNAME", "It is the other one"];

        var poc = await office.SignIn("poc@cascade.demo");
        var page = await poc.Open($"/portal/complaints/{number}");
        page.Address.ShouldBe($"/portal/former/{number}");
        foreach (var word in (string[])["OLDACCOUNT", "OLDASKED", "OLDTITLE", "OLDANSWER", "OLDDRAFT", "OLDCOMMENT", "olddocument.txt", "oldanswer.txt", "Margaret Ellison", "Canceled"]) page.Shows(word).ShouldBeTrue($"{word}: {page.Text}");
        foreach (var word in later) page.Document.DocumentElement.OuterHtml.ShouldNotContain(word, Case.Insensitive);
        foreach (var document in documents) (await poc.Ask($"/documents/{document}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var path in (string[])["/requests/3", "/history", "/documents", "/requests/2"]) (await poc.Open($"/portal/complaints/{number}{path}")).Address.ShouldBe($"/portal/former/{number}", path);
        (await (await poc.Open("/portal/complaints")).Follow("No longer about us " + await FormerCount())).Has("link", number).ShouldBeTrue();
        (await poc.Open($"/portal/complaints?words={number}")).Has("link", number).ShouldBeFalse();

        var api = await office.Api("poc@cascade.demo");
        var kept = await api.Get($"/api/v1/portal/former/{number}");
        kept.Json[0]!["requests"]!.AsArray().Select(request => request!["state"]!.ToString()).ShouldBe(["Canceled", "Canceled"]);
        foreach (var word in later) Encoding.UTF8.GetString(kept.Bytes).ShouldNotContain(word, Case.Insensitive);
        (await api.Get($"/api/v1/complaints/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Put($"/api/v1/complaints/{number}/requests/2/draft", new { text = "Late words.", version = 1 })).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Conflict);
        (await office.MailsTo("poc@cascade.demo")).Where(mail => mail.Subject.StartsWith(number)).Last().Subject.ShouldContain("canceled");
    }

    [Fact]
    public async Task An_answer_restricted_to_the_point_of_contact_stays_so()
    {
        var (number, documents) = await Exchanged(restricted: true);
        await Changed(number);

        var drafter = await office.SignIn("drafter@cascade.demo");
        var page = await drafter.Open($"/portal/former/{number}");
        page.Shows("Restricted to the point of contact. Not shown").ShouldBeTrue(page.Text);
        page.Shows("OLDANSWER").ShouldBeFalse();
        (await drafter.Ask($"/documents/{documents[1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/former/{number}")).Shows("OLDANSWER").ShouldBeTrue();
    }

    [Fact]
    public async Task A_complaint_that_comes_back_shows_its_first_company_only_what_is_sent_anew()
    {
        var (number, _) = await Exchanged();
        await Changed(number);
        await Changed(number, "9000147");
        var contact = await office.SignIn("contact@cascade.demo");
        (await contact.Open($"/portal/complaints/{number}")).Address.ShouldBe($"/portal/former/{number}");

        await AskedAnew(number);

        var page = await contact.Open($"/portal/complaints/{number}/requests");
        (page.Shows("NEWTITLE"), page.Shows("OLDTITLE")).ShouldBe((true, false));
        (await contact.Open($"/portal/former/{number}")).Shows("This complaint is about us again.").ShouldBeTrue();
    }

    [Fact]
    public async Task It_turns_out_to_be_about_a_party_in_no_registry()
    {
        var (number, _) = await Exchanged();
        var entity = await office.Entity("Anvil Street Cash");
        var page = await (await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/subject?id={entity}")).Submit("Go on with Anvil Street Cash");
        page.Shows("It cannot be asked here.").ShouldBeTrue(page.Text);

        page = await page.Fill("Why the subject changes", "It only used the name.").Submit("Change to Anvil Street Cash");

        page.Shows($"{number} is about Anvil Street Cash now.").ShouldBeTrue(page.Text);
        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}")).Address.ShouldBe($"/portal/former/{number}");
        (await office.InDb(db => db.Set<Complaint>().SingleAsync(c => c.Number == number))).ShouldSatisfyAllConditions(c => c.CompanyId.ShouldBeNull(), c => c.EntityId.ShouldNotBeNull());
        await ShouldBeProven(number);
    }

    [Fact]
    public async Task A_company_that_cannot_be_asked_takes_no_unsent_requests()
    {
        var number = await office.Complaint();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Payment history", "Send it.", null, [], stamp));
        var bank = await office.InDb(db => db.Companies.Where(c => c.FdicCertificate != null).OrderBy(c => c.Id).Select(c => c.SesId!).FirstAsync());

        (await (await office.Api("manager@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = bank })).ShouldBe(HttpStatusCode.OK).Json["requests"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Others_cannot_and_closed_or_referred_ones_do_not_change()
    {
        var number = await office.Complaint();
        var body = new { subject = Sound, reason = "Wrong one." };
        foreach (var (who, status) in new[] { ("manager@or.demo", HttpStatusCode.NotFound), ("viewer@wa.demo", HttpStatusCode.Forbidden), ("contact@cascade.demo", HttpStatusCode.Forbidden) })
            (await (await office.Api(who)).Put($"/api/v1/complaints/{number}/subject", body)).Status.ShouldBe(status, who);
        (await (await office.SignIn("supervisor@or.demo")).Ask($"/complaints/{number}/subject")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("viewer@wa.demo")).Ask($"/complaints/{number}/subject/search")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var api = await office.Api("supervisor@wa.demo");
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "9000147" })).Problem.ShouldContain("is about Cascade Lending LLC already");
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "nobody" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "9000358", individual = "1" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await office.Referred(number);
        (await api.Put($"/api/v1/complaints/{number}/subject", body)).Problem.ShouldContain("referral");
        var closed = await office.Closed();
        (await api.Put($"/api/v1/complaints/{closed}/subject", body)).Problem.ShouldContain("closed and locked");
    }

    [Fact]
    public async Task Of_two_at_once_one_changes_it()
    {
        var number = await office.Sent();
        var api = await office.Api("supervisor@wa.demo");
        async Task<HttpStatusCode> Put(string subject) => (await api.Put($"/api/v1/complaints/{number}/subject", new { subject, reason = "Wrong one." })).Status;

        var both = await Task.WhenAll(Put(Sound), Put("9000358"));

        both.Count(status => status == HttpStatusCode.OK).ShouldBeGreaterThanOrEqualTo(1);
        (await office.InDb(db => db.Set<FormerSubject>().CountAsync(former => db.Set<Complaint>().Any(c => c.Id == former.RecordId && c.Number == number)))).ShouldBe(1);
        await ShouldBeProven(number);
    }

    /// <summary>Two requests sent with comments, the account and a document; the first answered with a document, the second drafted.</summary>
    async Task<(string Number, Guid[] Documents)> Exchanged(bool restricted = false)
    {
        var number = await office.Complaint(with: intake => intake with { Account = "OLDACCOUNT of the matter." });
        var shared = await office.Document(number, "manager@wa.demo", "olddocument.txt");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            for (var no = 1; no <= 2; no++) InformationRequest.Add(complaint, $"OLDTITLE {no}", "OLDASKED: send it.", null, [], stamp);
        });
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.ToDictionary(request => request.No, _ => stamp.Today.AddDays(20)), "OLDCOMMENT.", null, true, new HashSet<Guid> { shared }, new AnswerNotices(true, true, false, [])), [], stamp));
        await office.NamePoc(number);
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) =>
        {
            complaint.Requests.Single(request => request.No == 1).SaveDraft("OLDANSWER.", restricted, 0, stamp);
            complaint.Requests.Single(request => request.No == 2).SaveDraft("OLDDRAFT.", false, 0, stamp);
        });
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var person = await db.PersonOf("poc@cascade.demo");
        var stamp = office.StampOf(person);
        var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
        var first = complaint.Requests.Single(request => request.No == 1);
        var answer = (await scope.ServiceProvider.GetRequiredService<DocumentStore>().Take(db, new MemoryStream("hello"u8.ToArray()), "oldanswer.txt", DocumentPart.Answer, stamp)).OnDraft(first.CurrentDraft!.Id);
        Instalment.SendAnswers(complaint, [first], [answer], stamp);
        await db.SaveChangesAsync();
        return (number, [shared, answer.Id]);
    }
}
