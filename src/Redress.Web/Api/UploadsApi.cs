using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Api;

/// <summary>A file that is on its way up, or has just come.</summary>
/// <param name="Kind">What its content tells of its type, in words.</param>
public sealed record UploadView(Guid Id, Guid Draft, string FileName, long Length, long Offset, DateTime KeptUntil, DocumentView? Document, string? Kind);

/// <summary>Uploads that can be resumed, by the protocol tus 1.0 (https://tus.io/protocols/resumable-upload): for programs below /api/v1, for browsers at /uploads.</summary>
static class UploadsApi
{
    const string Version = "1.0.0", OffsetType = "application/offset+octet-stream";

    public static void Map(IEndpointRouteBuilder api) => Routes(api.MapGroup("").WithTags("Documents"), endpoint => endpoint.Needs(Right.UseOwnAccount));

    /// <summary>The same for whoever has signed in: each change carries the token of a form.</summary>
    public static void MapPages(IEndpointRouteBuilder app) => Routes(app.MapGroup("").AddEndpointFilter(Refusals.Tell).AddEndpointFilter(FromOurForm), endpoint => endpoint.RequireAuthorization(new NeedsAttribute(Right.UseOwnAccount)));

    static void Routes(RouteGroupBuilder group, Func<RouteHandlerBuilder, RouteHandlerBuilder> needs)
    {
        group.AddEndpointFilter(Protocol);
        var anySize = new RequestSizeLimitAttribute(DocumentStore.Limit + 1_000_000);
        needs(group.MapMethods("/uploads", ["OPTIONS"], Options)).WithSummary("What this server knows of the protocol tus.").Produces(204);
        needs(group.MapGet("/uploads", List)).WithSummary("Your uploads onto a draft that are on their way or came within a day.").Produces<IReadOnlyList<UploadView>>();
        needs(group.MapPost("/uploads", Begin)).WithMetadata(anySize).DisableAntiforgery().WithSummary("Begin a resumable upload (tus 1.0) of up to 1 GB onto a draft. Upload-Metadata: filename, draft (UUID), part. Location says where its bytes go by PATCH.").Produces(201).ProducesProblem(409).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesValidationProblem(422);
        needs(group.MapMethods("/uploads/{id:guid}", ["HEAD"], Head)).WithSummary("How far an upload has come: Upload-Offset.").Produces(200).ProducesProblem(404).ProducesProblem(412);
        needs(group.MapPatch("/uploads/{id:guid}", Write)).WithMetadata(anySize).DisableAntiforgery().WithSummary("Send the next bytes, as application/offset+octet-stream. With the last of them it is a document of the same ID.").Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(423);
        needs(group.MapDelete("/uploads/{id:guid}", Drop)).WithSummary("Cancel an upload, or take away what came of it while it hangs on its draft.").Produces(204).ProducesProblem(404).ProducesProblem(412);
    }

