using Microsoft.AspNetCore.Html;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Some text with what was sought marked in it; no space stands between that the text has not.</summary>
static class SnippetMark
{
    public static IHtmlContent Html(IEnumerable<SnippetRun> runs)
    {
        var html = new HtmlContentBuilder();
        foreach (var run in runs)
            if (run.IsFound) html.AppendHtml("<mark>").Append(run.Text).AppendHtml("</mark>");
            else html.Append(run.Text);
        return html;
    }
}
