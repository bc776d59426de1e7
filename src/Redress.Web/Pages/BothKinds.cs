using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Redress.Web.Pages;

/// <summary>Pages of the exchange serve complaints and supervisory activities alike: each has a second address, with supervision where the first says complaints.</summary>
static class BothKinds
{
    static readonly string[] Folders = ["/Complaints/Requests", "/Portal/Complaints/Requests"];
    static readonly string[] Pages = ["/Portal/Complaints/Send", "/Portal/Complaints/Documents", "/Portal/Complaints/History"];

    public static IMvcBuilder AddBothKinds(this IMvcBuilder pages) => pages.AddRazorPagesOptions(options =>
    {
        foreach (var folder in Folders) options.Conventions.AddFolderRouteModelConvention(folder, AddSecond);
        foreach (var page in Pages) options.Conventions.AddPageRouteModelConvention(page, AddSecond);
    });

    static void AddSecond(PageRouteModel page)
    {
        foreach (var first in page.Selectors.ToList())
            page.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = first.AttributeRouteModel!.Template!.Replace("complaints/", "supervision/") } });
    }
}
