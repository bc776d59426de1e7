using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>The head of a record: ID, marks, title, second line, acts, strip of facts. Contains <c>marks</c>, <c>acts</c>, <c>strip</c>.</summary>
[HtmlTargetElement("record-head")]
public sealed class RecordHead : TagHelper
{
    public string RecordId { get; set; } = "";
    public string Lead { get; set; } = "";
    public string? Second { get; set; }

    private IHtmlContent? marks, strip, wideActs, narrowActs;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(RecordHead)] = this;
        await output.GetChildContentAsync();
        output.As("div", "record-head");
        output.Content.SetHtmlContent("<div>");
        if (RecordId != "" || marks is not null)
            output.Content.AppendHtml($"<div class=\"record-head__line\"><span class=\"record-head__id\">{RecordId.Encoded()}</span> ").AppendHtml(marks ?? HtmlString.Empty).AppendHtml("</div>");
        output.Content.AppendHtml($"<h1>{Lead.Encoded()}</h1>");
        if (Second is not null) output.Content.AppendHtml($"<p class=\"record-head__second\">{Second.Encoded()}</p>");
        output.Content.AppendHtml("</div>");
        // At narrow width the acts come after the strip, in the markup as on the screen.
        foreach (var part in new[] { wideActs, strip, narrowActs })
            if (part is not null) output.Content.AppendHtml(part);
    }

    internal void Take(IHtmlContent wide, IHtmlContent narrow) => (wideActs, narrowActs) = (wide, narrow);

    internal void TakeMarks(IHtmlContent content) => marks = content;

    internal void TakeStrip(IHtmlContent content) => strip = content;
}

/// <summary>Status and tags beside the ID.</summary>
[HtmlTargetElement("marks", ParentTag = "record-head")]
public sealed class RecordMarks : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((RecordHead)context.Items[typeof(RecordHead)]).TakeMarks(await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

/// <summary>Who acts next, what is due: up to five facts in a row.</summary>
[HtmlTargetElement("strip"), RestrictChildren("fact")]
public sealed class Strip : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder().Html("<dl class=\"strip\">");
        html.AppendHtml(await output.GetChildContentAsync());
        html.Html("</dl>");
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(RecordHead), out var head)) ((RecordHead)head).TakeStrip(html);
        else output.PostElement.SetHtmlContent(html);
    }
}

/// <summary>A fact of the strip; put its second line into <c>small</c>.</summary>
[HtmlTargetElement("fact", ParentTag = "strip")]
public sealed class Fact : TagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("div", "");
        output.PreContent.AppendHtml($"<dt>{Label.Encoded()}</dt><dd>");
        output.PostContent.AppendHtml("</dd>");
    }
}
