using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Redress.Web.Tests.Rig;

/// <summary>What an element is and what it is called, to somebody who hears the page: role and accessible name.</summary>
public static class Names
{
    public static string Role(this IElement element) =>
        element.GetAttribute("role") ?? element switch
        {
            IHtmlAnchorElement when element.HasAttribute("href") => "link",
            IHtmlButtonElement => "button",
            IHtmlInputElement input => Role(input),
            IHtmlTextAreaElement => "textbox",
            IHtmlSelectElement select => select.IsMultiple ? "listbox" : "combobox",
            IHtmlHeadingElement => "heading",
            IHtmlTableElement => "table",
            IHtmlTableRowElement => "row",
            IHtmlTableHeaderCellElement => element.GetAttribute("scope") == "row" ? "rowheader" : "columnheader",
            IHtmlTableDataCellElement => "cell",
            IHtmlFieldSetElement => "group",
            IHtmlImageElement => "img",
            IHtmlListItemElement => "listitem",
            IHtmlUnorderedListElement or IHtmlOrderedListElement => "list",
            _ => element.LocalName switch
            {
                "nav" => "navigation",
                "main" => "main",
                "aside" => "complementary",
                "section" => "region",
                "article" => "article",
                "dialog" => "dialog",
                "form" => "form",
                "output" => "status",
                _ => "",
            },
        };

    public static string Name(this IElement element) =>
        OneLine(
            ById(element, "aria-labelledby")
            ?? element.GetAttribute("aria-label")
            ?? Label(element)
            ?? element.GetAttribute("title")
            ?? "");

    /// <summary>The text a person reads in an element, with blanks as one space.</summary>
    public static string Seen(this INode node) => OneLine(string.Concat(Words(node)));

    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Role(IHtmlInputElement input) =>
        input.Type switch
        {
            "submit" or "button" or "reset" or "image" => "button",
            "checkbox" => "checkbox",
            "radio" => "radio",
            "search" => "searchbox",
            "number" => "spinbutton",
            "hidden" => "",
            _ => "textbox",
        };

    static string? ById(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } ids
            ? string.Join(' ', ids.Split(' ').Select(id => element.Owner!.GetElementById(id)?.Seen()))
            : null;

    static string? Label(IElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "submit" or "button" or "reset" } button => button.Value,
            IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement =>
                LabelsOf(element).FirstOrDefault() is { } label ? OneLine(string.Concat(label.ChildNodes.Where(inner => !inner.Contains(element)).SelectMany(Words))) : null,
            IHtmlFieldSetElement => Child(element, "legend"),
            IHtmlTableElement => Child(element, "caption"),
            IHtmlImageElement image => image.AlternativeText,
            _ => element.LocalName is "section" or "article" or "aside" or "form" or "dialog"
                ? element.QuerySelector("h1, h2, h3, h4, h5, h6")?.Seen()
                : element.Seen(),
        };

    static IEnumerable<IElement> LabelsOf(IElement field) =>
        field.Owner!.QuerySelectorAll("label")
            .Where(label => field.Id is { Length: > 0 } id && label.GetAttribute("for") == id || label.Contains(field));

    static string? Child(IElement element, string name) =>
        element.Children.FirstOrDefault(child => child.LocalName == name)?.Seen();

    static IEnumerable<string> Words(INode node)
    {
        if (node is IText text)
        {
            yield return text.Data;
        }
        if (node is IElement element && (element.LocalName is "script" or "style" or "template" || element.HasAttribute("hidden")))
        {
            yield break;
        }
        foreach (var word in node.ChildNodes.SelectMany(Words))
        {
            yield return word;
        }
        if (node is IElement { LocalName: not ("a" or "b" or "i" or "em" or "strong" or "span" or "abbr" or "small" or "mark" or "time" or "sup") })
        {
            yield return " ";
        }
    }
}
