using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Api;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;

namespace Redress.Web.Files.Reading;

/// <summary>What a document's page shows of its content, from addresses of their own: nothing there may run, ask the network, or stand in a frame of others.</summary>
static class DocumentContent
{
    const int StartOfPicture = 1_000_000;

    /// <summary>So many documents are unfolded at once for people who look at them.</summary>
    static readonly SemaphoreSlim Places = new(3);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/documents/{id:guid}/content", Content).RequireAuthorization(new NeedsAttribute(Right.UseOwnAccount)).GoneIfDestroyed();
        app.MapGet("/documents/{id:guid}/pages/{no:int}", Page).RequireAuthorization(new NeedsAttribute(Right.UseOwnAccount)).GoneIfDestroyed();
    }

    static async Task<IResult> Content(Guid id, HttpContext http, CurrentViewer current, Reads reads, RedressDb db, DocumentStore store, CancellationToken stop)
    {
        if (await db.Document((await current.Get())!, id, stop) is not { } document) return Results.NotFound();
        await reads.Saw(document, ReadHow.Preview);
        if (PictureSize.IsShown(document.ContentType))
        {
            Seal(http, "default-src 'none'");
            http.Response.Headers.ContentDisposition = "inline";
            return await CanBeShown(document, db, store, stop) ? Results.Stream(target => store.Read(db, document, target, CancellationToken.None), document.ContentType) : Results.NotFound();
        }
        if (!Readers.Reads(document.ContentType)) return Results.NotFound();
        Seal(http, $"default-src 'none'; style-src '{ReadablePage.StyleHash}'");
        return Results.Content(await Read(document, db, store, stop), "text/html; charset=utf-8");
    }

    static async Task<IResult> Page(Guid id, int no, HttpContext http, CurrentViewer current, Reads reads, RedressDb db, DocumentStore store, Poppler poppler, OfficePdfs office, CancellationToken stop)
    {
        if (no is < 1 or > 100_000 || !poppler.ShowsPages || await db.Document((await current.Get())!, id, stop) is not { } document) return Results.NotFound();
        var made = document.ContentType == FileKinds.Pdf ? null : await office.Of(document, db, store, stop);
        if (made is null && document.ContentType != FileKinds.Pdf) return Results.NotFound();
        await reads.Saw(document, ReadHow.Preview);
        Seal(http, "default-src 'none'");
        http.Response.Headers.ContentDisposition = "inline";
        return await poppler.Page((target, late) => made is null ? store.Read(db, document, target, late) : target.WriteAsync(made, late).AsTask(), no, stop) is { } picture ? Results.Bytes(picture, "image/png") : Results.NotFound();
    }

    /// <summary>A picture is shown where it says a size that browsers unfold without harm.</summary>
    public static async Task<bool> CanBeShown(Document document, RedressDb db, DocumentStore store, CancellationToken stop)
    {
        var start = await Readers.Start(StartOfPicture, (target, late) => store.Read(db, document, target, late), stop);
        return PictureSize.Of(document.ContentType, start) is { } size && size.Width > 0 && size.Height > 0 && size.Width * size.Height <= PictureSize.MostPixels;
    }

    static async Task<string> Read(Document document, RedressDb db, DocumentStore store, CancellationToken stop)
    {
        await Places.WaitAsync(stop);
        try
        {
            var bytes = await Readers.Bytes(document.ContentType, (target, late) => store.Read(db, document, target, late), stop);
            return await Task.Run(() => ReadablePage.Of(document.FileName, document.ContentType, Readers.Read(document.ContentType, bytes, document.FileName)), stop);
        }
        catch (ReadingException cannot)
        {
            return ReadablePage.Instead(document.FileName, cannot.Outcome == TextOutcome.TooLarge ? "This document is too large to be shown. Download it." : "This document is damaged, or not what it seems to be. It cannot be shown.");
        }
        catch (Exception hostile) when (DocumentReader.IsOfContent(hostile))
        {
            return ReadablePage.Instead(document.FileName, "This document is damaged, or not what it seems to be. It cannot be shown.");
        }
        finally
        {
            Places.Release();
        }
    }

    // The frame has no origin of its own, so that nothing in it may act as the reader.
    static void Seal(HttpContext http, string policy)
    {
        http.Response.Headers.ContentSecurityPolicy = $"sandbox; {policy}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        http.Response.Headers.CacheControl = "private, no-store";
    }
}
