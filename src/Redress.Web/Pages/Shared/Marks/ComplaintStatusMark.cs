using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Shape and word of a complaint's status.</summary>
[HtmlTargetElement("complaint-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ComplaintStatusMark : TagHelper
{
    public ComplaintStatus Status { get; set; }

    /// <summary>In a record's header the word is bold.</summary>
    public bool Strong { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, words) = Status switch
        {
            ComplaintStatus.Pending => ("ring", "Pending"),
            ComplaintStatus.Open => ("disk", "Open"),
            ComplaintStatus.Reopened => ("disk-in-ring", "Reopened"),
            ComplaintStatus.ReferralInProgress => ("arrow", "Referral in progress"),
            ComplaintStatus.Closed => ("square", "Closed"),
            _ => ("cross", "Canceled"),
        };
        output.AsState(shape, words, $"state state--{Status.ToString().ToLowerInvariant()}{(Strong ? " state--strong" : "")}");
    }
}
