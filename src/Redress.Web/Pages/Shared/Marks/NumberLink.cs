using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>A number that leads to the list behind it: "1,234". Nought leads nowhere.</summary>
[HtmlTargetElement("number-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NumberLink : TagHelper
{
    public int Count { get; set; }

    /// <summary>Null: the reader may not open the list.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var leads = !string.IsNullOrEmpty(Href) && Count > 0;
        output.As(leads ? "a" : "span", "");
        if (leads) output.Attributes.SetAttribute("href", Href);
        output.Content.SetContent(Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
    }
}
