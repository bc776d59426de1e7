using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Fields;

/// <summary>One of several (radio-group) or any of several (check-group); its content is <c>choice</c> elements.</summary>
[HtmlTargetElement("radio-group", Attributes = "for"), HtmlTargetElement("check-group", Attributes = "for")]
public sealed class ChoiceGroup : Field
{
    /// <summary>The legend as large as a section's heading, with a rule.</summary>
    public bool Big { get; set; }

    /// <summary>"row" or "columns"; otherwise one below the other.</summary>
    public string? Flow { get; set; }

    // A list is never null, which says nothing about having to choose from it.
    protected override bool Starred => Required ?? (For.Metadata.IsRequired && Type == "radio");

    internal string Type { get; private set; } = "radio";
    internal string FieldName => Name;
    private int count;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Type = context.TagName == "check-group" ? "checkbox" : "radio";
        context.Items[typeof(ChoiceGroup)] = this;
        var choices = await output.GetChildContentAsync();
        output.As("fieldset", $"field choices{(Flow is null ? "" : $" choices--{Flow}")}{(Error is null ? "" : " field--error")}");
        if (Type == "radio") output.Attributes.SetAttribute("role", "radiogroup");
        if (Type == "radio" && Starred) output.Attributes.SetAttribute("aria-required", "true");
        if (Hint is not null || Error is not null) output.Attributes.SetAttribute("aria-describedby", Hint is null ? $"{Id}-error" : $"{Id}-hint");
        output.Content.SetHtmlContent($"<legend class=\"usa-legend{StarClass()}{(HideLabel ? " sr-only" : Big ? " usa-legend--big" : "")}\">{LabelWords.Encoded()}</legend>");
        output.Content.AppendHtml(HintAndError()).AppendHtml(choices);
    }

    /// <summary>The first choice has the id of the field, so that the error summary leads to it.</summary>
    internal string NextId() => count++ == 0 ? Id : $"{Id}-{count}";

    internal bool Has(string value)
    {
        if (ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] many ? many.Contains(value) : (string)entry.RawValue == value;
        return For.Model is IEnumerable values and not string
            ? values.Cast<object>().Any(one => one.ToString() == value)
            : For.Model?.ToString() == value;
    }

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes) => HtmlString.Empty;
}

/// <summary>A choice; its content are fields that show only when it is taken.</summary>
[HtmlTargetElement("choice")]
public sealed class Choice : TagHelper
{
    public string Value { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    /// <summary>What it asks for, in a second column.</summary>
    public string? Aside { get; set; }

    /// <summary>Marked with the teal edge when taken.</summary>
    public bool Edge { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var nested = await output.GetChildContentAsync();
        var id = group.NextId();
        output.As("div", Edge ? "choice choice--edge" : "choice");
        output.Content.SetHtmlContent(ChoiceHtml.Row(group.Type, id, group.FieldName, Value, group.Has(Value), Label, Hint, Aside));
        if (!nested.IsEmptyOrWhiteSpace) output.Content.AppendHtml("<div class=\"choice__nested\">").AppendHtml(nested).AppendHtml("</div>");
    }
}

/// <summary>A heading between choices, and of their second column.</summary>
[HtmlTargetElement("choice-head", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceHead : TagHelper
{
    public string Label { get; set; } = "";
    public string? Aside { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.As("div", "choice__head");
        output.Content.SetHtmlContent($"<span>{Label.Encoded()}</span>{(Aside is null ? "" : $"<span class=\"choice__aside\">{Aside.Encoded()}</span>")}");
    }
}

/// <summary>A yes or no; its content are fields that show only when it is marked.</summary>
[HtmlTargetElement("check-field", Attributes = "for")]
public sealed class CheckField : Field
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var nested = await output.GetChildContentAsync();
        var marked = ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed
            ? typed.StartsWith("true", StringComparison.OrdinalIgnoreCase)
            : For.Model is true;
        output.As("div", $"choice{(Error is null ? "" : " field--error")}");
        if (Error is not null) output.Content.AppendHtml($"<span class=\"usa-error-message\" id=\"{Id}-error\">{Error.Encoded()}</span>");
        output.Content.AppendHtml(ChoiceHtml.Row("checkbox", Id, Name, "true", marked, LabelWords, Hint, null));
        output.Content.AppendHtml($"<input type=\"hidden\" name=\"{Name.Encoded()}\" value=\"false\">");
        if (!nested.IsEmptyOrWhiteSpace) output.Content.AppendHtml("<div class=\"choice__nested\">").AppendHtml(nested).AppendHtml("</div>");
    }

    protected override IHtmlContent Input(IEnumerable<TagHelperAttribute> attributes) => HtmlString.Empty;
}

/// <summary>A bare box in the first column of a table, to select the row.</summary>
[HtmlTargetElement("row-check", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RowCheck : TagHelper
{
    public string Name { get; set; } = "";
    public string Value { get; set; } = "";

    /// <summary>"Select C-2026-0001088", for screen readers.</summary>
    public string Label { get; set; } = "";
    public bool Checked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = string.Concat(output.Attributes.Select(attribute => $" {attribute.Name}=\"{attribute.Value?.ToString()?.Encoded()}\""));
        output.Attributes.Clear();
        output.As("div", "choice choice--bare usa-checkbox");
        var id = TagBuilder.CreateSanitizedId($"{Name}-{Value}", "_").Encoded();
        output.Content.SetHtmlContent($"<input class=\"usa-checkbox__input\" type=\"checkbox\" id=\"{id}\" name=\"{Name.Encoded()}\" value=\"{Value.Encoded()}\"{(Checked ? " checked" : "")}{attributes}><label class=\"usa-checkbox__label\" for=\"{id}\">{Label.Encoded()}</label>");
    }
}

internal static class ChoiceHtml
{
    public static string Row(string type, string id, string name, string value, bool on, string label, string? hint, string? aside)
    {
        var kind = type == "radio" ? "usa-radio" : "usa-checkbox";
        var told = hint is null ? "" : $" aria-describedby=\"{id}-hint\"";
        return $"<div class=\"choice__row\"><div class=\"{kind}\"><input class=\"{kind}__input\" type=\"{type}\" id=\"{id}\" name=\"{name.Encoded()}\" value=\"{value.Encoded()}\"{(on ? " checked" : "")}{told}><label class=\"{kind}__label\" for=\"{id}\">{label.Encoded()}</label></div>{(aside is null ? "" : $"<span class=\"choice__aside\">{aside.Encoded()}</span>")}</div>{(hint is null ? "" : $"<span class=\"usa-hint\" id=\"{id}-hint\">{hint.Encoded()}</span>")}";
    }
}
