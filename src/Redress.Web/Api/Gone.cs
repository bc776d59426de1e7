using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>A document that is destroyed answers 410 to whoever could have read it, and 404 to everybody else, like what does not exist.</summary>
static class Gone
{
    /// <summary>For every endpoint with the ID of a document in its address.</summary>
    public static RouteHandlerBuilder GoneIfDestroyed(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<RedressDb>();
        if (!Guid.TryParse(http.GetRouteValue("id")?.ToString(), out var id) || await db.Set<DestroyedDocument>().AsNoTracking().FirstOrDefaultAsync(gone => gone.DocumentId == id, http.RequestAborted) is not { } gone) return await next(context);
        var viewer = (await http.RequestServices.GetRequiredService<CurrentViewer>().Get())!;
        if (await db.DocumentByName(viewer, id, http.RequestAborted) is null) return Results.NotFound();
        return http.Request.Path.StartsWithSegments("/api")
            ? Results.Problem($"This document was destroyed on {gone.DestroyedAt:yyyy-MM-dd} by the retention schedule.", statusCode: 410, title: "Destroyed")
            : Remembered(http, gone.DestroyedAt);
    });

    /// <summary>The answer in place of a page; the page of problems says since when.</summary>
    public static IActionResult Page(HttpContext http, DateTime destroyedAt)
    {
        http.Items[Key] = destroyedAt;
        return new StatusCodeResult(410);
    }

    /// <summary>Null: the request was for something else.</summary>
    public static DateTime? At(HttpContext http) => http.Items[Key] as DateTime?;

    static readonly object Key = new();

    static IResult Remembered(HttpContext http, DateTime destroyedAt)
    {
        http.Items[Key] = destroyedAt;
        return Results.StatusCode(410);
    }
}
