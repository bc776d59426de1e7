namespace Redress.Web.Pages.Shared;

/// <summary>In what the headers of the sides differ.</summary>
public sealed record SiteHeader(string Side, string Home, IReadOnlyList<NavLink> Nav, string SearchUrl, string SearchWords, string NoticesUrl)
{
    public static SiteHeader Agency(PageFrame frame) =>
        new("agency", "/", frame.Nav.Count > 0 ? frame.Nav : PageFrame.AgencyNav, "/search", "ID, name or words", "/notices");

    public static SiteHeader Company(PageFrame frame) =>
        new("company", "/portal", frame.Nav.Count > 0 ? frame.Nav : PageFrame.CompanyNav, "/portal/complaints", "Search our complaints", "/notices");
}
