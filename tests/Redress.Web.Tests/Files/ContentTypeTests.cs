using System.IO.Compression;
using System.Text;
using Redress.Domain;
using Redress.Web.Files;

namespace Redress.Web.Tests.Files;

/// <summary>Types are told from the content, whatever a file is called.</summary>
public class ContentTypeTests
{
    static string TypeOf(byte[] bytes, string name = "file", int piece = 1000)
    {
        var watch = new TypeWatch();
        for (var at = 0; at < bytes.Length; at += piece) watch.See(bytes.AsSpan(at, Math.Min(piece, bytes.Length - at)));
        return watch.Type(name);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a.pdf", Bytes("%PDF-1.7\n"), FileKinds.Pdf }, { "a.pdf", Bytes("junk first\n%PDF-1.4\n"), FileKinds.Pdf },
        { "a.pdf", [.. "MZ\x90\0\x03\0\0\0"u8, .. new byte[100]], FileKinds.Windows }, { "a.jpg", [0x7F, 0x45, 0x4C, 0x46, 2, 1], FileKinds.Elf }, { "a", [0xCF, 0xFA, 0xED, 0xFE, 7, 0], FileKinds.Mac }, { "a", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 2], FileKinds.Mac },
        { "a.txt", Bytes("#!/bin/sh\nrm -rf /\n"), FileKinds.Script }, { "a.docx", Offices.Zip(("readme.txt", "x")), FileKinds.Zip }, { "a.zip", Offices.Docx("Hello"), FileKinds.Docx }, { "a.zip", Offices.Xlsx(["a"]), FileKinds.Xlsx },
        { "a.docx", Offices.Zip(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("word/vbaProject.bin", "x")), FileKinds.Docm }, { "a.zip", Offices.Zip(("META-INF/MANIFEST.MF", "x")), FileKinds.Java },
        { "a.doc", Offices.Ole("WordDocument"), "application/msword" }, { "a.doc", Offices.Ole("Workbook"), "application/vnd.ms-excel" }, { "a.doc", Offices.Ole("__properties_version1.0"), FileKinds.Msg }, { "a.doc", Offices.Ole("Else"), FileKinds.Ole },
        { "a.eml", Bytes("Received: by x\r\nFrom: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\n\r\nhello"), FileKinds.Eml }, { "a.txt", Bytes("From: me\nTo: you\nA letter, not a mail.\n"), FileKinds.Text },
        { "a.html", Bytes("<!DOCTYPE html><html>"), FileKinds.Html }, { "a.txt", Bytes("  <script>alert(1)</script>"), FileKinds.Html }, { "a.png", Bytes("<?xml version=\"1.0\"?><!-- x --><svg xmlns=''>"), FileKinds.Svg }, { "a.xml", Bytes("<?xml version=\"1.0\"?><a/>"), FileKinds.Xml },
        { "a.csv", Bytes("a,b\n1,2\n"), FileKinds.Csv }, { "a.txt", Bytes("a,b\n1,2\n"), FileKinds.Text }, { "a.rtf", Bytes("{\\rtf1 x}"), FileKinds.Rtf }, { "a.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("wide")).ToArray(), FileKinds.Text },
        { "a.txt", Encoding.Latin1.GetBytes("caf\u00e9 cr\u00e8me"), FileKinds.Text }, { "a.webp", [.. "RIFF\0\0\0\0WEBP"u8], "image/webp" }, { "a.wav", [.. "RIFF\0\0\0\0WAVE"u8], "audio/wav" }, { "a.mp3", [.. "ID3\x04"u8, 0], "audio/mpeg" },
        { "a.heic", [0, 0, 0, 24, .. "ftypheic"u8], "image/heic" }, { "a.mp4", [0, 0, 0, 24, .. "ftypisom"u8], "video/mp4" }, { "a.tif", [0x4D, 0x4D, 0, 0x2A, 0], "image/tiff" }, { "a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed" },
        { "a.rar", Bytes("Rar!\x1A\x07\0"), "application/vnd.rar" }, { "a.gz", [0x1F, 0x8B, 8], "application/gzip" }, { "a", [], FileKinds.Empty }, { "a.bin", [1, 2, 3, 0, 0, 200], FileKinds.Unknown },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_type_is_told_from_the_content(string name, byte[] bytes, string type)
    {
        TypeOf(bytes, name).ShouldBe(type);
        TypeOf(bytes, name, piece: 7).ShouldBe(type, "in small pieces too");
    }

    [Fact]
    public void An_Office_file_is_told_however_large_its_first_part_is()
    {
        var noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        TypeOf(Offices.Zip(("docProps/thumbnail.jpeg", Convert.ToBase64String(noise)), ("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")), piece: 4096).ShouldBe(FileKinds.Xlsx);
    }

    [Fact]
    public async Task A_file_that_is_stored_already_is_told_from_its_beginning_and_end()
    {
        var noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        (await TypeWatch.Of(new MemoryStream(Offices.Zip(("a.jpeg", Convert.ToBase64String(noise)), ("[Content_Types].xml", "x"), ("word/document.xml", "x"))), "a")).ShouldBe(FileKinds.Docx);
        (await TypeWatch.Of(new MemoryStream(MsgFile.Of(("0037", "x"))), "a")).ShouldBe(FileKinds.Msg);
        (await TypeWatch.Of(new MemoryStream([]), "a")).ShouldBe(FileKinds.Empty);
    }

    [Theory]
    [InlineData("statement.pdf", FileKinds.Windows, "Called .pdf, but it is a Windows program")]
    [InlineData("photo.jpg", "image/png", "Called .jpg, but it is a picture (PNG)")]
    [InlineData("letter.docx", FileKinds.Docm, "Called .docx, but it is a Word document with macros")]
    [InlineData("letter.pdf", FileKinds.Unknown, "Called .pdf, but its content is of an unknown type")]
    [InlineData("readme", FileKinds.Elf, "It is a Linux program")]
    [InlineData("note.txt", FileKinds.Html, "Called .txt, but it is a web page")]
    [InlineData("STATEMENT.PDF", FileKinds.Pdf, null)]
    [InlineData("list.csv", FileKinds.Csv, null)]
    [InlineData("setup.exe", FileKinds.Windows, null)]
    [InlineData("old.doc", FileKinds.Rtf, null)]
    [InlineData("strange.xyz", FileKinds.Zip, null)]
    [InlineData("noextension", FileKinds.Pdf, null)]
    public void A_name_that_promises_something_else_is_said_to_be_so(string name, string type, string? words) => FileKinds.Mismatch(name, type).ShouldBe(words);

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\A b.PDF", "A b.PDF")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("..", "document")]
    [InlineData("\r\nX: y.txt", "X: y.txt")]
    [InlineData("Ünïcode 文書.txt", "Ünïcode 文書.txt")]
    public void Names_keep_their_spelling_and_lose_what_misleads(string name, string clean) => FileNames.Clean(name).ShouldBe(clean);

    [Fact]
    public void Names_have_up_to_200_letters()
    {
        FileNames.Clean(new string('a', 200)).Length.ShouldBe(200);
        Should.Throw<BrokenRuleException>(() => FileNames.Clean(new string('a', 201)));
    }

    [Theory]
    [InlineData(FileKinds.Html)]
    [InlineData(FileKinds.Svg)]
    public void What_a_browser_would_run_is_handed_out_without_a_type(string type) => FileKinds.SafeType(type).ShouldBe(FileKinds.Unknown);
}

/// <summary>Small files of Office programs, made by hand.</summary>
static class Offices
{
    const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
                using (var part = zip.CreateEntry(name).Open()) part.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    public static byte[] Docx(params string[] paragraphs) => DocxOf(string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{System.Net.WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>")));

    public static byte[] DocxOf(string body) => Zip(("[Content_Types].xml", Head + "<Types/>"),
        ("word/document.xml", $"{Head}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));

    public static byte[] Xlsx(params string[][] rows) => Zip(("[Content_Types].xml", Head + "<Types/>"),
        ("xl/workbook.xml", $"{Head}<workbook xmlns:r=\"r\"><sheets><sheet name=\"Fees\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"{Head}<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/styles.xml", $"{Head}<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", $"{Head}<sst>{string.Concat(rows.SelectMany(row => row).Select(cell => $"<si><t>{cell}</t></si>"))}</sst>"),
        ("xl/worksheets/sheet1.xml", $"{Head}<worksheet><sheetData>{Sheet(rows)}<row><c r=\"A99\" s=\"1\"><v>46000</v></c><c r=\"C99\"><v>12.5</v></c></row></sheetData></worksheet>"));

    static string Sheet(string[][] rows)
    {
        var no = 0;
        return string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(_ => $"<c t=\"s\"><v>{no++}</v></c>"))}</row>"));
    }

    /// <summary>No whole OLE file, but its head and the name of a stream.</summary>
    public static byte[] Ole(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[990], .. Encoding.Unicode.GetBytes(stream), .. new byte[200]];
}
