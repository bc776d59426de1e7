using Microsoft.AspNetCore.Html;
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
        output.As("span", Classes(ours));
        output.Content.SetHtmlContent(Words(Who, Verb, ours));
    }

    /// <summary>The same for the many rows of a list.</summary>
    public static IHtmlContent Html(string who, string verb) => new HtmlString($"<span class=\"{Classes(who is "Us" or "You")}\">{Words(who, verb, who is "Us" or "You")}</span>");

    private static string Classes(bool ours) => ours ? "acts-next acts-next--us" : "acts-next";

    private static string Words(string name, string? verb, bool ours)
    {
        var who = string.IsNullOrEmpty(verb) ? name : $"{name}:";
        return (ours ? $"<b>{who.Encoded()}</b>" : who.Encoded()) + (string.IsNullOrEmpty(verb) ? "" : $" {verb.Encoded()}");
    }
}
