using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages;

/// <summary>What is shown instead of a page that cannot be shown. What one may not know of reads exactly like what does not exist.</summary>
[OpenToAll("Whoever meets a problem may read what it is."), IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public class ProblemModel(CurrentViewer current) : PageModel
{
    public int Code { get; private set; }
    public string Lead { get; private set; } = "";
    public string Rest { get; private set; } = "";
    public string Layout { get; private set; } = "_PlainLayout";
    public string Home { get; private set; } = "/";
    public string Number => HttpContext.TraceIdentifier;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        var isProblem = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = isProblem && int.TryParse(RouteData.Values["code"]?.ToString(), out var code) && code is >= 400 and < 600 ? code : 404;
        HttpContext.Response.StatusCode = Code;
        (Lead, Rest) = HttpContext.IsFormTooOld()
            ? ("This form was open too long", "Nothing was saved. Go back, load the page again, and send it again.")
            : Words(Code);
        var viewer = await current.Get();
        (Layout, Home) = (Access.Home.LayoutOf(viewer), viewer is null ? "/" : Access.Home.Of(viewer));
        if (Code == 410 && Api.Gone.At(HttpContext) is { } gone) Rest = $"The agency destroyed it by its retention schedule on {DayWords.Short(DateOnly.FromDateTime(Shared.Moments.InZone(gone, TimeZoneInfo.FindSystemTimeZoneById(viewer?.Zone ?? "Etc/UTC"))))}. Nobody can read it any more.";
        await next();
    }

    static (string, string) Words(int code) => code switch
    {
        404 => ("There is no such page", "Check the address, or start from the home page."),
        403 => ("Your roles do not include this", "Ask your Account Administrator if you need it for your work."),
        410 => ("This document is destroyed", "The agency destroyed it by its retention schedule. Nobody can read it any more."),
        413 => ("This is too large", "Nothing was saved. Files may have up to 1 GB each, and a form that much in all."),
        400 or 405 or 415 => ("This request cannot be read", "Nothing was saved. Go back, load the page again, and send it again."),
        >= 500 => ("Something broke", "It was not your doing, and nothing was saved. Go back and try once more."),
        _ => ("This cannot be done now", "Nothing was saved. Go back and try once more."),
    };
}
