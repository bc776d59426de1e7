using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Shape and word of a complaint's status.</summary>
[HtmlTargetElement("complaint-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ComplaintStatusMark : TagHelper
{
    public string Status { get; set; } = "";

    /// <summary>In a record's header the word is bold.</summary>
    public bool Strong { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, words) = Status switch
        {
            "Pending" => ("ring", "Pending"),
            "Open" => ("disk", "Open"),
            "Reopened" => ("disk-in-ring", "Reopened"),
            "ReferralInProgress" => ("arrow", "Referral in progress"),
            "Closed" => ("square", "Closed"),
            "Canceled" => ("cross", "Canceled"),
            _ => throw new ArgumentException($"No mark for the status {Status}."),
        };
        output.AsState(shape, words, $"state state--{Status.ToLowerInvariant()}{(Strong ? " state--strong" : "")}");
    }
}
