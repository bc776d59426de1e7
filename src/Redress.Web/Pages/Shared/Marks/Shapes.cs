using Microsoft.AspNetCore.Html;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>The small shapes that stand before words, drawn on a field of 12 by 12; always beside words, so hidden from screen readers.</summary>
public static class Shapes
{
    private const string Stroke = "fill='none' stroke='currentColor' stroke-width";

    private static readonly Dictionary<string, string> Drawings = new()
    {
        ["ring"] = $"<circle cx='6' cy='6' r='4.5' {Stroke}='2'/>",
        ["disk"] = "<circle cx='6' cy='6' r='5.5'/>",
        ["disk-in-ring"] = $"<circle cx='6' cy='6' r='5.2' {Stroke}='1.4'/><circle cx='6' cy='6' r='2.6'/>",
        ["arrow"] = $"<path d='M0 6h8' {Stroke}='2.6'/><path d='M6 1.5 12 6 6 10.5z'/>",
        ["square"] = "<path d='M1 1h10v10H1z'/>",
        ["cross"] = $"<path d='m2 2 8 8M10 2l-8 8' {Stroke}='2.2'/>",
        ["dashed-ring"] = $"<circle cx='6' cy='6' r='4.8' {Stroke}='1.8' stroke-dasharray='2.5 2.52'/>",
        ["triangle"] = $"<path d='M2.5 1.5 10.5 6l-8 4.5z' {Stroke}='1.8' stroke-linejoin='round'/>",
        ["half-disk"] = $"<circle cx='6' cy='6' r='5' {Stroke}='1.6'/><path d='M6 1a5 5 0 0 1 0 10z'/>",
        ["three-quarter-disk"] = $"<circle cx='6' cy='6' r='5' {Stroke}='1.6'/><path d='M6 6V1a5 5 0 1 1-5 5z'/>",
        ["diamond"] = "<path d='m6 0 6 6-6 6-6-6z'/>",
        ["hollow-diamond"] = $"<path d='m6 1.3 4.7 4.7L6 10.7 1.3 6z' {Stroke}='1.8'/>",
        ["bent-arrow"] = $"<path d='M2 4h5.5a3 3 0 0 1 0 6H4' {Stroke}='1.8'/><path d='M5 .5v7L.5 4z'/>",
        ["check"] = $"<path d='m1 6.5 3.4 3.4L11 2.5' {Stroke}='2.2'/>",
        ["late"] = "<path fill-rule='evenodd' d='M6 .5 12 11.5H0zM5.2 4.2v3.6h1.6V4.2zM5.2 8.6v1.6h1.6V8.6z'/>",
        ["pause"] = "<path d='M1.5 1h3.2v10H1.5zM7.3 1h3.2v10H7.3z'/>",
        ["lock"] = "<path fill-rule='evenodd' d='M2.6 5V3.6a3.4 3.4 0 0 1 6.8 0V5H11v7H1V5zM4.2 5h3.6V3.6a1.8 1.8 0 0 0-3.6 0z'/>",
        ["search"] = $"<circle cx='4.8' cy='4.8' r='3.6' {Stroke}='2'/><path d='m7.4 7.4 4 4' {Stroke}='2.2'/>",
        ["shield"] = $"<path d='M6 .8 1.2 2.6V6c0 2.7 1.8 4.5 4.8 5.4 3-.9 4.8-2.7 4.8-5.4V2.6z' {Stroke}='1.2'/><path d='m3.8 6 1.6 1.6 2.9-3' {Stroke}='1.2'/>",
    };

    private static readonly Dictionary<string, (IHtmlContent Small, IHtmlContent Big)> Drawn = Drawings.ToDictionary(one => one.Key, one => (Draw(one.Value, ""), Draw(one.Value, " icon--big")));

    public static IHtmlContent Svg(string name, bool big = false) => big ? Drawn[name].Big : Drawn[name].Small;

    private static IHtmlContent Draw(string drawing, string size) => new HtmlString(
        $"<svg class=\"icon{size}\" viewBox=\"0 0 12 12\" aria-hidden=\"true\" focusable=\"false\">{drawing}</svg>");
}
