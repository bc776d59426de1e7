using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>The words of a document as a page of its own for the frame: escaped, with one style that the policy names by its hash, and nothing else.</summary>
static class ReadablePage
{
    const int MostLetters = 1_000_000, MostRows = 500, MostPieces = 5_000;

    const string Style = "body{font:16px/1.5 system-ui,sans-serif;margin:16px;color:#1c1d1f;background:#fff;overflow-wrap:anywhere}p,pre{margin:0 0 8px}pre{font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap}h2{font-size:18px;margin:24px 0 8px}table{border-collapse:collapse;margin:8px 0 16px;font-size:14px}td{border:1px solid #a9aeb1;padding:4px 8px;vertical-align:top;white-space:pre-wrap}dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0 0 16px}dt{color:#565c65}dd{margin:0}.note{color:#565c65;border-top:1px solid #a9aeb1;padding-top:8px}";

    /// <summary>For a content security policy.</summary>
    public static readonly string StyleHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Of(string title, string type, IEnumerable<Readable> pieces)
    {
        var (html, letters, rows, count, open) = (new StringBuilder(), 0, 0, 0, "");
        var isPlain = Readers.ReadsStart(type) && type != FileKinds.Csv;
        string? note = null;
        foreach (var piece in pieces)
        {
            letters += piece.Cells.Sum(cell => cell.Length) + 1;
            note = piece.Kind == ReadableKind.Row && ++rows > MostRows ? $"The first {MostRows} rows are shown. Download the document to read all of it."
                : letters > MostLetters || !isPlain && ++count > MostPieces ? "The beginning is shown. Download the document to read all of it." : null;
            if (note is not null) break;
            var element = piece.Kind switch { ReadableKind.Row => "table", ReadableKind.Field => "dl", _ => isPlain ? "pre" : "" };
            if (element != open)
            {
                html.Append(open == "" ? "" : $"</{open}>").Append(element == "" ? "" : $"<{element}>");
                open = element;
            }
            _ = piece.Kind switch
            {
                ReadableKind.Heading => html.Append("<h2>").Append(Text(piece.Text)).Append("</h2>"),
                ReadableKind.Row => html.Append("<tr>").AppendJoin("", piece.Cells.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>"),
                ReadableKind.Field => html.Append("<dt>").Append(Text(piece.Cells[0])).Append("</dt><dd>").Append(Text(piece.Cells[1])).Append("</dd>"),
                _ when isPlain => html.Append(Text(piece.Text)).Append('\n'),
                _ => piece.Text.Length == 0 ? html : html.Append("<p>").Append(Text(piece.Text)).Append("</p>"),
            };
        }
        if (open != "") html.Append($"</{open}>");
        if (note is null && html.Length == 0) note = "There is no text in it.";
        if (note is not null) html.Append($"<p class=\"note\">{Text(note)}</p>");
        return Whole(title, html.ToString());
    }

    public static string Instead(string title, string words) => Whole(title, $"<p class=\"note\">{Text(words)}</p>");

    static string Whole(string title, string body)
        => $"<!doctype html><html lang=\"en-US\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)}</title><style>{Style}</style></head><body>{body}</body></html>";

    static string Text(string words) => WebUtility.HtmlEncode(words);
}
