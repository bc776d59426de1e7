using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>Files go up first, onto a draft of the program's own choosing; the act that follows names the draft.</summary>
static class DocumentsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Documents");
        api.MapPost("/documents", Upload).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(DocumentStore.Limit + 1_000_000)).Needs(Right.UseOwnAccount).WithSummary("Upload a file onto a draft: form fields draft (UUID), part, file. Up to 1 GB; larger than some MB goes safer by /uploads, which can be resumed.").Produces<DocumentView>(201).ProducesProblem(409);
        api.MapGet("/documents/{id:guid}", Downloads.Get).Needs(Right.UseOwnAccount).GoneIfDestroyed().WithSummary("Download a document, whole or by Range. The ETag is its SHA-256. 410: it was destroyed.").Produces(200, contentType: "application/octet-stream").Produces(206, contentType: "application/octet-stream").ProducesProblem(404);
        api.MapMethods("/documents/{id:guid}", ["HEAD"], Downloads.Get).Needs(Right.UseOwnAccount).GoneIfDestroyed().WithSummary("Size, type and SHA-256 (ETag) of a document.").Produces(200).ProducesProblem(404);
    }

    static async Task<IResult> Upload(Act act, DocumentStore store, [FromForm] Guid draft, [FromForm] DocumentPart part, IFormFile file, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (!(viewer.AgencyId is not null && part != DocumentPart.Answer || viewer.IsOnCompanySide && part == DocumentPart.Answer))
            throw new InputException("part", "An agency uploads for everything but answers, a company for answers.");
        if (await act.Db.IsSomebodyElses(draft, viewer, stop)) throw new InputException("draft", "Choose another UUID for the draft.");
        await using var content = file.OpenReadStream();
        var document = await store.Take(act.Db, content, file.FileName, part, new Stamp(viewer, act.Now, DateOnly.FromDateTime(act.Now)), stop);
        document.OnDraft(draft);
        await act.Db.SaveChangesAsync(stop);
        return new Created($"/api/v1/documents/{document.Id}", DocumentView.Of(document));
    }
}
