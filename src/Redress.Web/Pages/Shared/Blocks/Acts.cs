using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>The acts of a record: one primary, a few outlined, the rest under "More"; at narrow width the first and "More".</summary>
[HtmlTargetElement("acts"), RestrictChildren("act")]
public sealed class Acts : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var acts = new List<Act>();
        context.Items[typeof(Acts)] = acts;
        await output.GetChildContentAsync();
        output.SuppressOutput();
        if (acts.Count == 0) return;
        var wide = Html("wide-only", acts.Where(act => !act.More), acts.Where(act => act.More));
        var first = acts.FirstOrDefault(act => act.Primary) ?? acts[0];
        var narrow = Html("narrow-only", [first], acts.Where(act => act != first));
        if (context.Items.TryGetValue(typeof(RecordHead), out var head)) ((RecordHead)head).Take(wide, narrow);
        else output.PostElement.SetHtmlContent(wide).AppendHtml(narrow);
    }

    private static HtmlContentBuilder Html(string when, IEnumerable<Act> shown, IEnumerable<Act> more)
    {
        var html = new HtmlContentBuilder().Html($"<div class=\"acts {when}\">");
        foreach (var act in shown) html.Html(act.Button());
        if (more.Any())
        {
            html.Html("<details class=\"menu\"><summary class=\"button-quiet\">More<i class=\"chevron\"></i></summary><div>");
            foreach (var act in more) html.Html(act.MenuLink());
            html.Html("</div></details>");
        }
        return html.Html("</div>");
    }
}

/// <summary>An act that leads to its page (<c>href</c>) or sends a form of the page (<c>form</c>, its id).</summary>
[HtmlTargetElement("act", ParentTag = "acts")]
public sealed class Act : TagHelper
{
    public string? Href { get; set; }
    public string? Form { get; set; }
    public bool Primary { get; set; }
    public bool More { get; set; }
    private string Words { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Words = (await output.GetChildContentAsync()).GetContent().Trim();
        ((List<Act>)context.Items[typeof(Acts)]).Add(this);
        output.SuppressOutput();
    }

    internal string Button() => Html(Primary ? "usa-button" : "usa-button usa-button--outline");

    internal string MenuLink() => Html(Form is null ? "" : "link");

    private string Html(string classes) => Form is null
        ? $"<a class=\"{classes}\" href=\"{(Href ?? "").Encoded()}\">{Words}</a>"
        : $"<button class=\"{classes}\" form=\"{Form.Encoded()}\">{Words}</button>";
}
