using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files.Scanning;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>Files are scanned by a real ClamAV before anyone else opens them.</summary>
[Trait("Proof", "slow")]
public class ScanTests(ScannedOffice office) : IClassFixture<ScannedOffice>
{
    [Fact]
    public async Task Until_it_is_scanned_only_the_uploader_opens_a_file_and_then_everybody_who_may()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "waits.txt", "A text about nothing."u8.ToArray());
        var (uploader, colleague) = (await office.Api("manager@wa.demo"), await office.Api("supervisor@wa.demo"));

        (await uploader.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.OK);
        (await colleague.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.Conflict).Json["detail"]!.GetValue<string>().ShouldContain("waits for its scan");
        var browser = await office.SignIn("supervisor@wa.demo");
        foreach (var part in (string[])["content", "pages/1"]) (await browser.Ask($"/documents/{id}/{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await browser.Open($"/documents/{id}");
        page.Address.ShouldBe($"/documents/{id}/view");
        page.Shows("Waiting for scan").ShouldBeTrue(page.Text);
        page.Has("link", "Download").ShouldBeFalse();
        (await browser.Open($"/complaints/{number}/documents")).Shows("Waiting for scan").ShouldBeTrue();
        (await (await office.Api("manager@ca.demo")).Get($"/api/v1/documents/{id}/facts")).ShouldBe(HttpStatusCode.NotFound);

        await office.Scan();
        (await colleague.Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.OK);
        var facts = (await colleague.Get($"/api/v1/documents/{id}/facts")).Json;
        facts["scan"]!.GetValue<string>().ShouldBe("Clean");
        facts["scans"]![0]!["version"]!.GetValue<string>().ShouldStartWith("ClamAV");
        (await browser.Open($"/documents/{id}/view")).Shows("Clean").ShouldBeTrue();
    }

    [Fact]
    public async Task A_quarantined_file_is_seen_by_name_alone_by_everybody_and_told_to_uploader_and_point_of_contact()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "eicar.txt", ClamdServer.Eicar, by: "supervisor@wa.demo");
        await office.Scan();

        (await office.DocumentOf(id)).State.ShouldBe(ScanState.Quarantined);
        foreach (var who in (string[])["supervisor@wa.demo", "manager@wa.demo"])
        {
            (await (await office.Api(who)).Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.Conflict).Json["detail"]!.GetValue<string>().ShouldContain("quarantined");
            var page = await (await office.SignIn(who)).Open($"/documents/{id}/view");
            page.Shows("Quarantined: the scanner found Redress.Eicar").ShouldBeTrue(page.Text);
            page.Has("link", "Download").ShouldBeFalse();
            (await office.MailsTo(who)).ShouldContain(mail => mail.Subject.Contains(number) && mail.Subject.Contains("quarantined"));
        }
        var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open($"/complaints/{number}/history")).Shows("Quarantined the document eicar.txt").ShouldBeTrue();
        (await (await manager.Open($"/complaints/{number}/documents")).Follow("All quarantined files")).Shows("eicar.txt").ShouldBeTrue();
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/documents/quarantined")).Json["items"]!.AsArray().ShouldContain(item => item!["id"]!.GetValue<Guid>() == id);
        (await (await office.Api("manager@ca.demo")).Get("/api/v1/documents/quarantined")).Json["items"]!.AsArray().ShouldBeEmpty();
        await office.ReadTexts();
        (await office.TextOf(id)).ShouldBeNull();

        // It stands: shared with nobody, and a second look finds the same.
        (await (await office.Api("viewer@wa.demo")).Post($"/api/v1/documents/{id}/scan", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@wa.demo")).Post($"/api/v1/documents/{id}/scan", new { })).ShouldBe(HttpStatusCode.NoContent);
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.Conflict);
        await office.Scan();
        (await office.DocumentOf(id)).Scans.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_lies_in_an_archive_in_an_archive_is_found()
    {
        var number = await office.Complaint();
        var inner = Offices.Zip(("eicar.com", Encoding.ASCII.GetString(ClamdServer.Eicar)));
        var id = await office.AddFile(number, "statement.zip", ZipOf("inner.zip", inner));
        await office.Scan();
        (await office.DocumentOf(id)).State.ShouldBe(ScanState.Quarantined);
    }

    [Fact]
    public async Task A_file_larger_than_the_scanner_takes_says_so_and_can_be_opened()
    {
        var number = await office.Complaint();
        var bytes = new byte[3 * ClamdServer.MostBytes];
        new Random(7).NextBytes(bytes);
        var id = await office.AddFile(number, "video.bin", bytes);
        await office.Scan();
        (await office.DocumentOf(id)).State.ShouldBe(ScanState.TooLarge);
        var page = await (await office.SignIn("supervisor@wa.demo")).Open($"/documents/{id}/view");
        page.Shows("Too large to scan").ShouldBeTrue();
        page.Has("link", "Download").ShouldBeTrue();
    }

    [Fact]
    public async Task While_the_scanner_is_away_files_wait_and_are_scanned_once_it_is_back()
    {
        var number = await office.Complaint();
        await office.Scan();
        await office.Clamd.Stop();
        try
        {
            var id = await office.AddFile(number, "patient.txt", "Patience."u8.ToArray());
            var round = office.Services.GetRequiredService<ScanRound>();
            (await round.ScanNext(default)).ShouldBeFalse();
            round.RestsUntil.ShouldNotBeNull();
            (await office.DocumentOf(id)).State.ShouldBe(ScanState.Waiting);
            var settings = await (await office.SignIn("operator@redress.demo")).Open("/installation/settings");
            settings.Shows("ClamAV cannot be reached").ShouldBeTrue(settings.Text);
            settings.Shows("1 wait").ShouldBeTrue(settings.Text);

            await office.Clamd.Start();
            office.Clock.Pass(TimeSpan.FromMinutes(6));
            await office.Scan();
            (await office.DocumentOf(id)).State.ShouldBe(ScanState.Clean);
        }
        finally
        {
            if (office.Clamd.Folder.Length > 0 && !await Answers()) await office.Clamd.Start();
        }
    }

    [Fact]
    public async Task A_quarantined_file_of_a_form_is_removed_before_it_is_sent()
    {
        var number = await office.Complaint();
        var manager = await office.SignIn("manager@wa.demo");
        var api = await office.Api("manager@wa.demo");
        var draft = Guid.CreateVersion7();
        using var form = new MultipartFormDataContent { { new StringContent(draft.ToString()), "draft" }, { new StringContent("Intake"), "part" } };
        var file = new ByteArrayContent(ClamdServer.Eicar);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        form.Add(file, "file", "bad.txt");
        var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        var sent = await client.PostAsync("/api/v1/documents", form);
        sent.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = Guid.Parse(sent.Headers.Location!.ToString().Split('/')[^1]);
        await office.Scan();

        (await office.MailsTo("manager@wa.demo")).ShouldContain(mail => mail.Subject.Contains("A file that you added was quarantined"));
        var page = await manager.Open($"/documents/{id}/view");
        page.Shows("Remove it from the form").ShouldBeTrue(page.Text);
        await Should.ThrowAsync<Redress.Domain.BrokenRuleException>(office.InDb(async db =>
        {
            var person = await db.PersonOf("manager@wa.demo");
            var complaint = await Redress.Web.Data.Doors.ComplaintDoor.ForWork(Redress.Web.Data.Doors.ComplaintDoor.Complaints(db, person.AsViewer(), Redress.Web.Data.Doors.Depth.Full)).FirstAsync(one => one.Number == number);
            complaint.AddDocument(await db.Set<Document>().FirstAsync(document => document.Id == id), office.StampOf(person));
        }));
        (await (await office.Api("supervisor@wa.demo")).Delete($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await api.Delete($"/api/v1/documents/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await api.Get($"/api/v1/documents/{id}/facts")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_Operator_tests_the_scanner_and_counts_what_it_found()
    {
        var number = await office.Complaint();
        await office.AddFile(number, "counted.txt", ClamdServer.Eicar);
        await office.Scan();
        var page = await (await office.SignIn("operator@redress.demo")).Open("/installation/settings");
        page.Shows("Answers: ClamAV").ShouldBeTrue(page.Text);
        page.In("Quarantined files by organization").Shows("Washington").ShouldBeTrue(page.Text);
        page.Shows("counted.txt").ShouldBeFalse();
        (await page.Submit("Test the scanner")).Shows("It found Redress.Eicar").ShouldBeTrue();
        (await (await office.Api("operator@redress.demo")).Post("/api/v1/installation/scanner/test", new { })).ShouldBe(HttpStatusCode.OK);
        (await (await office.Api("manager@wa.demo")).Post("/api/v1/installation/scanner/test", new { })).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_scanner_is_reached_by_its_socket_too()
    {
        var scanner = new Clamd(new Uri($"unix://{office.Clamd.Folder}/socket"));
        (await scanner.Version(default)).ShouldStartWith("ClamAV");
        (await scanner.Scan((target, stop) => target.WriteAsync(ClamdServer.Eicar, stop).AsTask(), default)).Outcome.ShouldBe(ScanOutcome.Found);
        (await scanner.Scan((_, _) => Task.CompletedTask, default)).Outcome.ShouldBe(ScanOutcome.Clean, "an empty file");
    }

    async Task<bool> Answers()
    {
        try
        {
            return (await new Clamd(office.Clamd.Address).Version(default)).Length > 0;
        }
        catch (ScannerException)
        {
            return false;
        }
    }

    static byte[] ZipOf(string name, byte[] bytes)
    {
        using var whole = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(whole, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry(name).Open()) part.Write(bytes);
        return whole.ToArray();
    }
}
