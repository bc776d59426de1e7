using System.Text;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>An e-mail as Outlook keeps it (.msg): the same parts as <see cref="MailReader"/> gives.</summary>
static class MsgReader
{
    const int MostAttached = 200;

    // The names of streams are the numbers of properties: MS-OXMSG.
    const string Stream = "__substg1.0_", Subject = "0037", Sender = "0C1A", SenderAddress = "5D01", OldSenderAddress = "0C1F", To = "0E04", Cc = "0E03", Body = "1000", Html = "1013", LongName = "3707", ShortName = "3704";

    public static IEnumerable<Readable> Read(byte[] bytes)
    {
        var file = new OleFile(bytes);
        var mail = file.Children(file.Root).ToList();
        string? Words(string property) => WordsOf(file, mail, property);
        var address = Words(SenderAddress) ?? Words(OldSenderAddress);
        var from = string.Join(' ', new[] { Words(Sender), address is { } known && known.Contains('@') ? $"<{known}>" : null }.Where(one => !string.IsNullOrEmpty(one)));
        foreach (var (name, value) in new[] { ("From", from), ("To", Words(To)), ("Cc", Words(Cc)), ("Subject", Words(Subject)) })
            if (!string.IsNullOrWhiteSpace(value)) yield return Readable.Field(name, value);
        if (Words(Body) is { Length: > 0 } body)
            using (var lines = new StringReader(body))
                while (lines.ReadLine() is { } line) yield return Readable.Line(line);
        else if (mail.FirstOrDefault(one => one.Name.StartsWith(Stream + Html, StringComparison.OrdinalIgnoreCase)) is { } html)
            foreach (var readable in HtmlReader.Read(PlainReader.Decode(file.Bytes(html)))) yield return readable;
        foreach (var attached in mail.Where(one => one.Name.StartsWith("__attach_version1.0_", StringComparison.OrdinalIgnoreCase)).Take(MostAttached))
        {
            var parts = file.Children(attached).ToList();
            yield return Readable.Field("Attached", WordsOf(file, parts, LongName) ?? WordsOf(file, parts, ShortName) ?? "a file without a name");
        }
        if (mail.Count == 0) throw new ReadingException(TextOutcome.NotReadable);
    }

    // 001F: two bytes a letter; 001E: one.
    static string? WordsOf(OleFile file, List<OleEntry> entries, string property)
    {
        if (Find("001F") is { } wide) return Encoding.Unicode.GetString(file.Bytes(wide)).TrimEnd('\0');
        return Find("001E") is { } narrow ? PlainReader.Decode(file.Bytes(narrow)).TrimEnd('\0') : null;

        OleEntry? Find(string type) => entries.FirstOrDefault(one => one.Name.Equals(Stream + property + type, StringComparison.OrdinalIgnoreCase));
    }
}
