using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Shape and word of a report's state.</summary>
[HtmlTargetElement("report-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReportMark : TagHelper
{
    public ReportState Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.AsState(Of switch
    {
        ReportState.Draft or ReportState.Returned => "ring", ReportState.Sent => "check", _ => "disk",
    }, Of.Words(), $"state{(Of == ReportState.Sent ? " state--closed" : "")}");
}
