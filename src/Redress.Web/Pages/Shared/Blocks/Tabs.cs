using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>Tabs that are links, a page each; below 700 px one button, "Summary, 1 of 10", that opens the list.</summary>
[HtmlTargetElement("tabs"), RestrictChildren("tab")]
public sealed class Tabs : TagHelper
{
    /// <summary>What the tabs belong to, for screen readers.</summary>
    public string Label { get; set; } = "Parts";

    /// <summary>On a list page, outside the gray top: with a rule below.</summary>
    public bool List { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = new List<Tab>();
        context.Items[typeof(Tabs)] = tabs;
        await output.GetChildContentAsync();
        output.As("nav", "");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Wide(tabs)).AppendHtml(Narrow(tabs));
    }

    private HtmlContentBuilder Wide(List<Tab> tabs)
    {
        var html = new HtmlContentBuilder().Html($"<div class=\"tabs wide-only{(List ? " tabs--list" : "")}\"><ul>");
        foreach (var tab in tabs) html.Html("<li>").Html(tab.Link()).Html("</li>");
        return html.Html("</ul></div>");
    }

    private static HtmlContentBuilder Narrow(List<Tab> tabs)
    {
        var at = Math.Max(tabs.FindIndex(tab => tab.Current), 0);
        var words = tabs.Count == 0 ? "" : tabs[at].Words;
        var html = new HtmlContentBuilder().Html("<details class=\"tabs-narrow narrow-only\"><summary>").Html(words)
            .Html($"<span>{at + 1} of {tabs.Count}<i class=\"chevron\"></i></span></summary><ul>");
        foreach (var tab in tabs) html.Html("<li>").Html(tab.Link()).Html("</li>");
        return html.Html("</ul></details>");
    }
}

[HtmlTargetElement("tab", ParentTag = "tabs")]
public sealed class Tab : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>A number, or "more than 10,000".</summary>
    public string? Count { get; set; }
    public bool Current { get; set; }

    [HtmlAttributeNotBound]
    public string Words { get; private set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Words = (await output.GetChildContentAsync()).GetContent().Trim();
        ((List<Tab>)context.Items[typeof(Tabs)]).Add(this);
        output.SuppressOutput();
    }

    internal string Link()
    {
        var count = Count is null ? "" : $" <span class=\"count\">{Count.Encoded()}</span>";
        return $"<a href=\"{Href.Encoded()}\"{(Current ? " aria-current=\"page\"" : "")}>{Words}{count}</a>";
    }
}
