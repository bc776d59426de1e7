using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>Where a thing stands on its way; its content is <c>step</c> elements.</summary>
[HtmlTargetElement("steps"), RestrictChildren("step")]
public sealed class Steps : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.As("ol", "steps");
}

/// <summary>A step: done, current or still to come; the note as content.</summary>
[HtmlTargetElement("step", ParentTag = "steps")]
public sealed class Step : TagHelper
{
    public string Lead { get; set; } = "";
    public bool Done { get; set; }
    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("li", Done ? "is-done" : Current ? "is-current" : "is-todo");
        if (Current) output.Attributes.SetAttribute("aria-current", "step");
        output.PreContent.AppendHtml(Shapes.Svg(Done ? "check" : Current ? "diamond" : "ring"));
        var told = Done ? "<span class=\"sr-only\">, done</span>" : "";
        output.PreContent.AppendHtml($"<b>{Lead.Encoded()}{told}</b>");
    }
}

