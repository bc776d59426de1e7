using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>A line above the page's content: done, locked, changed, broken, session or training.</summary>
[HtmlTargetElement("line", Attributes = "kind")]
public sealed class Line : TagHelper
{
    public string Kind { get; set; } = "";

    /// <summary>The sentence in bold; the rest is the content.</summary>
    public string Lead { get; set; } = "";

    /// <summary>Lines that report an act take the focus.</summary>
    public bool Focus { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("div", $"line line--{Kind}");
        var shape = Kind switch { "done" => "check", "locked" => "lock", "training" => null, _ => "late" };
        if (shape is not null) output.PreContent.AppendHtml(Shapes.Svg(shape));
        output.PreContent.AppendHtml("<div>");
        if (Lead != "") output.PreContent.AppendHtml($"<b>{Lead.Encoded()}</b> ");
        output.PostContent.AppendHtml("</div>");
        if (!Focus) return;
        if (Kind == "done") Focused(output, "status");
        if (Kind is "changed" or "broken") Focused(output, "alert");
    }

    // The reader lands on what happened, with or without script.
    private static void Focused(TagHelperOutput output, string role)
    {
        output.Attributes.SetAttribute("role", role);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
    }
}

/// <summary>What is not there, in bold; why, or what is near, and one link onward as content.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState : TagHelper
{
    public string Lead { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("div", "empty");
        output.PreContent.AppendHtml($"<b>{Lead.Encoded()}</b><p>");
        output.PostContent.AppendHtml("</p>");
    }
}
