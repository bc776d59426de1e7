using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>The share of business days used, always with its words; past the end the part too long is rust.</summary>
[HtmlTargetElement("clock", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Clock : TagHelper
{
    public int Used { get; set; }
    public int Of { get; set; }

    /// <summary>"day" in lists that say it elsewhere, "business day" where it stands alone.</summary>
    public string Unit { get; set; } = "day";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var late = Used > Of;
        output.As("span", late ? "clock clock--late" : "clock");
        output.Content.SetHtmlContent(late ? Late() : Bar.Svg(Of == 0 ? 1 : (double)Used / Of));
        output.Content.Append($"{Used} of {DayWords.Count(Of, Unit)}");
    }

    private string Late()
    {
        var end = Bar.Width * Of / Used;
        return Bar.Svg((end - 1) / Bar.Width, $"<rect class=\"clock__late\" x=\"{Bar.Number(end + 1)}\" width=\"{Bar.Number(Bar.Width - end - 1)}\" height=\"8\"/>");
    }
}

/// <summary>How far an upload has come.</summary>
[HtmlTargetElement("upload-bar")]
public sealed class UploadBar : TagHelper
{
    public int Percent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("span", "clock clock--upload");
        output.PreContent.AppendHtml(Bar.Svg(Percent / 100.0)).Append($"{Percent}%");
    }
}

internal static class Bar
{
    public const double Width = 84;

    public static string Svg(double share, string more = "") =>
        $"<svg viewBox=\"0 0 84 8\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"clock__ground\" width=\"84\" height=\"8\"/><rect class=\"clock__used\" width=\"{Number(Width * Math.Clamp(share, 0, 1))}\" height=\"8\"/>{more}</svg>";

    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
