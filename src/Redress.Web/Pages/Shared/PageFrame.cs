using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Redress.Web.Pages.Shared;

/// <summary>What stands around every page: whose side this is, who reads it, and in which zone.</summary>
public sealed record PageFrame
{
    /// <summary>"Washington" on the agency's side, "Cascade Lending LLC" on the company's.</summary>
    public string Organization { get; init; } = "";
    public string? Person { get; init; }
    public string Roles { get; init; } = "";
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    public DateTime NowUtc { get; init; } = DateTime.UtcNow;
    public int Notices { get; init; }
    public Mode Mode { get; init; } = Mode.Production;

    /// <summary>Minutes without a request after which the session ends; 0 where nobody is signed in.</summary>
    public int IdleMinutes { get; init; }

    /// <summary>The page that keeps the mail in demo and training mode.</summary>
    public string? MailPage { get; init; }
    public IReadOnlyList<NavLink> Nav { get; init; } = [];

    /// <summary>The help that belongs to this page.</summary>
    public string HelpAddress { get; init; } = "/help";

    /// <summary>Whether hard words of the page lead to what they mean; those of the help do not.</summary>
    public bool ExplainsWords { get; init; } = true;

    /// <summary>Whether the header offers the search of complaints: only to those who may see some.</summary>
    public bool MaySearch { get; init; }

    /// <summary>Links of the person's own menu, above "Sign out".</summary>
    public IReadOnlyList<NavLink> PersonLinks { get; init; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Moments.InZone(NowUtc, Zone));
    public string ZoneWords => Moments.ZoneWords(Zone);

    public static PageFrame Of(ViewDataDictionary viewData) => viewData["Frame"] as PageFrame ?? new PageFrame();

    public static readonly IReadOnlyList<NavLink> AgencyNav = [new("Home", "/"), new("Complaints", "/complaints"), new("Companies", "/companies"), new("Supervision", "/supervision"), new("Reports", "/reports"), new("Users", "/admin/users")];
    public static readonly IReadOnlyList<NavLink> InstallationNav = [new("Agencies", "/installation/agencies"), new("Users", "/installation/users"), new("Terms of use", "/installation/terms"), new("Categories", "/installation/lists"), new("Request templates", "/templates"), new("Library", "/library"), new("Settings", "/installation/settings"), new("Use and failures", "/installation/use"), new("Find", "/support")];
    public static readonly IReadOnlyList<NavLink> CompanyNav = [new("Home", "/portal"), new("Complaints", "/portal/complaints"), new("Requests", "/portal/requests"), new("Supervision", "/portal/supervision"), new("Our answers", "/portal/reports"), new("Company profile", "/portal/company")];
}

public sealed record NavLink(string Words, string Url)
{
    public bool IsCurrent(string path) => Url is "/" or "/portal"
        ? path.TrimEnd('/') == Url.TrimEnd('/')
        : path == Url || path.StartsWith(Url + "/", StringComparison.Ordinal);
}
