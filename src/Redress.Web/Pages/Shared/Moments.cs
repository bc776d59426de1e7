using System.Globalization;
using Redress.Domain.Deadlines;

namespace Redress.Web.Pages.Shared;

/// <summary>Moments as their reader says them: in the reader's zone, "Nov 18, 2026, 2:41 p.m.".</summary>
public static class Moments
{
    public static DateTime InZone(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>"Today, 8:31 a.m." on the reader's own day; the year is left out on request where it is the present one.</summary>
    public static string Words(DateTime utc, PageFrame frame, bool withoutYear = false)
    {
        var local = InZone(utc, frame.Zone);
        var day = DateOnly.FromDateTime(local);
        if (day == frame.Today) return $"Today, {Clock(local)}";
        var words = DayWords.Short(day);
        return withoutYear && day.Year == frame.Today.Year
            ? $"{words[..words.IndexOf(',', StringComparison.Ordinal)]}, {Clock(local)}"
            : $"{words}, {Clock(local)}";
    }

    /// <summary>"2:41 p.m."; takes a moment already in the reader's zone.</summary>
    public static string Clock(DateTime local) =>
        local.ToString("h:mm ", CultureInfo.InvariantCulture) + (local.Hour < 12 ? "a.m." : "p.m.");

    /// <summary>"Pacific Time" for America/Los_Angeles.</summary>
    public static string ZoneWords(TimeZoneInfo zone) => zone.Id switch
    {
        "America/New_York" => "Eastern Time",
        "America/Chicago" => "Central Time",
        "America/Denver" => "Mountain Time",
        "America/Phoenix" => "Arizona Time",
        "America/Los_Angeles" => "Pacific Time",
        "America/Anchorage" => "Alaska Time",
        "Pacific/Honolulu" => "Hawaii Time",
        "America/Puerto_Rico" => "Atlantic Time",
        "Pacific/Guam" => "Chamorro Time",
        "Etc/UTC" or "UTC" => "Coordinated Universal Time",
        _ => zone.Id.Replace('_', ' '),
    };
}
