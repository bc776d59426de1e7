using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Shape and word of an activity's milestone.</summary>
[HtmlTargetElement("milestone-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MilestoneMark : TagHelper
{
    public Milestone Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.AsState(Of switch
    {
        Milestone.Pending => "ring", Milestone.Closed => "square", Milestone.Canceled => "cross", _ => "disk",
    }, Of.Words(), $"state{(Of.IsOver() ? " state--closed" : "")}");
}
