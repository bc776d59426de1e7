using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>A labeled field: label with star, hint, error, then the input; what was typed stays. Other attributes go to the input.</summary>
public abstract class Field : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Without it the display name of the property.</summary>
    public string? Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>Shows the star; without it what the property says.</summary>
    public bool? Required { get; set; }

    /// <summary>date, amount, zip, short, medium, half or grow.</summary>
    public string? Width { get; set; }

    /// <summary>The label is for screen readers only, as in a table whose head says it.</summary>
    public bool HideLabel { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");
    protected string LabelWords => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? "";
    protected virtual bool Starred => Required ?? For.Metadata.IsRequired;
    protected string? Error => Entry is { Errors.Count: > 0 } entry ? entry.Errors[0].ErrorMessage : null;
    protected virtual string Format => "";

    private ModelStateEntry? Entry => ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        NotSaved.Shows(ViewContext.HttpContext, Name);
        var attributes = output.Attributes.Where(attribute => attribute.Name != "class").ToList();
        output.Attributes.Clear();
        foreach (var attribute in attributes.Where(attribute => attribute.Name == "hidden")) output.Attributes.Add(attribute);
        output.As("div", $"field{(Width is null ? "" : $" field--{Width}")}{(Error is null ? "" : " field--error")}");
        output.Content.SetHtmlContent($"<label class=\"usa-label{StarClass()}{(HideLabel ? " sr-only" : "")}\" for=\"{Id.Encoded()}\">{LabelWords.Encoded()}</label>");
        output.Content.AppendHtml(HintAndError());
        output.Content.AppendHtml(Input(attributes));
        output.Content.AppendHtml(await output.GetChildContentAsync());
    }

    protected abstract IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes);

    protected TagBuilder Tag(string tag, string classes, IEnumerable<TagHelperAttribute> attributes)
    {
        var builder = new TagBuilder(tag);
        foreach (var attribute in attributes) builder.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        builder.Attributes["class"] = classes;
        builder.Attributes["id"] = Id;
        builder.Attributes["name"] = Name;
        if (Starred) builder.Attributes["aria-required"] = "true";
        if (Error is not null) builder.Attributes["aria-invalid"] = "true";
        var told = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.Where(id => id is not null));
        if (told != "") builder.Attributes["aria-describedby"] = told;
        return builder;
    }

    /// <summary>The star is drawn by the style sheet, so that it is no part of the field's name.</summary>
    protected string StarClass() => Starred ? " is-required" : "";

    protected string HintAndError() =>
        (Hint is null ? "" : $"<span class=\"usa-hint\" id=\"{Id.Encoded()}-hint\">{Hint.Encoded()}</span>")
        + (Error is null ? "" : $"<span class=\"usa-error-message\" id=\"{Id.Encoded()}-error\">{Error.Encoded()}</span>");

    /// <summary>What was typed, if a form comes back; else the value of the property.</summary>
    protected string Value => Entry?.AttemptedValue ?? For.Model switch
    {
        null => "",
        DateOnly day => DayWords.Short(day),
        IFormattable value => value.ToString(Format, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
