using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>A line of numbers on its own scale, with a dot at the end; for those who do not see it, a sentence.</summary>
[HtmlTargetElement("spark-line", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Sparkline : TagHelper
{
    const double Width = 80, Height = 18, Edge = 3;

    public IReadOnlyList<int> Numbers { get; set; } = [];

    /// <summary>What the numbers are, such as "Complaints by month".</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Numbers.Count < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.As("svg", "spark");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {Height}");
        output.Attributes.SetAttribute("width", Width);
        output.Attributes.SetAttribute("height", Height);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", $"{Label}: {string.Join(", ", Numbers)}");
        var (most, least) = (Numbers.Max(), Numbers.Min());
        var points = Numbers.Select((number, no) => (X: Edge + no * (Width - 2 * Edge) / (Numbers.Count - 1), Y: most == least ? Height / 2 : Height - Edge - (number - least) * (Height - 2 * Edge) / (most - least))).ToList();
        output.Content.SetHtmlContent($"<polyline points=\"{string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"))}\"/><circle cx=\"{N(points[^1].X)}\" cy=\"{N(points[^1].Y)}\" r=\"2.5\"/>");
    }

    static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
