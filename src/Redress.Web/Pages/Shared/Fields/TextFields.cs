using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>One line of text.</summary>
[HtmlTargetElement("text-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class TextField : Field
{
    /// <summary>email, tel, password, url …</summary>
    public string Type { get; set; } = "text";

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes)
    {
        var input = Tag("input", "usa-input", attributes);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Type != "password") input.Attributes["value"] = Value;
        return input;
    }
}

/// <summary>A day, typed as "Nov 19, 2026", 11/19/2026 or 2026-11-19.</summary>
[HtmlTargetElement("date-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateField : TextField
{
    public override void Init(TagHelperContext context) => Width ??= "date";

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes)
    {
        var input = (TagBuilder)base.Input(attributes);
        input.Attributes["data-date"] = "";
        input.Attributes.TryAdd("autocomplete", "off");
        return input;
    }
}

/// <summary>An amount in dollars, right-aligned after the sign.</summary>
[HtmlTargetElement("money-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyField : TextField
{
    protected override string Format => "#,##0.00";

    public override void Init(TagHelperContext context) => Width ??= "amount";

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes)
    {
        var input = (TagBuilder)base.Input(attributes);
        input.Attributes["inputmode"] = "decimal";
        input.Attributes.TryAdd("autocomplete", "off");
        return new HtmlContentBuilder().Html("<div class=\"prefixed\"><span aria-hidden=\"true\">$</span>").AppendHtml(input).AppendHtml("</div>");
    }
}

/// <summary>Longer text; with <c>maxlength</c> the characters are counted below it.</summary>
[HtmlTargetElement("text-area", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextArea : Field
{
    public int Rows { get; set; } = 4;

    /// <summary>Most characters; 0 for no count.</summary>
    public int Most { get; set; }

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes)
    {
        var area = Tag("textarea", "usa-textarea", attributes);
        area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // A line break after the tag is dropped by browsers; without it one typed first would be lost.
        area.InnerHtml.AppendHtml("\n").Append(Value);
        if (Most == 0) return area;
        area.Attributes["data-count"] = $"{Id}-count";
        area.Attributes["data-most"] = Most.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var number = Most.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        return new HtmlContentBuilder().AppendHtml(area).AppendHtml($"<div class=\"below\"><span id=\"{Id}-count\"></span><span>Up to {number}</span></div>");
    }
}

/// <summary>One of a list; <c>choose</c> is the words of the empty choice.</summary>
[HtmlTargetElement("select-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectField : Field
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Empty string: there is no empty choice.</summary>
    public string Choose { get; set; } = "Choose";

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes)
    {
        var select = Tag("select", "usa-select", attributes);
        if (Choose != "") select.InnerHtml.AppendHtml($"<option value=\"\">{Choose.Encoded()}</option>");
        string? group = null;
        foreach (var item in Items)
        {
            if (item.Group?.Name != group) select.InnerHtml.AppendHtml($"{(group is null ? "" : "</optgroup>")}{(item.Group is null ? "" : $"<optgroup label=\"{item.Group.Name.Encoded()}\">")}");
            group = item.Group?.Name;
            var value = item.Value ?? item.Text;
            var chosen = item.Selected || value == Value ? " selected" : "";
            select.InnerHtml.AppendHtml($"<option value=\"{value.Encoded()}\"{chosen}{(item.Disabled ? " disabled" : "")}>{item.Text.Encoded()}</option>");
        }
        if (group is not null) select.InnerHtml.AppendHtml("</optgroup>");
        return select;
    }
}

/// <summary>Files; the form needs enctype multipart/form-data.</summary>
[HtmlTargetElement("file-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileField : Field
{
    public bool Multiple { get; set; }

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes)
    {
        var input = Tag("input", "", attributes);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        if (Multiple) input.Attributes["multiple"] = "multiple";
        return new HtmlContentBuilder().Html("<div class=\"file\">").AppendHtml(input).AppendHtml("</div>");
    }
}
