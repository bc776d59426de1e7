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

/// <summary>The list of sections at the left of a long form; its content is <c>side-item</c> elements.</summary>
[HtmlTargetElement("side-list"), RestrictChildren("side-item")]
public sealed class SideList : TagHelper
{
    public string Label { get; set; } = "Sections";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("nav", "side-list");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.AppendHtml("<ol>");
        output.PostContent.AppendHtml("</ol>");
    }
}

/// <summary>A section: state is done, part (in hand or fields missing), todo or error; the note as content.</summary>
[HtmlTargetElement("side-item", ParentTag = "side-list")]
public sealed class SideItem : TagHelper
{
    public string Href { get; set; } = "";
    public string Lead { get; set; } = "";
    public string State { get; set; } = "todo";
    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("li", $"is-{State}{(Current ? " is-current" : "")}");
        var shape = State switch { "done" => "check", "part" => "disk", "error" => "late", _ => "ring" };
        output.PreContent.AppendHtml($"<a href=\"{Href.Encoded()}\"{(Current ? " aria-current=\"true\"" : "")}>").AppendHtml(Shapes.Svg(shape)).AppendHtml($"<b>{Lead.Encoded()}</b><span>");
        output.PostContent.AppendHtml("</span></a>");
    }
}
