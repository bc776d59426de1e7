using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Access;
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
        var shape = State switch
        {
            RequestState.ReadyToSend => "dashed-ring",
            RequestState.SentToCompany => "triangle",
            RequestState.InPreparation => "half-disk",
            RequestState.WithCompanyPoc => "three-quarter-disk",
            RequestState.MoreTimeAsked => "ring",
            RequestState.Answered => "diamond",
            RequestState.SentBack => "bent-arrow",
            RequestState.SendBackRequested => "hollow-diamond",
            RequestState.Accepted => "check",
            _ => "cross",
        };
        var row = State.Row();
        var words = ForCompany ? row.WordsForCompany : row.Words;
        // A draft in preparation asks nothing of its reader yet.
        var ours = row.ActsNext == (ForCompany ? Side.Company : Side.Agency) && State != RequestState.InPreparation;
        if (Round > 1) words += $", round {Round}";
        output.AsState(shape, words, $"state{(ours ? " state--us" : "")}{(Strong ? " state--strong" : "")}");
    }
}
