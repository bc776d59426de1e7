using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>A due date with its distance: late, extended, paused, or nothing due.</summary>
[HtmlTargetElement("due-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueDate : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public DateOnly? On { get; set; }

    /// <summary>The reader's day, if it is not the one of the frame.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>Before an extension; stands struck.</summary>
    public DateOnly? Original { get; set; }
    public DateOnly? PausedSince { get; set; }

    /// <summary>The day it was done: then nothing is late any more.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>"answered", "paid": the word before the day it was done.</summary>
    public string DoneWord { get; set; } = "done";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var today = Today ?? PageFrame.Of(ViewContext.ViewData).Today;
        var late = PausedSince is null && DoneOn is null && On < today;
        output.As("span", Classes(late));
        output.Content.SetHtmlContent(Html(today, late));
    }

    /// <summary>The same for the many rows of a list: a day that is neither paused nor done, or none.</summary>
    public static IHtmlContent Html(DateOnly? on, DateOnly today) => new HtmlString($"<span class=\"{Classes(on < today)}\">{new DueDate { On = on }.Html(today, on < today)}</span>");

    private static string Classes(bool late) => late ? "due due--late" : "due";

    private string Html(DateOnly today, bool late)
    {
        if (PausedSince is { } paused)
            return $"{Mark("pause")} Paused since {Day(paused)} <span class=\"rel\">({DayWords.Count(today.DayNumber - paused.DayNumber, "day")})</span>";
        if (On is not { } on) return "<span class=\"quiet\">Nothing due</span>";
        var struck = Original is { } original && original != on ? $"<s><span class=\"sr-only\">first due </span>{Day(original)}</s>" : "";
        if (DoneOn is { } done) return $"{struck}{Day(on)} <span class=\"rel\">{DoneWord.Encoded()} {Day(done)}</span>";
        var words = late ? DayWords.Overdue(on, today) : DayWords.Relative(on, today);
        return $"{struck}<span class=\"day\">{(late ? Mark("late") : "")}{Day(on)} <span class=\"rel\">({words})</span></span>";
    }

    private static string Day(DateOnly day) => $"<time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{DayWords.Short(day)}</time>";

    private static string Mark(string shape) => Shapes.Svg(shape).ToString()!;
}
