using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Redress.Web.Pages;

/// <summary>Pages of the exchange serve complaints and supervisory activities alike: each has a second address, with supervision where the first says complaints. Those of the agency have a third, for matters requiring attention.</summary>
static class BothKinds
{
    static readonly string[] Folders = ["/Complaints/Requests", "/Portal/Complaints/Requests"];
    static readonly string[] Pages = ["/Portal/Complaints/Send", "/Portal/Complaints/Documents", "/Portal/Complaints/History"];

    /// <summary>Is this the address of a supervisory activity, on either side, of a page or of the API?</summary>
    public static bool IsOfActivity(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(segment => segment is "api" or "v1" or "portal").FirstOrDefault() == "supervision";

    /// <summary>Is this the address of matters requiring attention?</summary>
    public static bool IsOfMatters(string path) => IsOfActivity(path) && path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) == "matters";

    public static IMvcBuilder AddBothKinds(this IMvcBuilder pages) => pages.AddRazorPagesOptions(options =>
    {
        foreach (var folder in Folders) options.Conventions.AddFolderRouteModelConvention(folder, AddSecond);
        options.Conventions.AddFolderRouteModelConvention(Folders[0], AddMatters);
        // Reports on activities stand by the others, at an address of their own.
        options.Conventions.AddPageRoute("/Reports/One", "supervision/reports/{report}");
        foreach (var page in Pages) options.Conventions.AddPageRouteModelConvention(page, AddSecond);
    });

    static void AddSecond(PageRouteModel page) => Add(page, template => template.Replace("complaints/", "supervision/"));

    // Matters requiring attention are requests too, with a tab of their own.
    static void AddMatters(PageRouteModel page) => Add(page, template => template.Replace("complaints/{number}/requests", "supervision/{number}/matters"));

    static void Add(PageRouteModel page, Func<string, string> address)
    {
        var first = page.Selectors.First(selector => selector.AttributeRouteModel!.Template!.StartsWith("complaints/", StringComparison.Ordinal) || selector.AttributeRouteModel.Template!.StartsWith("portal/complaints/", StringComparison.Ordinal));
        page.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = address(first.AttributeRouteModel!.Template!) } });
    }
}
