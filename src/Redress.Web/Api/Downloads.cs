using Microsoft.AspNetCore.Http.HttpResults;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>Downloads: one address for both sides, always as an attachment, with the type told from the content.</summary>
static class Downloads
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/documents/{id:guid}", Get).RequireAuthorization(new NeedsAttribute(Right.UseOwnAccount));

    public static async Task<Results<NotFound, PushStreamHttpResult>> Get(Guid id, CurrentViewer current, RedressDb db, DocumentStore store, CancellationToken stop)
    {
        var viewer = (await current.Get())!;
        if (await db.Document(viewer, id, stop) is not { } document) return TypedResults.NotFound();
        return TypedResults.Stream(target => store.Read(db, document, target, CancellationToken.None), document.ContentType, document.FileName);
    }
}
