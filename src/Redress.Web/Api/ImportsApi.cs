using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Api;

/// <summary>Complaints from a file of the agency's own: rehearsed, confirmed, read.</summary>
static class ImportsApi
{
    const int MostOnPage = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapPost("", Upload).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(ImportUpload.Limit + 1_000_000)).Needs(Right.ImportComplaints).WithSummary("Import a CSV file of complaints: form field file, up to 100 MB. With ?rehearse=true nothing is changed. Larger files go on behind this answer: read it again.").Produces<ImportView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        imports.MapGet("", List).Needs(Right.ImportComplaints).WithSummary("The latest imports of your agency, up to 100.").Produces<List<ImportView>>();
        imports.MapGet("/{id:guid}", Read).Needs(Right.ImportComplaints).WithSummary("How far an import is, and what came of it.").Produces<ImportView>().ProducesProblem(404);
        imports.MapPut("/{id:guid}/confirmation", Confirm).Needs(Right.ImportComplaints).WithSummary("Import what was rehearsed. Once is enough.").Produces<ImportView>().ProducesProblem(404).ProducesProblem(409);
        imports.MapDelete("/{id:guid}", Drop).Needs(Right.ImportComplaints).WithSummary("Drop what was rehearsed and not imported.").Produces<ImportView>().ProducesProblem(404).ProducesProblem(409);
        imports.MapGet("/{id:guid}/report", Report).Needs(Right.ImportComplaints).WithSummary("The report, line by line in the order of the file: refused rows, warnings, changed values. Up to 200 at once.").Produces<List<ImportLineView>>().ProducesProblem(404);
        imports.MapGet("/{id:guid}/refused", Refused).Needs(Right.ImportComplaints).WithSummary("The refused rows as CSV, each with its line and why, to be mended and imported again.").Produces(200, contentType: "text/csv").ProducesProblem(404);
    }

    /// <param name="Stage">Rehearsing, Rehearsed, Importing, Finished, Unreadable or Dropped.</param>
    /// <param name="Rows">Read so far; of a rehearsal what would come of them.</param>
    /// <param name="Remarks">What holds for the whole file.</param>
    public sealed record ImportView(Guid Id, string FileName, long Size, string By, DateTime UploadedAt, ImportStage Stage, DateTime? ConfirmedAt, DateTime? EndedAt, int Rows, int Added, int Updated, int Unchanged, int Refused, int Warnings, string? Remarks)
    {
        internal static ImportView Of(ComplaintImport one) => new(one.Id, one.FileName, one.Size, one.ByName, one.UploadedAt, one.Stage, one.ConfirmedAt, one.EndedAt, one.Rows, one.Added, one.Updated, one.Unchanged, one.Refused, one.Warnings, one.Remarks);
    }

    /// <param name="No">Within the report.</param>
    /// <param name="Line">Of the file, whose first line is 1.</param>
    public sealed record ImportLineView(int No, int Line, ImportLineKind Kind, string? Column, string Words, string? Complaint, string? Before, string? After);

    static async Task<IResult> Upload(Act act, CurrentViewer current, DocumentStore store, ImportRun run, IFormFile file, bool rehearse = false, CancellationToken stop = default)
    {
        var (viewer, person) = (await act.Viewer(), (await current.Person())!);
        await using var content = file.OpenReadStream();
        ComplaintImport import;
        try
        {
            import = await ImportUpload.Take(act.Db, store, viewer.AgencyId!.Value, content, file.FileName, !rehearse, new Stamp(viewer, act.Now, person.Agency!.DayOf(act.Now)), stop);
        }
        catch (UnreadableFileException why)
        {
            throw new InputException("file", why.Message);
        }
        await run.Begin(import.Id, import.Size);
        act.Db.ChangeTracker.Clear();
        return new Created($"/api/v1/imports/{import.Id}", ImportView.Of((await Find(act, import.Id, stop))!));
    }

    static async Task<IResult> List(Act act, CancellationToken stop)
        => Results.Ok((await act.Db.Imports(await act.Viewer()).OrderByDescending(one => one.UploadedAt).Take(100).ToListAsync(stop)).Select(ImportView.Of));

    static async Task<IResult> Read(Act act, Guid id, CancellationToken stop) => await Find(act, id, stop) is { } import ? Results.Ok(ImportView.Of(import)) : Results.NotFound();

    static async Task<IResult> Confirm(Act act, ImportRun run, Guid id, CancellationToken stop)
    {
        if (await Find(act, id, stop) is not { } import) return Results.NotFound();
        if (import.Confirm(new Stamp(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now))))
        {
            await act.Db.SaveChangesAsync(stop);
            await run.Begin(id, import.Size);
        }
        act.Db.ChangeTracker.Clear();
        return Results.Ok(ImportView.Of((await Find(act, id, stop))!));
    }

    static async Task<IResult> Drop(Act act, Guid id, CancellationToken stop)
    {
        if (await Find(act, id, stop) is not { } import) return Results.NotFound();
        if (import.Stage != ImportStage.Dropped) import.Drop(new Stamp(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now)));
        await act.Db.SaveChangesAsync(stop);
        return Results.Ok(ImportView.Of(import));
    }

    static async Task<IResult> Report(Act act, Guid id, ImportLineKind? report, int after = 0, CancellationToken stop = default)
    {
        if (await Find(act, id, stop) is not { } import) return Results.NotFound();
        var lines = await act.Db.ReportOf(import).Where(line => line.No > after && (report == null || line.Kind == report)).OrderBy(line => line.No).Take(MostOnPage).ToListAsync(stop);
        return Results.Ok(lines.Select(line => new ImportLineView(line.No, line.Line, line.Kind, line.Column, line.Words, line.Number, line.Before, line.After)));
    }

    static async Task<IResult> Refused(Act act, DocumentStore store, Guid id, CancellationToken stop)
        => await Find(act, id, stop) is { } import && await ImportUpload.Refused(act.Db, store, import, DateOnly.FromDateTime(act.Now), stop) is { } file ? file : Results.NotFound();

    static async Task<ComplaintImport?> Find(Act act, Guid id, CancellationToken stop) => await act.Db.Imports(await act.Viewer()).FirstOrDefaultAsync(one => one.Id == id, stop);
}
