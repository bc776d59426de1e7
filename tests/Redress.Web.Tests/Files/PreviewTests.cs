using System.Buffers.Binary;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>The page of a document, what is shown of its content, and that its words are found.</summary>
public class PreviewTests(Office office) : IClassFixture<Office>
{
    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Png(uint width, uint height)
    {
        var png = new byte[60];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52 }.CopyTo(png, 0);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    [Fact]
    public async Task A_document_has_a_page_with_its_facts_its_neighbors_and_its_record()
    {
        var number = await office.Complaint();
        var first = await office.AddFile(number, "Statement.txt", Bytes("one"));
        office.Clock.Pass(TimeSpan.FromSeconds(2));
        var second = await office.AddFile(number, "statement.TXT", Bytes("two"));
        var manager = await office.SignIn("manager@wa.demo");

        var page = await (await manager.Open($"/complaints/{number}/documents")).Follow("Statement.txt");
        page.Address.ShouldBe($"/documents/{first}/view");
        page.Heading.ShouldBe("Statement.txt");
        foreach (var words in (string[])["1 of 2 of this name", "Not scanned", "Waits to be read", number, (await office.DocumentOf(first)).Sha256]) page.Shows(words).ShouldBeTrue(words);
        (await page.Follow("statement.TXT")).Address.ShouldBe($"/documents/{second}/view");
        (await manager.Open($"/complaints/{number}/documents")).Shows("(2 of 2 of this name)").ShouldBeTrue();
        (await (await office.SignIn("manager@ca.demo")).Ask($"/documents/{first}/view")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("poc@cascade.demo")).Ask($"/documents/{first}/view")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("poc@cascade.demo")).Ask($"/documents/{first}/content")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_shown_stands_in_a_frame_that_can_do_nothing()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "letter.html", Bytes("<html><script>alert(1)</script><body onload=\"x()\"><p>A fee &amp; <b>more</b><img src=x onerror=y>"));
        var manager = await office.SignIn("manager@wa.demo");
        var frame = (await manager.Open($"/documents/{id}/view")).Document.QuerySelector("iframe")!;
        frame.GetAttribute("sandbox").ShouldBe("");
        var content = await manager.Get(frame.GetAttribute("src")!);
        var policy = string.Join(";", content.Headers.GetValues("Content-Security-Policy"));
        foreach (var rule in (string[])["sandbox", "default-src 'none'", "frame-ancestors 'self'", "style-src 'sha256-"]) policy.ShouldContain(rule);
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("allow-");
        content.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var html = await content.Content.ReadAsStringAsync();
        html.ShouldContain("A fee &amp; more");
        foreach (var bad in (string[])["<script", "onload", "onerror", "<img"]) html.ShouldNotContain(bad);
        // As a download it is no web page either.
        var download = await manager.Get($"/documents/{id}");
        download.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Tables_mails_and_Office_files_are_shown_as_words()
    {
        var number = await office.Complaint();
        var manager = await office.SignIn("manager@wa.demo");
        async Task<string> Shown(string name, byte[] bytes) => await (await manager.Get($"/documents/{await office.AddFile(number, name, bytes)}/content")).Content.ReadAsStringAsync();

        var table = await Shown("fees.csv", Bytes("Fee,Amount\n" + string.Concat(Enumerable.Range(0, 700).Select(no => $"f{no},<{no}>\n"))));
        table.ShouldContain("<td>f498</td><td>&lt;498&gt;</td>");
        table.ShouldNotContain("f499");
        table.ShouldContain("The first 500 rows are shown.");
        (await Shown("a.docx", Offices.Docx("Dear <b>sir</b>"))).ShouldContain("<p>Dear &lt;b&gt;sir&lt;/b&gt;</p>");
        (await Shown("a.xlsx", Offices.Xlsx(["Late fee"]))).ShouldContain("<h2>Fees</h2><table><tr><td>Late fee</td></tr>");
        (await Shown("a.eml", Bytes("From: <x@y.z>\r\nTo: a\r\nDate: b\r\nSubject: Fee\r\n\r\nHello"))).ShouldContain("<dt>Subject</dt><dd>Fee</dd>");
        (await Shown("a.msg", MsgFile.Of(("0037", "Fee"), ("1000", "Hello")))).ShouldContain("<dd>Fee</dd>");
        (await Shown("a.svg", Bytes("<svg><script>x</script></svg>"))).ShouldContain("&lt;script&gt;");
        (await Shown("bad.docx", Offices.Zip(("[Content_Types].xml", "x"), ("word/document.xml", "<broken")))).ShouldContain("damaged");
        (await Shown("empty.txt", [])).ShouldContain("There is no such page");
    }

    [Fact]
    public async Task A_file_that_lies_about_its_type_is_said_to_be_so_wherever_it_is_listed()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "statement.pdf", [.. "MZ"u8, .. new byte[200]]);
        var manager = await office.SignIn("manager@wa.demo");
        const string words = "Called .pdf, but it is a Windows program";
        foreach (var path in (string[])[$"/complaints/{number}/documents", $"/documents/{id}/view", $"/complaints/{number}/close"]) (await manager.Open(path)).Shows(words).ShouldBeTrue(path);
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/documents/{id}/facts")).Json["mismatch"]!.GetValue<string>().ShouldBe(words);
        (await manager.Open($"/documents/{id}/view")).Shows("No preview.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_picture_is_shown_unless_it_says_a_size_that_would_do_harm()
    {
        var number = await office.Complaint();
        var manager = await office.SignIn("manager@wa.demo");
        var (small, bomb) = (await office.AddFile(number, "ok.png", Png(800, 600)), await office.AddFile(number, "bomb.png", Png(50_000, 50_000)));
        (await manager.Open($"/documents/{small}/view")).Document.QuerySelector("img.preview-picture").ShouldNotBeNull();
        var shown = await manager.Get($"/documents/{small}/content");
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        string.Join(";", shown.Headers.GetValues("Content-Security-Policy")).ShouldStartWith("sandbox; default-src 'none'");
        (await manager.Open($"/documents/{bomb}/view")).Shows("too large to be shown").ShouldBeTrue();
        (await manager.Ask($"/documents/{bomb}/content")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    async Task<string[]> Ids(string words, string by = "manager@wa.demo", string more = "")
        => [.. (await (await office.Api(by)).Get($"/api/v1/search?text={Uri.EscapeDataString(words)}{more}")).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    [Fact]
    public async Task Words_inside_documents_are_found_with_a_snippet_by_those_who_may_read_them()
    {
        var open = await office.Complaint();
        var restricted = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.AddFile(open, "a.docx", Offices.Docx("They charged a pangolin fee."));
        await office.AddFile(restricted, "b.docx", Offices.Docx("The pangolin fee of Mrs. Quist."), identifies: true);
        await office.AddFile(restricted, "c.docx", Offices.Docx("The narwhal clause."), identifies: false);
        var far = await office.AddFile(open, "long.txt", Bytes(string.Concat(Enumerable.Range(0, 60_000).Select(no => $"w{no} ")) + "quetzal at the end"));
        (await Ids("pangolin")).ShouldBeEmpty("nothing was read yet");
        await office.ReadTexts();

        (await Ids("pangolin", more: "&in=Documents")).ShouldBe([restricted, open], ignoreOrder: true);
        (await Ids("quetzal")).ShouldBe([open], "far down in a long text");
        var page = await (await office.SignIn("manager@wa.demo")).Open("/search?words=pangolin");
        page.Shows("In a.docx").ShouldBeTrue(page.Text);
        page.Shows("They charged a pangolin fee.").ShouldBeTrue(page.Text);
        page.All("link").ShouldContain(link => link.GetAttribute("href")!.StartsWith("/documents/") && link.GetAttribute("href")!.EndsWith("/view"));

        (await Ids("pangolin", "manager@or.demo")).ShouldBeEmpty();
        await office.Opened(open);
        await office.Opened(restricted);
        (await Ids("pangolin", "manager@or.demo")).ShouldBe([open], "whose document tells who complained stays the owner's");
        (await Ids("narwhal", "manager@or.demo")).ShouldBe([restricted]);

        // The text goes alone, as when a document is destroyed; its name is still found.
        await office.InDb(db => db.Set<DocumentText>().Where(text => text.DocumentId == far).ExecuteDeleteAsync());
        (await Ids("quetzal")).ShouldBeEmpty();
        (await Ids("long.txt")).ShouldBe([open]);
    }

    [Fact]
    public async Task A_text_of_two_million_letters_is_taken_whole_by_either_engine()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "huge.txt", Bytes(string.Concat(Enumerable.Range(0, 330_000).Select(no => $"{Convert.ToHexString(BitConverter.GetBytes(no * 2654435761))[..6]} "))));
        await office.ReadTexts();
        (await office.TextOf(id))!.IsCut.ShouldBeTrue();
        (await (await office.SignIn("manager@wa.demo")).Open($"/documents/{id}/view")).Shows("Can be searched").ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_read_says_so_and_stops_nothing_behind_it()
    {
        var number = await office.Complaint();
        var broken = await office.AddFile(number, "broken.docx", Offices.Zip(("[Content_Types].xml", "x"), ("word/document.xml", "<broken")));
        var video = await office.AddFile(number, "clip.mp4", [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[50]]);
        var fine = await office.AddFile(number, "fine.txt", Bytes("Fine."));
        await office.ReadTexts();
        (await office.TextOf(broken))!.Outcome.ShouldBe(TextOutcome.NotReadable);
        (await office.TextOf(video))!.Outcome.ShouldBe(TextOutcome.NoReader);
        (await office.TextOf(fine))!.Outcome.ShouldBe(TextOutcome.Taken);
        var api = await office.Api("manager@wa.demo");
        (await api.Get($"/api/v1/documents/{broken}/facts")).Json["text"]!.GetValue<string>().ShouldBe("NotReadable");
        (await (await office.SignIn("manager@wa.demo")).Open($"/documents/{video}/view")).Shows("This type is not searched").ShouldBeTrue();
    }
}
