using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Exchange;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>Shape and word of a request's state; bold teal where the reader must act.</summary>
[HtmlTargetElement("request-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RequestStateMark : TagHelper
{
    public RequestState State { get; set; }

    /// <summary>Company's side: bold marks what the company must do.</summary>
    public bool ForCompany { get; set; }

    /// <summary>Named from the second on.</summary>
    public int Round { get; set; }

    public bool Strong { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (shape, words, whose) = State switch
        {
            RequestState.ReadyToSend => ("dashed-ring", "Ready to send", Side.Agency),
            RequestState.SentToCompany => ("triangle", ForCompany ? "New" : "Sent to company", Side.Company),
            RequestState.InPreparation => ("half-disk", "In preparation", Side.Nobody),
            RequestState.WithCompanyPoc => ("three-quarter-disk", "With company POC", Side.Company),
            RequestState.Answered => ("diamond", "Answered", Side.Agency),
            RequestState.SentBack => ("bent-arrow", "Sent back", Side.Company),
            RequestState.SendBackRequested => ("hollow-diamond", "Send-back requested", Side.Agency),
            RequestState.Accepted => ("check", "Accepted", Side.Nobody),
            _ => ("cross", "Canceled", Side.Nobody),
        };
        var ours = whose == (ForCompany ? Side.Company : Side.Agency);
        if (Round > 1) words += $", round {Round}";
        output.AsState(shape, words, $"state{(ours ? " state--us" : "")}{(Strong ? " state--strong" : "")}");
    }

    private enum Side { Nobody, Agency, Company }
}
