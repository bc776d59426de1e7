using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>The protocol tus 1.0, by programs and by people who have signed in, and whoever tries to bend it.</summary>
public partial class ResumableTests(Office office) : IClassFixture<Office>
{
    const string By = "manager@wa.demo", Other = "clerk@wa.demo";
    readonly Guid draft = Guid.CreateVersion7();

    [Fact]
    public async Task A_file_in_several_parts_becomes_one_document_of_its_draft()
    {
        using var client = await Client(By);
        var bytes = RandomNumberGenerator.GetBytes(5_000_000);
        var address = await Begin(client, "Big file.pdf", bytes.Length);

        var at = 0;
        foreach (var end in (int[])[1000, 4_500_000, bytes.Length])
        {
            (await Offset(client, address)).ShouldBe(at);
            using var answer = await Patch(client, address, at, bytes[at..end]);
            (answer.StatusCode, Header(answer, "Upload-Offset")).ShouldBe((HttpStatusCode.NoContent, $"{end}"));
            at = end;
        }

        var document = await office.InDb(db => db.Set<Document>().SingleAsync(one => one.DraftId == draft));
        (document.FileName, document.Size, document.Sha256, document.Part).ShouldBe(("Big file.pdf", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), DocumentPart.Intake));
        (await client.GetByteArrayAsync($"/api/v1/documents/{document.Id}")).AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        (await Offset(client, address)).ShouldBe(bytes.Length);
        using var replayed = await Patch(client, address, 4_500_000, bytes[4_500_000..]);
        replayed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Blocks(document.Id).ShouldBe(2, "nothing but its blocks is left");
    }

    [Fact]
    public async Task What_the_server_knows_is_asked_and_a_small_file_goes_up_with_its_beginning()
    {
        using var client = await Client(By);
        using var options = await client.SendAsync(new(HttpMethod.Options, "/api/v1/uploads"));
        (Header(options, "Tus-Version"), Header(options, "Tus-Max-Size")).ShouldBe(("1.0.0", "1073741824"));
        Header(options, "Tus-Extension").ShouldContain("termination");

        using var begun = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads") { Content = Bytes("hello"u8.ToArray()) };
        begun.Headers.Add("Upload-Length", "5");
        begun.Headers.Add("Upload-Metadata", Metadata("note.txt"));
        using var answer = await client.SendAsync(begun);

        (answer.StatusCode, Header(answer, "Upload-Offset")).ShouldBe((HttpStatusCode.Created, "5"));
        DateTimeOffset.Parse(Header(answer, "Upload-Expires")).UtcDateTime.ShouldBeGreaterThan(office.Clock.Now.AddHours(23));
        (await office.InDb(db => db.Set<Document>().SingleAsync(one => one.DraftId == draft))).ContentType.ShouldBe("text/plain");
        using var list = await client.GetAsync($"/api/v1/uploads?draft={draft}");
        (await list.Content.ReadAsStringAsync()).ShouldContain("\"kind\":\"Text\"");
    }

    [Theory]
    [InlineData("-5", 422)]
    [InlineData("5.5", 422)]
    [InlineData("", 422)]
    [InlineData("0", 409)]
    [InlineData("1073741825", 413)]
    [InlineData("9223372036854775807", 413)]
    [InlineData("99999999999999999999999", 413)]
    public async Task A_length_that_makes_no_sense_is_refused(string length, int status)
    {
        using var client = await Client(By);

        using var answer = await Post(client, length, Metadata("x.pdf"));

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\ok.txt", "ok.txt")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("Ünï “cødé”.pdf", "Ünï “cødé”.pdf")]
    [InlineData("..", "document")]
    public async Task A_name_is_cleaned_as_that_of_every_file(string given, string kept)
    {
        using var client = await Client(By);
        await Begin(client, given, 10);

        (await office.InDb(db => db.Set<BegunUpload>().SingleAsync(one => one.DraftId == draft))).FileName.ShouldBe(kept);
    }

    [Fact]
    public async Task What_cannot_be_read_and_what_is_too_much_is_refused()
    {
        using var client = await Client(By);
        (await Post(client, "10", "filename %%%")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(client, "10", Metadata(new string('x', 201)))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Post(client, "10", Metadata("a.txt", "Answer"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(client, "10", Metadata("a.txt", "Import"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var address = await Begin(client, "a.txt", 10);

        (await Patch(client, address, 3, new byte[5])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Patch(client, address, -1, new byte[5])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Patch(client, address, 0, new byte[11])).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Patch(client, address, 0, new byte[5], "application/json")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var old = new HttpRequestMessage(HttpMethod.Head, address);
        client.DefaultRequestHeaders.Remove("Tus-Resumable");
        (await client.SendAsync(old)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await office.InDb(db => db.Set<BegunUpload>().SingleAsync(one => one.DraftId == draft))).Offset.ShouldBe(0);
    }

    [Fact]
    public async Task Bytes_under_a_wrong_checksum_leave_no_trace()
    {
        using var client = await Client(By);
        var bytes = RandomNumberGenerator.GetBytes(4_300_000);
        var address = await Begin(client, "a.bin", bytes.Length);
        await Patch(client, address, 0, bytes[..1000]);

        (await Patch(client, address, 1000, RandomNumberGenerator.GetBytes(4_299_000), checksum: "sha1 " + Convert.ToBase64String(SHA1.HashData(bytes)))).StatusCode.ShouldBe((HttpStatusCode)460);
        (await Patch(client, address, 1000, bytes[1000..], checksum: "crc32 AAAA")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Offset(client, address)).ShouldBe(1000);
        (await Patch(client, address, 1000, bytes[1000..], checksum: "sha256 " + Convert.ToBase64String(SHA256.HashData(bytes.AsSpan(1000))))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await office.InDb(db => db.Set<Document>().SingleAsync(one => one.DraftId == draft))).Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task Somebody_elses_uploads_and_drafts_do_not_exist()
    {
        using var client = await Client(By);
        using var other = await Client(Other);
        var address = await Begin(client, "mine.txt", 10);

        (await other.SendAsync(new(HttpMethod.Head, address))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Patch(other, address, 0, new byte[10])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await other.GetAsync($"/api/v1/uploads?draft={draft}")).Content.ReadAsStringAsync()).ShouldBe("[]");
        var intake = await office.InDb(async db =>
        {
            var person = await db.PersonOf(By);
            var made = new Domain.Complaints.IntakeDraft(person.AgencyId!.Value, (await db.Companies.FirstAsync()).Id, office.StampOf(person));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        (await Post(other, "10", Metadata("x.txt", draftId: intake))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Post(client, "10", Metadata("x.txt", draftId: intake))).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var company = await Client("contact@cascade.demo");
        (await Post(company, "10", Metadata("x.txt", "Answer", intake))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_writes_at_a_time_and_a_writer_that_died_keeps_nobody_out_for_long()
    {
        using var client = await Client(By);
        var address = await Begin(client, "a.txt", 10);
        await office.InDb(db => db.Set<BegunUpload>().Where(one => one.DraftId == draft).ExecuteUpdateAsync(set => set.SetProperty(one => one.Writer, Guid.NewGuid()).SetProperty(one => one.WriterUntil, office.Clock.Now + BegunUpload.Lease)));
        (await Patch(client, address, 0, new byte[10])).StatusCode.ShouldBe((HttpStatusCode)423);
        await office.InDb(db => db.Set<BegunUpload>().Where(one => one.DraftId == draft).ExecuteUpdateAsync(set => set.SetProperty(one => one.WriterUntil, office.Clock.Now.AddSeconds(-1))));

        var both = await Task.WhenAll(Patch(client, address, 0, "0123456789"u8.ToArray()), Patch(client, address, 0, "abcdefghij"u8.ToArray()));

        both.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        both.Single(answer => answer.StatusCode != HttpStatusCode.NoContent).StatusCode.ShouldBeOneOf(HttpStatusCode.Conflict, (HttpStatusCode)423);
        (await office.InDb(db => db.Set<Document>().CountAsync(one => one.DraftId == draft))).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_five_are_begun_at_most_and_one_that_is_canceled_makes_room()
    {
        using var client = await Client(By);
        var address = "";
        for (var no = 0; no < 25; no++) address = await Begin(client, $"{no}.txt", 10);
        (await Post(client, "10", Metadata("26.txt"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await Patch(client, address, 0, new byte[4]);
        var id = Guid.Parse(address.Split('/')[^1]);
        Blocks(id).ShouldBe(1);

        (await client.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        Blocks(id).ShouldBe(0);
        (await office.InDb(db => db.StoredKeys.AnyAsync(key => key.Id == id))).ShouldBeFalse();
        (await Post(client, "10", Metadata("26.txt"))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Signed_in_people_upload_with_the_token_of_a_form_and_the_form_takes_it_along()
    {
        var number = await office.Complaint();
        var visitor = await office.SignIn(By);
        var page = await visitor.Open($"/complaints/{number}/documents/add");
        var (form, token) = (page.Document.QuerySelector("input[name='Uploads.Id']")!.GetAttribute("value")!, page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        page.Document.QuerySelector("[data-uploads]")!.GetAttribute("data-uploads").ShouldBe("own");

        (await Send(visitor, null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var begun = await Send(visitor, token);
        begun.StatusCode.ShouldBe(HttpStatusCode.Created);
        begun.Headers.Location!.ToString().ShouldStartWith("/uploads/");
        page = await page.Submit(page.All("button").First(one => one.GetAttribute("name") is null && one.ClassList.Contains("usa-button")).TextContent.Trim());

        page.Shows("by hand.txt").ShouldBeTrue(page.Text);

        Task<HttpResponseMessage> Send(Visitor by, string? proof)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/uploads") { Content = Bytes("hello"u8.ToArray()) };
            request.Headers.Add("Tus-Resumable", "1.0.0");
            request.Headers.Add("Upload-Length", "5");
            request.Headers.Add("Upload-Metadata", Metadata("by hand.txt", draftId: Guid.Parse(form)));
            if (proof is not null) request.Headers.Add("RequestVerificationToken", proof);
            return by.Send(request);
        }
    }

    [Fact]
    public async Task What_nobody_comes_back_for_is_taken_away()
    {
        using var client = await Client(By);
        var left = await Begin(client, "left.txt", 10);
        await Patch(client, left, 0, new byte[4]);
        var sent = await Begin(client, "unsent.txt", 3);
        await Patch(client, sent, 0, "abc"u8.ToArray());
        var (leftId, sentId) = (Guid.Parse(left.Split('/')[^1]), Guid.Parse(sent.Split('/')[^1]));
        var round = ActivatorUtilities.CreateInstance<StoreRound>(office.Services);

        office.Clock.Pass(TimeSpan.FromHours(25));
        await round.EndUploads(default);
        await round.DropUnsent(default);
        (Blocks(leftId), Blocks(sentId)).ShouldBe((0, 1));
        office.Clock.Pass(TimeSpan.FromDays(31));
        await round.DropUnsent(default);
        Blocks(sentId).ShouldBe(0);

        var lost = Guid.CreateVersion7();
        await office.Services.GetRequiredService<IByteStore>().Put(SealedBlocks.Name(lost, 0), new byte[10], default);
        var kept = await office.Document(await office.Complaint(), By);
        // As a process leaves it that is killed between a block and the next.
        await office.Services.GetRequiredService<IByteStore>().Put(SealedBlocks.Tail(kept, 4), new byte[10], default);
        Blocks(kept).ShouldBe(2);
        await round.DropUnknown(default);
        (Blocks(lost), Blocks(kept)).ShouldBe((0, 1));
        (await office.InDb(db => db.StoredKeys.AnyAsync(key => key.Id == leftId || key.Id == sentId))).ShouldBeFalse();
        office.Clock.Pass(TimeSpan.FromDays(-32) - TimeSpan.FromHours(1));
    }
}
