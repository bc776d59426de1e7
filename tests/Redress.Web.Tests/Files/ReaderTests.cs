using System.Text;
using Redress.Domain.Records;
using Redress.Web.Files;
using Redress.Web.Files.Reading;

namespace Redress.Web.Tests.Files;

/// <summary>What is read out of files of each kind, and that none of them, however hostile, does more than say that it cannot be read.</summary>
public class ReaderTests
{
    static Task<TextTaken> Read(string type, byte[] bytes, string name = "file") => DocumentReader.Read(Poppler.None, type, name, (target, stop) => target.WriteAsync(bytes, stop).AsTask(), default);

    static async Task<string> Words(string type, byte[] bytes, string name = "file")
    {
        var taken = await Read(type, bytes, name);
        taken.Outcome.ShouldBe(TextOutcome.Taken);
        return taken.Text;
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task Word_gives_paragraphs_and_tables_without_what_was_deleted()
        => (await Words(FileKinds.Docx, Offices.DocxOf("<w:p><w:r><w:t>One &amp; two</w:t></w:r><w:r><w:delText>gone</w:delText></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))).ShouldBe("One & two\na b");

    [Fact]
    public async Task A_workbook_gives_its_cells_and_days_as_days()
    {
        var text = await Words(FileKinds.Xlsx, Offices.Xlsx(["Fee", "Amount"], ["Late fee", "35"]));
        foreach (var words in (string[])["Fees", "Late fee 35", "Dec 9, 2025", "12.5"]) text.ShouldContain(words);
    }

    [Fact]
    public async Task A_presentation_gives_the_words_of_its_slides_in_order()
        => (await Words(FileKinds.Pptx, Offices.Zip(("ppt/slides/slide10.xml", "<s><a:p xmlns:a=\"a\"><a:t>ten</a:t></a:p></s>"), ("ppt/slides/slide2.xml", "<s><a:p xmlns:a=\"a\"><a:t>two</a:t></a:p></s>")))).ShouldBe("Slide 2\ntwo\nSlide 10\nten");

    [Fact]
    public async Task A_web_page_gives_its_words_and_no_script()
        => (await Words(FileKinds.Html, Bytes("<html><head><title>T</title><style>p{}</style></head><body><h1>Fees &lt;all&gt;</h1><p>35&nbsp;dollars<br>a <b>month</b></p><script>evil('</p>')</script><!-- hidden --><p title='>'>3 < 4</p>"))).ShouldBe("T\nFees <all>\n35 dollars\na month\n3 < 4");

    [Fact]
    public async Task A_mail_gives_its_head_its_words_and_the_names_of_what_is_attached()
    {
        var mail = "From: =?utf-8?Q?Ren=C3=A9e?= <r@x.test>\r\nTo: us@wa.test\r\nSubject: =?utf-8?B?RmVl?= dispute\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\npre\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 fee of =\r\n$35.\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>other</p>\r\n--c--\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''st%C3%A4tement.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b--\r\n";
        var text = await Words(FileKinds.Eml, Bytes(mail));
        foreach (var words in (string[])["Renée <r@x.test>", "Fee dispute", "The café fee of $35.", "stätement.pdf"]) text.ShouldContain(words);
        text.ShouldNotContain("other");
    }

    [Fact]
    public async Task An_Outlook_mail_gives_the_same()
    {
        var bytes = MsgFile.Of(("0037", "Fee dispute"), ("0C1A", "Renée"), ("1000", "They charged\r\na zanzibar fee."));
        var text = await Words(FileKinds.Msg, bytes);
        foreach (var words in (string[])["Fee dispute", "Renée", "a zanzibar fee."]) text.ShouldContain(words);
        // Broken at any place it is read as far as it goes, or not at all.
        for (var cut = 0; cut < bytes.Length; cut += 211) (await Read(FileKinds.Msg, bytes[..cut])).ShouldNotBeNull();
        var random = new Random(3);
        for (var no = 0; no < 300; no++)
        {
            var broken = bytes.ToArray();
            for (var change = 0; change < 8; change++) broken[random.Next(8, no % 2 == 0 ? 2048 : broken.Length)] = (byte)random.Next(256);
            (await Read(FileKinds.Msg, broken)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Plain_texts_are_read_in_their_encoding()
    {
        (await Words(FileKinds.Text, Encoding.Latin1.GetBytes("cr\u00e8me"))).ShouldBe("crème");
        (await Words(FileKinds.Text, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("wide")])).ShouldBe("wide");
        (await Words(FileKinds.Rtf, Bytes("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard Caf\\'e9 \\u8364? \\b fee\\b0\\par two}"))).ShouldBe("Café € fee\ntwo");
        PlainReader.Rows(Bytes("a;\"b \"\"c\"\";\r\nd\""), "x.csv").First().Cells.ShouldBe(["a", "b \"c\";\r\nd"]);
        (await Read(FileKinds.Text, [])).Outcome.ShouldBe(TextOutcome.NothingFound);
        (await Read("image/png", [1])).Outcome.ShouldBe(TextOutcome.NoReader);
        (await Read(FileKinds.Pdf, Bytes("%PDF-"))).Outcome.ShouldBe(TextOutcome.NoReader, "Poppler is not there");
        (await Words(FileKinds.Text, Bytes("a\0b\ud83d"))).ShouldBe("a b");
    }

    [Fact]
    public async Task A_long_text_is_cut_at_two_million_letters()
    {
        var taken = await Read(FileKinds.Text, Bytes(string.Concat(Enumerable.Repeat("word ", 800_000))));
        (taken.Outcome, taken.IsCut, taken.Text.Length).ShouldBe((TextOutcome.Taken, true, DocumentText.Most));
    }

    [Fact]
    public async Task Bombs_end_where_their_bounds_are()
    {
        // Two hundred megabytes of nothing in a file of a few hundred kilobytes.
        var huge = Offices.Zip(("[Content_Types].xml", "x"), ("word/document.xml", "<w>" + new string(' ', 210_000_000) + "</w>"));
        huge.Length.ShouldBeLessThan(1_000_000);
        (await Read(FileKinds.Docx, huge)).Outcome.ShouldBe(TextOutcome.TooLarge);
        // Ten entities of ten entities, nine deep.
        var entities = "<!DOCTYPE l [<!ENTITY a0 \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(no => $"<!ENTITY a{no} \"{string.Concat(Enumerable.Repeat($"&a{no - 1};", 10))}\">")) + "]>";
        (await Read(FileKinds.Docx, Offices.Zip(("word/document.xml", entities + "<w><t>&a9;</t></w>")))).Outcome.ShouldBe(TextOutcome.NotReadable);
        // What another part of the machine has is not read either.
        (await Read(FileKinds.Docx, Offices.Zip(("word/document.xml", "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w><t>&x;</t></w>")))).Outcome.ShouldBe(TextOutcome.NotReadable);
        (await Read(FileKinds.Docx, Offices.Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)))))).Outcome.ShouldBe(TextOutcome.NotReadable);
        (await Read(FileKinds.Docx, Offices.Zip([.. Enumerable.Range(0, 10_001).Select(no => ($"p{no}", ""))]))).Outcome.ShouldBe(TextOutcome.TooLarge);
        (await Read(FileKinds.Docx, "PK\x03\x04 and no more"u8.ToArray())).Outcome.ShouldBe(TextOutcome.NotReadable);
        // A mail in a mail in a mail.
        (await Read(FileKinds.Eml, Bytes(string.Concat(Enumerable.Repeat("From: a\nContent-Type: message/rfc822\n\n", 5_000)) + "deep"))).Outcome.ShouldBe(TextOutcome.Taken);
        (await Read(FileKinds.Html, Bytes(string.Concat(Enumerable.Repeat("<div \"", 200_000))))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Damage_anywhere_stops_nothing()
    {
        var random = new Random(5);
        foreach (var (type, whole) in new[] { (FileKinds.Docx, Offices.Docx("A paragraph", "and another")), (FileKinds.Xlsx, Offices.Xlsx(["a", "b"], ["c", "d"])), (FileKinds.Rtf, Bytes("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}x\\par}")), (FileKinds.Eml, Bytes("From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n--x--\n")), (FileKinds.Html, Bytes("<p>a<!-- b --><script>c</script>")) })
            for (var no = 0; no < 200; no++)
            {
                var broken = whole[..random.Next(1, whole.Length + 1)];
                for (var change = 0; change < 5; change++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
                (await Read(type, broken)).ShouldNotBeNull();
            }
    }
}
