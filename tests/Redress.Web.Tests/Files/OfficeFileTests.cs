using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Files;
using Redress.Web.Files.Reading;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>An office on a machine with LibreOffice.</summary>
public sealed class ConvertingOffice(Engine engine) : Office(engine)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(OfficeConverter.Find([Installation.Data, Installation.Keys])));
    }
}

/// <summary>Office files are shown page by page by a real LibreOffice.</summary>
[Trait("Proof", "slow")]
public class OfficeFileTests(ConvertingOffice office) : IClassFixture<ConvertingOffice>
{
    const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    static byte[] Docx(string text) => Offices.Zip(
        ("[Content_Types].xml", $"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", $"{Head}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:t>Page two.</w:t></w:r></w:p></w:body></w:document>"));

    // Its type stands first, as it is.
    static byte[] Odt(string mime, string body)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in new[]
            {
                ("mimetype", mime),
                ("META-INF/manifest.xml", $"{Head}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{mime}\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"),
                ("content.xml", $"{Head}<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" office:version=\"1.2\"><office:body>{body}</office:body></office:document-content>"),
            })
                using (var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open()) part.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    [Fact]
    public async Task A_Word_file_is_drawn_page_by_page_for_those_who_may_open_it()
    {
        var number = await office.Complaint();
        var id = await office.AddFile(number, "contract.docx", Docx("They charged a fee."));
        var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open($"/documents/{id}/view");

        page.Shows("2 pages").ShouldBeTrue(page.Text);
        page.Shows("Drawn by LibreOffice").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll(".preview-page img").Length.ShouldBe(2);
        var picture = await manager.Get($"/documents/{id}/pages/2");
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        string.Join(";", picture.Headers.GetValues("Content-Security-Policy")).ShouldStartWith("sandbox; default-src 'none'");
        (await manager.Ask($"/documents/{id}/pages/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var stranger in (string[])["manager@ca.demo", "poc@cascade.demo"])
            foreach (var path in (string[])["view", "pages/1"]) (await (await office.SignIn(stranger)).Ask($"/documents/{id}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("operator@redress.demo")).Open("/installation/settings")).Shows("LibreOffice is there, behind a wall.").ShouldBeTrue();
    }

    [Fact]
    public async Task Spreadsheets_rich_text_and_OpenDocument_files_are_drawn_too()
    {
        var number = await office.Complaint();
        var manager = await office.SignIn("manager@wa.demo");
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("letter.rtf", Encoding.ASCII.GetBytes("{\\rtf1 Dear \\b sir\\b0\\par}")),
            ("letter.odt", Odt("application/vnd.oasis.opendocument.text", "<office:text><text:p>Dear sir</text:p></office:text>")),
            ("fees.ods", Odt("application/vnd.oasis.opendocument.spreadsheet", "<office:spreadsheet><table:table table:name=\"Fees\"><table:table-row><table:table-cell><text:p>Late fee</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>")),
        })
        {
            var id = await office.AddFile(number, name, bytes);
            var page = await manager.Open($"/documents/{id}/view");
            page.Shows("1 page").ShouldBeTrue($"{name}\n{page.Text}");
            (await manager.Get($"/documents/{id}/pages/1")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png", name);
        }
    }

    [Fact]
    public async Task What_LibreOffice_cannot_take_is_shown_as_words_or_not()
    {
        var number = await office.Complaint();
        var manager = await office.SignIn("manager@wa.demo");
        var broken = await office.AddFile(number, "broken.docx", Offices.Zip(("[Content_Types].xml", "x"), ("word/document.xml", "<broken")));
        var old = await office.AddFile(number, "old.doc", Offices.Ole("WordDocument"));

        (await manager.Open($"/documents/{broken}/view")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.Open($"/documents/{old}/view")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var id in (Guid[])[broken, old]) (await manager.Ask($"/documents/{id}/pages/9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
