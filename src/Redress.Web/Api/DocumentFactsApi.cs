using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>What is known of a document besides its bytes: its type, how it stands with the scanner, whether it is searched.</summary>
static class DocumentFactsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Documents");
        api.MapGet("/documents/{id:guid}/facts", Facts).Needs(Right.UseOwnAccount).WithSummary("The facts of a document: type, scans, text for search. Also of one that cannot be opened yet.").Produces<DocumentFactsView>().ProducesProblem(404);
        api.MapDelete("/documents/{id:guid}", Remove).Needs(Right.UseOwnAccount).WithSummary("Take a document of your own off a draft, quarantined or not. What hangs on a record stays.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/documents/{id:guid}/scan", ScanAgain).Needs(Right.UpdateComplaints).WithSummary("Have a quarantined document of your agency's record scanned again, such as after new signatures.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/documents/quarantined", Quarantined).Needs(Right.SeeComplaints).WithSummary("The quarantined files of your agency's records, newest first, 25 a page.").Produces<QuarantinedPage>();
        api.MapPost("/installation/scanner/test", Test).Needs(Right.KeepInstallation).WithTags("Installation").WithSummary("Have a harmless test file scanned that every scanner must find.").Produces<ScannerTestView>().ProducesProblem(409);
        api.MapGet("/installation/scanner/quarantined", async (ScannerState scanner) => Results.Ok(await scanner.Quarantined())).Needs(Right.KeepInstallation).WithTags("Installation").WithSummary("How many quarantined files each organization added.").Produces<List<QuarantineCount>>();
    }

    public sealed record ScanView(DateTime At, string Outcome, string? Finding, string? Version);

    /// <param name="Mismatch">What the name promises and the content is not.</param>
    /// <param name="Text">What came of reading it for search; null: not yet.</param>
    public sealed record DocumentFactsView(Guid Id, string? Record, string FileName, string ContentType, string Kind, string? Mismatch, long Size, string Sha256, DateTime UploadedAt, string Side, string Scan, IReadOnlyList<ScanView> Scans, bool CanBeOpened, string? Text, bool? IsTextCut, DateTime? DestroyedAt);

    public sealed record QuarantinedPage(int Count, int Page, IReadOnlyList<QuarantinedDocument> Items);

    public sealed record ScannerTestView(string Words);

    static async Task<IResult> Facts(Guid id, Act act, DestroyedDocuments destroyed, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await act.Db.DocumentByName(viewer, id, stop) is not { } document) return Results.NotFound();
        var gone = await destroyed.Of(document);
        var place = await DocumentPlace.Of(act.Db, viewer, document, stop);
        var text = await act.Db.Set<DocumentText>().Where(one => one.DocumentId == id).Select(one => new { one.Outcome, one.IsCut }).FirstOrDefaultAsync(stop);
        return Results.Ok(new DocumentFactsView(id, place.Number, document.FileName, document.ContentType, FileKinds.Of(document.ContentType).Words, FileKinds.Mismatch(document.FileName, document.ContentType), document.Size, document.Sha256,
            document.UploadedAt, document.Side.ToString(), document.State.ToString(), [.. document.Scans.OrderBy(scan => scan.At).ThenBy(scan => scan.Outcome).Select(scan => new ScanView(scan.At, scan.Outcome.ToString(), scan.Finding, scan.Version))], gone is null && document.IsOpenTo(viewer), text?.Outcome.ToString(), text?.IsCut, gone));
    }

    static async Task<IResult> Remove(Guid id, Act act, DocumentStore store, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await act.Db.DocumentByName(viewer, id, stop) is not { } document) return Results.NotFound();
        if (document.RecordId is not null || document.Part == DocumentPart.Import) throw new BrokenRuleException($"{document.FileName} is no part of a draft any more.");
        if (document.UploadedById != viewer.PersonId) throw new BrokenRuleException("Only whoever added it takes it off the draft.");
        act.Db.Remove(document);
        await act.Db.SaveChangesAsync(stop);
        store.Remove(document);
        return Results.NoContent();
    }

    static async Task<IResult> ScanAgain(Guid id, Act act, Site site, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await act.Db.DocumentByName(viewer, id, stop) is not { } document || !(await DocumentPlace.Of(act.Db, viewer, document, stop)).IsOwner) return Results.NotFound();
        if (site.Clamd is null) throw new BrokenRuleException("No scanner is set.");
        if (document.State is not (ScanState.Quarantined or ScanState.TooLarge)) throw new BrokenRuleException($"{document.FileName} is not quarantined.");
        var work = await act.Db.Set<DocumentWork>().FirstAsync(one => one.DocumentId == id, stop);
        if (work.Step != DocumentStep.Scan) work.GoesOn(DocumentStep.Scan, act.Now);
        await act.Db.SaveChangesAsync(stop);
        return Results.NoContent();
    }

    static async Task<IResult> Quarantined(Act act, int page = 1)
    {
        page = Math.Clamp(page, 1, 10_000);
        var (rows, count) = await act.Db.QuarantinedOf(await act.Viewer(), page, 25);
        return Results.Ok(new QuarantinedPage(count, page, rows));
    }

    static async Task<IResult> Test(Act act, ScannerState scanner, CancellationToken stop)
        => Results.Ok(new ScannerTestView(await scanner.Test(await act.Db.Installations.FirstAsync(stop), new Stamp(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now)), stop)));
}
