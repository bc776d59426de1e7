using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>What to correct, one link per field; an error of no field is a broken rule and stands without link.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary : TagHelper
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (entry.Key, Words: entry.Value!.Errors[0].ErrorMessage)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.As("div", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.SetHtmlContent(errors is [{ Key: "" }] ? "" : $"<h2>{Heading(errors.Count)}</h2>");
        output.Content.AppendHtml($"<ul>{string.Concat(errors.Select(error => $"<li>{Item(error.Key, error.Words)}</li>"))}</ul>");
        output.PostElement.SetHtmlContent(new NotSaved(ViewContext.HttpContext));
    }

    private static string Heading(int count) =>
        $"{(count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture))} {(count == 1 ? "thing" : "things")} to correct";

    private static string Item(string key, string words) => key == ""
        ? $"<b>{words.Encoded()}</b>"
        : $"<a href=\"#{TagBuilder.CreateSanitizedId(key, "_").Encoded()}\">{words.Encoded()}</a>";
}
