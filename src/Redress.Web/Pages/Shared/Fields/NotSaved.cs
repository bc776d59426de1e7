using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>
/// What somebody typed into a form that is not shown any more, because the complaint closed or changed meanwhile: nobody's words are lost.
/// Written out when the page is whole, since only then it is known which fields it still has.
/// </summary>
sealed class NotSaved(HttpContext http) : IHtmlContent
{
    static readonly object Fields = new(), Refused = new();

    /// <summary>This field is on the page, with what was typed.</summary>
    public static void Shows(HttpContext http, string field)
    {
        if (http.Items.TryGetValue(Fields, out var shown)) ((HashSet<string>)shown!).Add(field);
        else http.Items[Fields] = new HashSet<string>([field], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The page that the form belongs to is not there for its sender any more. The form was one of ours: its token was checked.</summary>
    public static void Refuse(HttpContext http) => http.Items[Refused] = true;

    public static bool IsRefused(HttpContext http) => http.Items.ContainsKey(Refused);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var texts = Texts().ToList();
        if (texts.Count == 0) return;
        writer.Write("<section class=\"said-block edge edge--quiet\" aria-labelledby=\"not-saved\"><h2 id=\"not-saved\">Your text, not saved</h2><p class=\"quiet small\">Copy what you still need.</p>");
        foreach (var text in texts) writer.Write($"<p class=\"long-text\">{text.Encoded()}</p>");
        writer.Write("</section>");
    }

    // Words have a space between them; what has none is a choice, a number or a key.
    IEnumerable<string> Texts()
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) return [];
        var shown = http.Items.TryGetValue(Fields, out var fields) ? (HashSet<string>)fields! : [];
        return http.Request.Form.Where(field => !shown.Contains(field.Key) && !field.Key.Contains("Password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value).OfType<string>().Select(value => value.Trim()).Where(value => value.Any(char.IsWhiteSpace));
    }
}

/// <summary>A hidden field brings back what it holds like any other.</summary>
[HtmlTargetElement("input", Attributes = "asp-for,[type=hidden]")]
public sealed class HiddenField : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => NotSaved.Shows(ViewContext.HttpContext, ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));
}
