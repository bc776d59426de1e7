using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Who opened a record of the agency, for its Supervisors.</summary>
static class ReadsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGroup("").WithTags("Complaints").MapGet("/complaints/{number}/reads", OfComplaint).Needs(Right.SeeReads)
            .WithSummary("Who opened a complaint of your agency or its documents, newest first.").Produces<ReadsPage>().ProducesProblem(404).ProducesValidationProblem(422);
        api.MapGroup("").WithTags("Non-NMLS entities").MapGet("/entities/{entity}/reads", OfEntity).Needs(Right.SeeReads)
            .WithSummary("Who opened the record of an entity that your agency keeps, newest first.").Produces<ReadsPage>().ProducesProblem(404).ProducesValidationProblem(422);
    }

    /// <param name="Count">All reads of the record.</param>
    public sealed record ReadsPage(IReadOnlyList<ReadView> Items, string? Cursor, int Count);

    /// <param name="Organization">Agency or company of the person, as it was called then.</param>
    /// <param name="Document">UUID of the document that was opened; null: it was the record.</param>
    public sealed record ReadView(DateTime At, string Who, string? Organization, string Side, ReadWhat What, ReadHow How, Guid? Document, string Words);

    static async Task<IResult> OfComplaint(Act act, string number, string? cursor, int limit = 50)
        => await Page(act, await act.Db.Complaints(await act.Viewer(), Depth.Full).FirstOrDefaultAsync(complaint => complaint.Number == number), cursor, limit);

    static async Task<IResult> OfEntity(Act act, string entity, string? cursor, int limit = 50)
        => await Page(act, await act.Db.Entities(await act.Viewer()).FirstOrDefaultAsync(one => one.Number == entity), cursor, limit);

    static async Task<IResult> Page(Act act, Record? record, string? cursor, int limit)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        var viewer = await act.Viewer();
        if (record is null || !viewer.SeesReads(record)) return Results.NotFound();
        var all = act.Db.Reads(viewer, record);
        var rest = all;
        if (cursor is not null)
        {
            if (cursor.Split('-') is not [var b, var n] || !int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var batch) || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var no)) throw new InputException("cursor", "Take the cursor from the page before.");
            rest = all.Where(read => read.BatchNo < batch || read.BatchNo == batch && read.No < no);
        }
        var found = await rest.OrderByDescending(read => read.BatchNo).ThenByDescending(read => read.No).Take(limit + 1).ToListAsync();
        var lines = await act.Db.InWords(record, found[..Math.Min(limit, found.Count)]);
        return Results.Ok(new ReadsPage(
            [.. lines.Select(line => new ReadView(line.Read.At, line.Read.PersonName, line.Read.Organization, line.Read.Side.ToString(), line.Read.What, line.Read.How, line.Read.DocumentId, line.Words))],
            found.Count > limit ? $"{lines[^1].Read.BatchNo}-{lines[^1].Read.No}" : null, await all.CountAsync()));
    }
}
