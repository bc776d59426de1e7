using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>A table head that sorts: a link to the other order, the present one in aria-sort.</summary>
[HtmlTargetElement("th", Attributes = "sort-href")]
public sealed class SortHead : TagHelper
{
    public string SortHref { get; set; } = "";

    /// <summary>"ascending", "descending", or nothing.</summary>
    public string? Sorted { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("scope", "col");
        if (!string.IsNullOrEmpty(Sorted)) output.Attributes.SetAttribute("aria-sort", Sorted);
        output.PreContent.AppendHtml($"<a href=\"{SortHref.Encoded()}\">");
        output.PostContent.AppendHtml("</a>");
        if (!string.IsNullOrEmpty(Sorted)) output.PostContent.AppendHtml("<i class=\"sort-mark\"></i>");
    }
}

/// <summary>A cell that ends in an ellipsis, with the whole text on hover and on focus.</summary>
[HtmlTargetElement("td", Attributes = "cut")]
public sealed class CutCell : TagHelper
{
    public string? Cut { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.As("td", "cut");
        output.Attributes.SetAttribute("title", Cut);
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace) output.Content.SetContent(Cut);
    }
}

/// <summary>Below a list: rows shown, rows on a page, the one before and the next. Links that are not given are not there.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pager : TagHelper
{
    /// <summary>"Rows 1 to 25 of 61", "Rows 26 to 50 of more than 10,000".</summary>
    public string Rows { get; set; } = "";
    public string? Previous { get; set; }
    public string? Next { get; set; }
    public int Size { get; set; } = 25;

    /// <summary>Address of the list with another number of rows; without it the choice is left out.</summary>
    public Func<int, string>? SizeHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("nav", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages of the list");
        output.PreContent.AppendHtml($"<span>{Rows.Encoded()}</span>");
        if (SizeHref is not null) output.PreContent.AppendHtml($"<div>Rows on a page {string.Concat(new[] { 25, 50, 100 }.Select(SizeLink))}</div>");
        output.PreContent.AppendHtml("<div>");
        if (!string.IsNullOrEmpty(Previous)) output.PreContent.AppendHtml($"<a rel=\"prev\" href=\"{Previous.Encoded()}\">Previous {Size}</a>");
        if (!string.IsNullOrEmpty(Next)) output.PreContent.AppendHtml($"<a rel=\"next\" class=\"strong\" href=\"{Next.Encoded()}\">Next {Size}</a>");
        output.PreContent.AppendHtml("</div><div>");
        output.PostContent.AppendHtml("</div>");
    }

    private string SizeLink(int size)
    {
        var words = size.ToString(CultureInfo.InvariantCulture);
        return size == Size ? $"<b aria-current=\"true\">{words}</b> " : $"<a href=\"{SizeHref!(size).Encoded()}\">{words}</a> ";
    }
}
