using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>What is answered where a document is not handed out: 404, unless the viewer may know of it. Then people are led to its page, and programs are told why.</summary>
static class ClosedDocument
{
    public static async Task<IResult> Answer(HttpContext http, RedressDb db, Viewer viewer, Guid id, CancellationToken stop)
    {
        if (await db.DocumentByName(viewer, id, stop) is not { } document) return Results.NotFound();
        if (!http.Request.Path.StartsWithSegments("/api")) return Results.Redirect($"/documents/{id}/view");
        throw new BrokenRuleException(document.WhyClosedTo(viewer) ?? "Ask again.");
    }
}
