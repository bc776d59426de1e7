using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;
using Redress.Web.Pages.Shared.Marks;

namespace Redress.Web.Pages.Shared.Blocks;

/// <summary>"Why this date", drawn: counted days carry their number, days that do not count are hatched and named, the due day is filled.</summary>
[HtmlTargetElement("day-calendar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayCalendar : TagHelper
{
    // Past this many weeks a drawing explains nothing any more; the sentence above it does.
    private const int MostWeeks = 8;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private int counted;

    public WorkCalendar Calendar { get; set; } = null!;

    /// <summary>Counting starts the day after.</summary>
    public DateOnly From { get; set; }
    public string FromWord { get; set; } = "sent";
    public DateOnly Due { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var first = From.AddDays(-(((int)From.DayOfWeek + 6) % 7));
        var weeks = (Due.DayNumber - first.DayNumber) / 7 + 1;
        if (Due < From || weeks > MostWeeks)
        {
            output.SuppressOutput();
            return;
        }
        output.As("table", "days");
        var html = new StringBuilder($"<caption class=\"sr-only\">Days counted from {DayWords.Short(From)} to {DayWords.Short(Due)}</caption><thead><tr><td></td>");
        for (var day = 0; day < 7; day++) html.Append(English, $"<th scope=\"col\">{first.AddDays(day):ddd}</th>");
        html.Append("</tr></thead><tbody>");
        for (var week = 0; week < weeks; week++) AppendWeek(html, first.AddDays(7 * week));
        output.Content.SetHtmlContent(html.Append("</tbody>").ToString());
    }

    private void AppendWeek(StringBuilder html, DateOnly monday)
    {
        html.Append(English, $"<tr><th scope=\"row\">{monday:MMM d}</th>");
        for (var day = monday; day < monday.AddDays(7); day = day.AddDays(1))
        {
            var (kind, words) = Tell(day);
            html.Append(English, $"<td{(kind == "" ? "" : $" class=\"{kind}\"")}>{day.Day}{(words == "" ? "" : $"<b>{words.Encoded()}</b>")}</td>");
        }
        html.Append("</tr>");
    }

    private (string Kind, string Words) Tell(DateOnly day)
    {
        var counts = Calendar.IsBusinessDay(day) && day > From && day <= Due;
        if (counts) counted++;
        var number = counted.ToString(English);
        if (day == Due) return ("is-due", counts ? $"{number}, due" : "due");
        if (day == From) return ("is-start", FromWord);
        if (counts) return ("is-counted", number);
        if (WorkCalendar.IsWeekend(day)) return ("is-off", "");
        return Calendar.HolidayOn(day) is null ? ("", "") : ("is-off", "holiday");
    }
}
