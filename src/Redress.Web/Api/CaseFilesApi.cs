using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.CaseFiles;
using Redress.Web.Data.History;

namespace Redress.Web.Api;

/// <summary>A whole complaint as one file.</summary>
static class CaseFilesApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Complaints").MapGet("/complaints/{number}/case-file", Read).Needs(Right.ExportCases)
            .WithSummary("A complaint of your agency as a ZIP: the record, its history, every document, a signed manifest. `redress verify FILE` checks it.").Produces<byte[]>(200, "application/zip").ProducesProblem(404).ProducesProblem(409);

    static async Task<IResult> Read(Act act, CaseFile cases, Reads reads, string number, CancellationToken stop)
    {
        if (await cases.Read(await act.Viewer(), number, stop) is not { } told) return Results.NotFound();
        await reads.Saw(told.Complaint, Standing.Owner, ReadHow.Export);
        return new CaseAnswer(cases, told);
    }
}
