using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Notices;
using Redress.Web.Help;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages;

/// <summary>Fills what stands around every page: whose side, who, how many notices.</summary>
sealed class FrameFilter(CurrentViewer current, Site site, TimeProvider clock, UnreadNotices unread) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        // Nothing stands around an answer that leads elsewhere.
        if (executed.Result is RedirectResult or RedirectToPageResult or LocalRedirectResult or StatusCodeResult) return;
        if (context.HandlerInstance is PageModel page) page.ViewData["Frame"] = await Frame(context.ActionDescriptor.ViewEnginePath, context.HttpContext.Request.Path);
    }

    static IEnumerable<NavLink> LinksOf(Viewer viewer)
    {
        yield return new("My account", "/account");
        if (viewer.May(Right.SeeAgencyDays)) yield return new("Calendar and periods", "/admin/calendar");
        if (viewer.Side == Side.Agency && viewer.May(Right.KeepComplaintRetention)) yield return new("Retention and holds", "/retention");
        if (viewer.Side == Side.Agency && viewer.May(Right.KeepTemplates)) yield return new("Request templates", "/templates");
        if (viewer.Side == Side.Agency && viewer.May(Right.KeepLibrary)) yield return new("Library of requests", "/library");
    }

    /// <param name="name">Of the page, as Razor Pages has it.</param>
    async Task<PageFrame> Frame(string name, string path)
    {
        var frame = new PageFrame
        {
            NowUtc = clock.GetUtcNow().UtcDateTime,
            Mode = site.Mode,
            MailPage = site.IsProduction ? null : "/mail",
            HelpAddress = HelpOf.Address(name, path),
            ExplainsWords = !name.StartsWith("/Help/", StringComparison.Ordinal),
        };
        if (await current.Person() is not { } person) return frame;
        var viewer = person.AsViewer();
        return frame with
        {
            Organization = person.Agency?.Name ?? person.Company?.Name ?? (person.IsThirdParty ? "Third-party user" : "Installation"),
            Person = person.Name,
            Roles = string.Join(", ", person.Roles.Select(held => held.Role.Words())),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(viewer.Zone),
            Notices = await unread.Count(person.Id),
            IdleMinutes = SignInSetup.IdleMinutes,
            MaySearch = viewer.Side switch
            {
                Side.Agency => viewer.May(Right.SeeComplaints),
                Side.Company => viewer.May(Right.SeeOwnComplaints),
                _ => false,
            },
            PersonLinks = [.. LinksOf(viewer)],
            Nav = viewer.Side switch
            {
                Side.Agency => [.. PageFrame.AgencyNav.Where(link => link.Url switch
                {
                    "/complaints" or "/reports" => viewer.May(Right.SeeComplaints),
                    "/supervision" => viewer.May(Right.SeeActivitySummaries),
                    "/companies" => viewer.May(Right.SeeCompanies),
                    "/admin/users" => viewer.May(Right.KeepAgencyUsers),
                    _ => true,
                })],
                Side.Company => [.. PageFrame.CompanyNav.Where(link => link.Url is not ("/portal/complaints" or "/portal/requests" or "/portal/reports") || viewer.May(Right.SeeOwnComplaints)).Where(link => link.Url != "/portal/supervision" || viewer.May(Right.SeeOwnActivities))],
                Side.ThirdParty => [new("Home", "/portal/mine"), new("Supervision", "/portal/supervision")],
                _ => [new("Home", "/"), .. PageFrame.InstallationNav.Where(link => link.Url switch
                {
                    "/installation/use" => viewer.May(Right.SeeInstallationState),
                    "/support" => viewer.May(Right.SeeWhereUsersAreStuck),
                    "/templates" => viewer.May(Right.KeepTemplates),
                    "/library" => viewer.May(Right.KeepLibrary),
                    _ => viewer.May(Right.KeepInstallation),
                })],
            },
        };
    }
}
