using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>The way to this page; its content is <c>crumb</c> elements.</summary>
[HtmlTargetElement("breadcrumb"), RestrictChildren("crumb")]
public sealed class Breadcrumb : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("nav", "crumbs");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.PreContent.AppendHtml("<ol>");
        output.PostContent.AppendHtml("</ol>");
    }
}

[HtmlTargetElement("crumb", ParentTag = "breadcrumb")]
public sealed class Crumb : TagHelper
{
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("li", "");
        output.PreContent.AppendHtml($"<a href=\"{Href.Encoded()}\">");
        output.PostContent.AppendHtml("</a>");
    }
}
