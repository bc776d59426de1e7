using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>"Us: review answer", "Company: answer", "Nobody": who acts next, and with which verb.</summary>
[HtmlTargetElement("acts-next", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ActsNextMark : TagHelper
{
    public string Who { get; set; } = "";
    public string? Verb { get; set; }

    /// <summary>"Us" is the reader's agency, "You" the reader at a company.</summary>
    public bool Ours { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var ours = Ours || Who is "Us" or "You";
        var who = string.IsNullOrEmpty(Verb) ? Who : $"{Who}:";
        output.As("span", ours ? "acts-next acts-next--us" : "acts-next");
        output.Content.SetHtmlContent(ours ? $"<b>{who.Encoded()}</b>" : who.Encoded());
        if (!string.IsNullOrEmpty(Verb)) output.Content.Append($" {Verb}");
    }
}
