using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>What several tag helpers write in the same way.</summary>
internal static class Outputs
{
    public static void AsState(this TagHelperOutput output, string shape, string words, string classes)
    {
        output.As("span", classes);
        output.Content.SetHtmlContent(Shapes.Svg(shape)).AppendHtml("<span>").Append(words).AppendHtml("</span>");
    }

    public static void As(this TagHelperOutput output, string tag, string classes)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("class"))
        {
            // The usual case, and a list has a hundred of them.
            if (classes.Length > 0) output.Attributes.Add("class", classes);
            return;
        }
        foreach (var name in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) output.AddClass(name, HtmlEncoder.Default);
    }

    public static string Encoded(this string words) => HtmlEncoder.Default.Encode(words);

    public static HtmlContentBuilder Html(this HtmlContentBuilder builder, string html)
    {
        builder.AppendHtml(html);
        return builder;
    }

    public static HtmlContentBuilder Text(this HtmlContentBuilder builder, string words)
    {
        builder.Append(words);
        return builder;
    }
}
