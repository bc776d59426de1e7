using Microsoft.AspNetCore.Html;
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
        var (shape, words) = Of(Status);
        output.AsState(shape, words, $"{Classes(Status)}{(Strong ? " state--strong" : "")}");
    }

    /// <summary>The same for the many rows of a list, made once.</summary>
    public static IHtmlContent Html(ComplaintStatus status) => Made[status];

    private static readonly Dictionary<ComplaintStatus, IHtmlContent> Made = Enum.GetValues<ComplaintStatus>().ToDictionary(status => status, IHtmlContent (status)
        => new HtmlString($"<span class=\"{Classes(status)}\">{Shapes.Svg(Of(status).Shape)}<span>{Of(status).Words}</span></span>"));

    private static string Classes(ComplaintStatus status) => $"state state--{status.ToString().ToLowerInvariant()}";

    private static (string Shape, string Words) Of(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Pending => ("ring", "Pending"),
        ComplaintStatus.Open => ("disk", "Open"),
        ComplaintStatus.Reopened => ("disk-in-ring", "Reopened"),
        ComplaintStatus.ReferralInProgress => ("arrow", "Referral in progress"),
        ComplaintStatus.Closed => ("square", "Closed"),
        _ => ("cross", "Canceled"),
    };
}
