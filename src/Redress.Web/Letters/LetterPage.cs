using System.Net;
using Redress.Domain.Companies;

namespace Redress.Web.Letters;

/// <summary>A letter as the page that becomes its PDF. It has the parts of Pages/Shared/_Letter, which shows the same on the screen.</summary>
static class LetterPage
{
    const string Styles = """
        @page { size: Letter; margin: 25mm 25mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #565c65; } }
        body { font: 11pt/1.45 "Source Sans 3", "Source Sans Pro", "DejaVu Sans", sans-serif; margin: 0; color: #1c1d1f; overflow-wrap: anywhere; }
        header { border-bottom: 1pt solid #a9aeb1; padding-bottom: 6pt; }
        header b { font-size: 14pt; } header span { display: block; font-size: 9pt; color: #3d4551; }
        p, address { margin: 18pt 0 0; font-style: normal; } h1 { font-size: 11pt; margin: 18pt 0 0; } .text { white-space: pre-line; }
        """;

    public static string Of(Letter letter, string title) => $"""
        <!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{Text(title)}</title><meta name="author" content="{Text(letter.Agency)}"><style>{Styles}</style></head>
        <body><header><b>{Text(letter.Agency)}</b>{string.Concat(letter.Head.Select(line => $"<span>{Text(line)}</span>"))}</header>
        <p>{Text(letter.Date)}</p>
        {(letter.Address.Count == 0 ? "" : $"<address>{string.Join("<br>", letter.Address.Select(Text))}</address>")}
        <h1>{Text(letter.Subject)}</h1>
        <p class="text">{Text(letter.Text)}</p></body></html>
        """;

    static string Text(string words) => WebUtility.HtmlEncode(words);
}