    static async ValueTask<object?> FromOurForm(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method)) return await next(context);
        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return Results.Problem("This page was open too long. Load it again.", statusCode: 400, title: "The form is too old");
        }
        return await next(context);
    }

    static async ValueTask<object?> Protocol(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        (http.Response.Headers["Tus-Resumable"], http.Response.Headers.CacheControl) = (Version, "no-store");
        if (!HttpMethods.IsOptions(http.Request.Method) && !HttpMethods.IsGet(http.Request.Method) && http.Request.Headers["Tus-Resumable"] != Version)
        {
            http.Response.Headers["Tus-Version"] = Version;
            return Results.Problem($"Say Tus-Resumable: {Version}.", statusCode: 412, title: "Another version of the protocol");
        }
        try
        {
            return await next(context);
        }
        catch (UploadRefusedException refused)
        {
            return refused.Status == 404 ? Results.NotFound() : Results.Problem(refused.Message, statusCode: refused.Status, title: "This cannot be taken");
        }
    }

    static IResult Options(HttpContext http)
    {
        var headers = http.Response.Headers;
        (headers["Tus-Version"], headers["Tus-Max-Size"]) = (Version, DocumentStore.Limit.ToString(CultureInfo.InvariantCulture));
        (headers["Tus-Extension"], headers["Tus-Checksum-Algorithm"]) = ("creation,creation-with-upload,termination,checksum,expiration", Checksum.Known);
        return Results.NoContent();
    }

    static async Task<IResult> List(Act act, [FromQuery(Name = "draft")] string? asked, CancellationToken stop)
    {
        if (!Guid.TryParse(asked, out var draft)) throw new InputException("draft", "Give the draft: a UUID.");
        var viewer = await act.Viewer();
        var uploads = await act.Db.Uploads(viewer).AsNoTracking().Where(one => one.DraftId == draft).OrderBy(one => one.BegunAt).ThenBy(one => one.FileName).ToListAsync(stop);
        var documents = (await act.Db.DocumentsOnDraft(draft, stop)).ToDictionary(document => document.Id);
        // What was taken away again, or went to its record, is no longer on the draft.
        return Results.Ok(uploads.Where(one => one.FinishedAt is null || documents.ContainsKey(one.Id))
            .Select(one => new UploadView(one.Id, one.DraftId, one.FileName, one.Length, one.Offset, one.KeptUntil, documents.TryGetValue(one.Id, out var made) ? DocumentView.Of(made) : null, made is null ? null : FileWords.Kind(made.ContentType))).ToList());
    }

    static async Task<IResult> Begin(Act act, UploadTaking taking, HttpContext http, [FromHeader(Name = "Upload-Length")] string? length, [FromHeader(Name = "Upload-Metadata")] string? metadata, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        var said = Read(metadata ?? "");
        if (!long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)) throw length is { Length: > 18 } && length.All(char.IsAsciiDigit) ? new UploadRefusedException(413, new FileTooLargeException(DocumentStore.Limit).Message) : new InputException("Upload-Length", "Say how many bytes the file has.");
        if (!said.TryGetValue("filename", out var name) || name.Length == 0) throw new InputException("filename", "Name the file in Upload-Metadata.");
        if (!said.TryGetValue("draft", out var given) || !Guid.TryParse(given, out var draft)) throw new InputException("draft", "Name the draft in Upload-Metadata: a UUID.");
        var part = viewer.IsOnCompanySide ? DocumentPart.Answer : DocumentPart.Intake;
        if (said.TryGetValue("part", out var wanted) && (!Enum.TryParse(wanted, out part) || !Enum.IsDefined(part)) || !viewer.MayUploadFor(part)) throw new InputException("part", "An agency uploads for everything but answers, a company for answers.");
        if (!await act.Db.MayUploadTo(viewer, draft, stop)) return Results.NotFound();
        var upload = await taking.Begin(draft, part, name, bytes, StampOf(act, viewer), stop);
        var offset = http.Request.ContentType == OffsetType ? await taking.Write(upload, 0, http.Request.Body, SumOf(http), StampOf(act, viewer), stop) : 0;
        Tell(http, offset, upload);
        return Results.Created($"{http.Request.Path.Value!.TrimEnd('/')}/{upload.Id}", null);
    }

    static async Task<IResult> Head(Guid id, Act act, UploadsInHand inHand, HttpContext http, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (!await act.Db.Uploads(viewer).AnyAsync(one => one.Id == id, stop)) return Results.NotFound();
        await inHand.Interrupt(id, stop);
        if (await Find(act, viewer, id, stop) is not { } upload) return Results.NotFound();
        Tell(http, upload.Offset, upload);
        http.Response.Headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }

    static async Task<IResult> Write(Guid id, Act act, UploadTaking taking, HttpContext http, [FromHeader(Name = "Upload-Offset")] string? offset, [FromHeader(Name = "Upload-Checksum")] string? checksum, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await Find(act, viewer, id, stop) is not { } upload || !await act.Db.MayUploadTo(viewer, upload.DraftId, stop)) return Results.NotFound();
        if (http.Request.ContentType != OffsetType) return Results.Problem($"Send bytes as {OffsetType}.", statusCode: 415, title: "Another type");
        if (!long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var from)) return Results.Problem("Say in Upload-Offset where these bytes stand.", statusCode: 400, title: "This cannot be read");
        if (checksum is not null && SumOf(http) is null) return Results.Problem($"Say Upload-Checksum as one of {Checksum.Known}, then the sum in base64.", statusCode: 400, title: "This cannot be read");
        if (from != upload.Offset || upload.FinishedAt is not null) return Results.Problem($"The upload stands at {upload.Offset}, not at {from}.", statusCode: 409, title: "Another offset");
        if (http.Request.ContentLength > upload.Length - from) return Results.Problem($"More bytes would come than the {upload.Length} that were announced.", statusCode: 413, title: "This cannot be taken");
        Tell(http, await taking.Write(upload, from, http.Request.Body, SumOf(http), StampOf(act, viewer), stop), upload);
        return Results.NoContent();
    }

    static async Task<IResult> Drop(Guid id, Act act, UploadTaking taking, CancellationToken stop)
    {
        if (await Find(act, await act.Viewer(), id, stop) is not { } upload) return Results.NotFound();
        await taking.Drop(upload, stop);
        return Results.NoContent();
    }

    static Task<BegunUpload?> Find(Act act, Viewer viewer, Guid id, CancellationToken stop) => act.Db.Uploads(viewer).AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.KeptUntil > act.Now, stop);

    static Stamp StampOf(Act act, Viewer viewer) => new(viewer, act.Now, DateOnly.FromDateTime(act.Now));

    static Checksum? SumOf(HttpContext http) => http.Request.Headers["Upload-Checksum"].ToString() is { Length: > 0 } sum ? Checksum.Of(sum) : null;

    static void Tell(HttpContext http, long offset, BegunUpload upload)
        => (http.Response.Headers["Upload-Offset"], http.Response.Headers["Upload-Expires"]) = (offset.ToString(CultureInfo.InvariantCulture), upload.KeptUntil.ToString("R", CultureInfo.InvariantCulture));

    static Dictionary<string, string> Read(string metadata)
    {
        var said = new Dictionary<string, string>();
        foreach (var pair in metadata.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split(' ');
            var bytes = new byte[pair.Length];
            if (parts.Length > 2 || !Convert.TryFromBase64String(parts.ElementAtOrDefault(1) ?? "", bytes, out var length)) throw new InputException("Upload-Metadata", "Write each key, a space, and its value in base64; a comma between them.");
            said[parts[0]] = Encoding.UTF8.GetString(bytes, 0, length);
        }
        return said;
    }
}
