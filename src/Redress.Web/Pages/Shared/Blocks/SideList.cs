using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>The list of sections at the left of a long form, of <c>side-item</c> elements; below 700 px one button, "Complaint, 2 of 7".</summary>
[HtmlTargetElement("side-list"), RestrictChildren("side-item")]
public sealed class SideList : TagHelper
{
    public string Label { get; set; } = "Sections";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = new List<SideItem>();
        context.Items[typeof(SideList)] = items;
        await output.GetChildContentAsync();
        output.As("nav", "side-list");
        output.Attributes.SetAttribute("aria-label", Label);
        var at = Math.Max(items.FindIndex(item => item.Current), 0);
        output.Content.SetHtmlContent("<div class=\"wide-only\">").AppendHtml(List(items)).AppendHtml("</div>");
        if (items.Count == 0) return;
        output.Content.AppendHtml($"<details class=\"tabs-narrow narrow-only\"><summary>{items[at].Lead.Encoded()}<span>{at + 1} of {items.Count}<i class=\"chevron\"></i></span></summary>")
            .AppendHtml(List(items)).AppendHtml("</details>");
    }

    private static HtmlContentBuilder List(List<SideItem> items)
    {
        var list = new HtmlContentBuilder().Html("<ol>");
        foreach (var item in items) list.AppendHtml(item.Html());
        return list.Html("</ol>");
    }
}

/// <summary>A section: state is done, part (in hand or fields missing), todo or error; the note as content.</summary>
[HtmlTargetElement("side-item", ParentTag = "side-list")]
public sealed class SideItem : TagHelper
{
    private string note = "";

    public string Href { get; set; } = "";
    public string Lead { get; set; } = "";
    public string State { get; set; } = "todo";
    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        note = (await output.GetChildContentAsync()).GetContent();
        ((List<SideItem>)context.Items[typeof(SideList)]).Add(this);
        output.SuppressOutput();
    }

    internal IHtmlContent Html()
    {
        var shape = State switch { "done" => "check", "part" => "disk", "error" => "late", _ => "ring" };
        return new HtmlContentBuilder()
            .Html($"<li class=\"is-{State}{(Current ? " is-current" : "")}\"><a href=\"{Href.Encoded()}\"{(Current ? " aria-current=\"true\"" : "")}>")
            .AppendHtml(Shapes.Svg(shape)).AppendHtml($"<b>{Lead.Encoded()}</b><span>{note}</span></a></li>");
    }
}
