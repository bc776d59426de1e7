using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>What depends on a file waits as it waits: the company that it was shared with, a mail that brings it, an import of it.</summary>
[Trait("Proof", "slow")]
public class WaitingTests(ScannedOffice office) : IClassFixture<ScannedOffice>
{
    const string Header = "agency_reference,subject,received_on,last_name,first_name,phone\n";

    [Fact]
    public async Task A_company_opens_what_was_shared_with_it_only_once_it_was_scanned()
    {
        var (number, id) = await Shared("asked.txt", "A text about nothing."u8.ToArray());
        var (browser, program) = (await office.SignIn("poc@cascade.demo"), await office.Api("poc@cascade.demo"));

        await IsClosedTo(browser, program, id, "waits for its scan");
        var list = await browser.Open($"/portal/complaints/{number}/documents");
        list.Shows("asked.txt").ShouldBeTrue(list.Text);
        list.Shows("Waiting for scan").ShouldBeTrue(list.Text);

        await office.Scan();
        (await program.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_company_never_opens_what_is_quarantined_and_is_not_told_of_our_people()
    {
        var (number, id) = await Shared("bad.txt", ClamdServer.Eicar);
        await office.Scan();
        var (browser, program) = (await office.SignIn("poc@cascade.demo"), await office.Api("poc@cascade.demo"));

        await IsClosedTo(browser, program, id, "quarantined");
        (await browser.Open($"/documents/{id}/view")).Shows("Dana Whitfield").ShouldBeFalse();
        (await browser.Open($"/portal/complaints/{number}/documents")).Shows("Quarantined").ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_the_complaint_was_about_before_waits_too()
    {
        var (number, id) = await Shared("before.txt", "A text about nothing."u8.ToArray());
        (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = "9000212", reason = "It is the other one." })).ShouldBe(HttpStatusCode.OK);
        var (browser, program) = (await office.SignIn("poc@cascade.demo"), await office.Api("poc@cascade.demo"));
        (await browser.Open($"/portal/former/{number}")).Shows("before.txt").ShouldBeTrue();

        await IsClosedTo(browser, program, id, "waits for its scan");
        (await (await office.Api("poc@sound.demo")).Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.NotFound);

        await office.Scan();
        (await program.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.OK);
        (await (await office.Api("poc@sound.demo")).Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mail_is_held_back_until_its_file_was_scanned_and_never_goes_with_a_quarantined_one()
    {
        await office.Scan();
        var number = await office.Complaint();
        var (clean, bad) = (await office.AddFile(number, "letter.txt", "Dear sir"u8.ToArray()), await office.AddFile(number, "bad.txt", ClamdServer.Eicar));
        var (held, bounced) = (await Write("held@example.com", clean), await Write("bounced@example.com", bad));

        await Until(() => office.InDb(async db => (await Mail(db, held)).NextTryAt > office.Clock.Now && (await Mail(db, bounced)).NextTryAt > office.Clock.Now));
        await office.InDb(async db => (await Mail(db, held)).SentAt.ShouldBeNull());
        (await office.InDb(async db => (await Mail(db, held)).Tries)).ShouldBe(0, "waiting is no failure");

        await office.Scan();
        office.Clock.Pass(TimeSpan.FromMinutes(2));
        await Until(() => office.InDb(async db => (await Mail(db, held)).SentAt is not null));
        await Until(() => office.InDb(async db => (await Mail(db, bounced)).LastError?.Contains("quarantined") == true));
        (await office.InDb(async db => (await Mail(db, bounced)).SentAt)).ShouldBeNull();
    }

    [Fact]
    public async Task An_import_waits_for_the_scan_of_its_file_and_a_quarantined_file_is_not_imported()
    {
        await office.Scan();
        var api = await office.Api("supervisor@wa.demo");
        var good = await Given(api, Header + "W-1,Harbor Mortgage,2024-03-04,Good,One,\n");
        var bad = await Given(api, Header + $"W-2,Harbor Mortgage,2024-03-04,Good,\"{Encoding.ASCII.GetString(ClamdServer.Eicar).Replace("\"", "\"\"")}\",\n");
        (await Stage(api, good), await Stage(api, bad)).ShouldBe(("Rehearsing", "Rehearsing"));
        (await Count()).ShouldBe(0);

        await office.Scan();
        var run = office.Services.GetRequiredService<ImportRun>();
        foreach (var id in (Guid[])[good, bad]) await run.Run(id, default);

        (await Stage(api, good), await Stage(api, bad)).ShouldBe(("Finished", "Unreadable"));
        (await Count()).ShouldBe(1);
        var page = await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/import/{bad}");
        page.Shows("The file is quarantined: the scanner found Redress.Eicar").ShouldBeTrue(page.Text);
        (await api.Get($"/api/v1/imports/{bad}/refused")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Put($"/api/v1/imports/{bad}/confirmation")).ShouldBe(HttpStatusCode.Conflict);
        var document = await office.InDb(db => db.Set<ComplaintImport>().Where(import => import.Id == bad).Select(import => import.DocumentId).SingleAsync());
        if (document is { } left) (await api.Get($"/api/v1/documents/{left}")).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.NotFound);
    }

    static async Task IsClosedTo(Visitor browser, Rig.Api program, Guid id, string why)
    {
        (await program.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.Conflict).Json["detail"]!.GetValue<string>().ShouldContain(why);
        foreach (var part in (string[])["content", "pages/1"]) (await browser.Ask($"/documents/{id}/{part}")).Status.ShouldBe(HttpStatusCode.NotFound, part);
        var page = await browser.Open($"/documents/{id}");
        page.Address.ShouldBe($"/documents/{id}/view");
        page.Has("link", "Download").ShouldBeFalse();
        page.Document.QuerySelectorAll("img, iframe").ShouldBeEmpty();
    }

    /// <summary>A request with this file is sent to the company, before anybody scanned it.</summary>
    async Task<(string Number, Guid Document)> Shared(string name, byte[] bytes)
    {
        await office.Scan();
        var number = await office.Complaint();
        var id = await office.AddFile(number, name, bytes);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Request 1", "Send it.", null, [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.ToDictionary(request => request.No, _ => complaint.Agency.Calendar().After(stamp.Today, 10)), "Please answer.", null, true, new HashSet<Guid> { id }, new AnswerNotices(true, true, false, [])), [], stamp));
        await office.NamePoc(number);
        return (number, id);
    }

    Task<Guid> Write(string to, Guid attachment) => office.InDb(async db =>
    {
        var mail = new OutboxMail(to, "A letter", "Dear sir", office.Clock.Now) { AttachmentId = attachment };
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });

    static Task<OutboxMail> Mail(RedressDb db, Guid id) => db.Outbox.AsNoTracking().SingleAsync(mail => mail.Id == id);

    static async Task Until(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 300 && !await isSo(); tries++) await Task.Delay(100);
        (await isSo()).ShouldBeTrue();
    }

    static async Task<Guid> Given(Rig.Api api, string text)
        => (await api.Upload("/api/v1/imports?rehearse=false", "file", "file.csv", Encoding.UTF8.GetBytes(text), "text/csv")).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();

    static async Task<string> Stage(Rig.Api api, Guid id) => (await api.Get($"/api/v1/imports/{id}")).Json["stage"]!.GetValue<string>();

    Task<int> Count() => office.InDb(db => db.Set<Complaint>().CountAsync(one => one.IsImported && one.AgencyReference!.StartsWith("W-")));
}
