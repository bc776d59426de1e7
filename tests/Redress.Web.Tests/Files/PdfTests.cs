using System.Diagnostics;
using System.Net;
using System.Text;
using Redress.Domain.Records;
using Redress.Web.Demo;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>PDFs are read and drawn by Poppler, as processes with bounds.</summary>
[Trait("Proof", "slow")]
public class PdfTests(Office office) : IClassFixture<Office>
{
    /// <summary>A PDF of one page with this size and content; readers mend its missing table.</summary>
    static byte[] Pdf(string box, string content = "BT /F1 12 Tf 20 20 Td (platypus) Tj ET", int pages = 1)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(no => $"{10 + no} 0 R"));
        var pdf = new StringBuilder($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n");
        for (var no = 0; no < pages; no++) pdf.Append($"{10 + no} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>endobj\n");
        return Encoding.ASCII.GetBytes(pdf.Append("trailer<</Root 1 0 R>>\n%%EOF\n").ToString());
    }

    [Fact]
    public async Task A_PDF_is_drawn_page_by_page_and_its_words_are_found()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "contract.pdf", Pdf("0 0 612 792", pages: 12));
        await office.ReadTexts();
        var manager = await office.SignIn("manager@wa.demo");

        (await office.TextOf(id))!.By.ShouldBe("pdftotext");
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/search?text=platypus")).Json["items"]!.AsArray().Count.ShouldBe(1);
        var page = await manager.Open($"/documents/{id}/view");
        page.Shows("Pages 1 to 10 of 12").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll(".preview-page img").Length.ShouldBe(10);
        page = await page.Follow("Next 10");
        page.Document.QuerySelectorAll(".preview-page img").Length.ShouldBe(2);
        var picture = await manager.Get($"/documents/{id}/pages/12");
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        string.Join(";", picture.Headers.GetValues("Content-Security-Policy")).ShouldStartWith("sandbox; default-src 'none'");
        (await manager.Ask($"/documents/{id}/pages/13")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("manager@ca.demo")).Ask($"/documents/{id}/pages/1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hostile_PDFs_end_at_their_bounds()
    {
        var number = await office.Complaint();
        var manager = await office.SignIn("manager@wa.demo");
        var began = Stopwatch.StartNew();
        var huge = await office.AddFile(number, "huge-page.pdf", Pdf("0 0 9000000 9000000"));
        var broken = await office.AddFile(number, "broken.pdf", "%PDF-1.7\nthis is none"u8.ToArray());
        var bomb = await office.AddFile(number, "bomb.pdf", Bomb());
        await office.ReadTexts();

        var drawn = await manager.Get($"/documents/{huge}/pages/1");
        if (drawn.IsSuccessStatusCode) (await drawn.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(20_000_000);
        (await office.TextOf(broken))!.Outcome.ShouldBe(TextOutcome.NotReadable);
        (await manager.Open($"/documents/{broken}/view")).Shows("The PDF is damaged, or needs a password.").ShouldBeTrue();
        (await office.TextOf(bomb)).ShouldNotBeNull();
        (await manager.Open($"/documents/{bomb}/view")).Status.ShouldBe(HttpStatusCode.OK);
        await manager.Get($"/documents/{bomb}/pages/1");
        // Each of them may take its minute, and none more.
        began.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(4));
        (await manager.Open($"/complaints/{number}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A page whose content unfolds to tens of megabytes of drawing.</summary>
    static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var part = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0 0 m 9 9 l S\n", 70_000)));
            for (var no = 0; no < 40; no++) zip.Write(part);
        }
        var content = packed.ToArray();
        return [.. Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n4 0 obj<</Length {content.Length}/Filter/FlateDecode>>stream\n"), .. content, .. "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8];
    }
}
