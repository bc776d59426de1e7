using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>A moment (UTC) in the reader's zone: "Nov 18, 2026, 2:41 p.m.", "Today, 8:31 a.m.".</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Moment : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public DateTime At { get; set; }

    /// <summary>"Nov 18, 2:41 p.m." in the present year, for dense lists.</summary>
    public bool WithoutYear { get; set; }

    /// <summary>Within a sentence: "today, 8:31 a.m.".</summary>
    public bool Within { get; set; }

    /// <summary>The day alone, "Nov 18, 2026".</summary>
    public bool DayOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var frame = PageFrame.Of(ViewContext.ViewData);
        output.As("time", "");
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(DayOnly
            ? DayWords.Short(DateOnly.FromDateTime(Moments.InZone(At, frame.Zone)))
            : Within ? Moments.Words(At, frame, WithoutYear).Replace("Today", "today", StringComparison.Ordinal)
            : Moments.Words(At, frame, WithoutYear));
    }
}

/// <summary>A plain day, "Nov 19, 2026"; with <c>relative</c> its distance in brackets.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlainDay : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public DateOnly On { get; set; }
    public bool Relative { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("span", "nowrap");
        output.Content.SetHtmlContent($"<time datetime=\"{On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{DayWords.Short(On)}</time>");
        if (Relative) output.Content.Append($" ({DayWords.Relative(On, PageFrame.Of(ViewContext.ViewData).Today)})");
    }
}

/// <summary>An amount: "$2,184.60", whole dollars in totals.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyMark : TagHelper
{
    public decimal? Amount { get; set; }
    public bool Whole { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("span", "nowrap");
        output.Content.SetContent(Amount is { } amount ? Money.Words(amount, Whole) : "");
    }
}
