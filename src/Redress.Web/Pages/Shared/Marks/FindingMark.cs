using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Shape and word of a finding's state.</summary>
[HtmlTargetElement("finding-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FindingMark : TagHelper
{
    public FindingState Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.AsState(Of switch
    {
        FindingState.Proposed => "ring", FindingState.Agreed => "disk", FindingState.NotAgreed => "cross", _ => "check",
    }, Of.Words(), $"state{(Of is FindingState.NotAgreed or FindingState.Resolved ? " state--closed" : "")}");
}
