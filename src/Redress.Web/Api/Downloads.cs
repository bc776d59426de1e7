using Microsoft.Net.Http.Headers;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>Downloads: one address for both sides, always as an attachment, whole or from any place.</summary>
static class Downloads
{
    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/documents/{id:guid}", ["GET", "HEAD"], Get).RequireAuthorization(new NeedsAttribute(Right.UseOwnAccount)).GoneIfDestroyed();

    public static async Task<IResult> Get(Guid id, HttpContext http, CurrentViewer current, Reads reads, RedressDb db, DocumentStore store, CancellationToken stop)
    {
        var viewer = (await current.Get())!;
        if (await db.Document(viewer, id, stop) is not { } document) return await ClosedDocument.Answer(http, db, viewer, id, stop);
        await reads.Saw(document, ReadHow.Download);
        http.Response.Headers.CacheControl = "private, no-cache";
        // The bytes of a document never change, so their hash tells a browser whether it may go on with what it has.
        return TypedResults.Stream(await store.Open(db, document, stop), FileKinds.SafeType(document.ContentType), document.FileName, new DateTimeOffset(document.UploadedAt, TimeSpan.Zero), new EntityTagHeaderValue($"\"{document.Sha256}\""), enableRangeProcessing: true);
    }
}
