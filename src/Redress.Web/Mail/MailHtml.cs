using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Redress.Domain.Notices;

namespace Redress.Web.Mail;

/// <summary>
/// The HTML part of a mail, made from its text, so that the two cannot differ. One column, no pictures, nothing from afar;
/// styles stand on the elements because mail readers drop all others.
/// </summary>
static partial class MailHtml
{
    const string Body = "margin:0;padding:24px;background:#ffffff;color:#1b1b1b;font:16px/1.5 'Helvetica Neue',Helvetica,Arial,sans-serif";
    const string Column = "max-width:560px";
    const string Button = "display:inline-block;padding:10px 18px;border-radius:4px;background:#0b5a6b;color:#ffffff;font-weight:bold;text-decoration:none";
    const string Small = "margin:0 0 16px;color:#565c65;font-size:14px;word-break:break-word";
    const string Foot = "margin:24px 0 0;padding:12px 0 0;border-top:1px solid #a9aeb1;color:#565c65;font-size:14px";
    const string Paragraph = "margin:0 0 16px";

    public static string Of(OutboxMail mail)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(mail.Subject)}</title></head><body style=\"{Body}\"><div style=\"{Column}\">");
        foreach (var block in mail.Body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) html.Append(Block(block.Split('\n')));
        return html.Append("</div></body></html>\n").ToString();
    }

    static string Block(string[] lines)
    {
        // "Sign in to read it:" and an address below it are one button.
        if (lines.Length == 2 && IsAddress(lines[1]))
            return $"<p style=\"{Paragraph}\"><a href=\"{Text(lines[1])}\" style=\"{Button}\">{Text(lines[0].TrimEnd(':'))}</a></p><p style=\"{Small}\">{Text(lines[1])}</p>";
        if (lines[0] == "--") return $"<p style=\"{Foot}\">{string.Join("<br>", lines[1..].Select(Text))}</p>";
        var start = lines[0].EndsWith(':') && lines.Length > 1 ? 1 : 0;
        if (lines[start..].All(line => Numbered().IsMatch(line))) return List("ol", lines, start, line => Numbered().Replace(line, ""));
        if (lines[start..].All(line => line.StartsWith("- ", StringComparison.Ordinal))) return List("ul", lines, start, line => line[2..]);
        return $"<p style=\"{Paragraph}\">{string.Join("<br>", lines.Select(line => IsAddress(line) ? $"<a href=\"{Text(line)}\">{Text(line)}</a>" : Text(line)))}</p>";
    }

    static string List(string tag, string[] lines, int start, Func<string, string> words)
        => (start == 1 ? $"<p style=\"{Paragraph}\">{Text(lines[0])}</p>" : "") + $"<{tag} style=\"{Paragraph}\">{string.Concat(lines[start..].Select(line => $"<li>{Text(words(line))}</li>"))}</{tag}>";

    static bool IsAddress(string line) => (line.StartsWith("https://", StringComparison.Ordinal) || line.StartsWith("http://", StringComparison.Ordinal)) && !line.Contains(' ');

    static string Text(string words) => WebUtility.HtmlEncode(words);

    [GeneratedRegex(@"^\d{1,2}\. ")]
    private static partial Regex Numbered();
}
