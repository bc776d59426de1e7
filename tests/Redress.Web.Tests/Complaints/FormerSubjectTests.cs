using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>What either company knows after the subject changed: over pages, programs, documents and mails.</summary>
public class FormerSubjectTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_new_company_sees_none_of_what_went_before_wherever_it_looks()
    {
        var (number, documents) = await office.Exchanged();
        await office.Changed(number);
        await office.AskedAnew(number);
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
        var (number, documents) = await office.Exchanged();
        await office.Changed(number);
        await office.AskedAnew(number);
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
        var (number, documents) = await office.Exchanged(restricted: true);
        await office.Changed(number);

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
        var (number, _) = await office.Exchanged();
        await office.Changed(number);
        await office.Changed(number, "9000147");
        var contact = await office.SignIn("contact@cascade.demo");
        (await contact.Open($"/portal/complaints/{number}")).Address.ShouldBe($"/portal/former/{number}");

        await office.AskedAnew(number);

        var page = await contact.Open($"/portal/complaints/{number}/requests");
        (page.Shows("NEWTITLE"), page.Shows("OLDTITLE")).ShouldBe((true, false));
        (await contact.Open($"/portal/former/{number}")).Shows("This complaint is about us again.").ShouldBeTrue();
    }

    async Task<string> FormerCount() => (await office.InDb(db => db.Set<FormerSubject>().Where(former => former.Company.NmlsId == "9000147").Select(former => former.RecordId).Distinct().CountAsync())).ToString();
}
