using Npgsql;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Commands;

/// <summary>What pages are measured against: the rows of the work list straight from PostgreSQL, as JSON. In the demo only.</summary>
static class BenchEndpoints
{
    const string Rows =
        """
        SELECT r.number, r.subject_name, r.complainant_name, r.is_restricted, k.product, p.first_name || ' ' || p.last_name AS poc,
               r.status, r.next_step, r.next_due_on, r.received_on, r.closed_on
        FROM records r
        LEFT JOIN categories k ON k.id = r.category_id
        LEFT JOIN people p ON p.id = r.agency_poc_id
        WHERE r.agency_id = $1 AND NOT r.is_imported AND r.status IN ('Pending', 'Open', 'Reopened', 'ReferralInProgress')
        ORDER BY r.next_due_on, r.number LIMIT 25
        """;

    const string Figures =
        """
        SELECT f.* FROM exam_figures f WHERE f.agency_id = $1 AND f.own_open = 0 AND NOT f.is_decided
        ORDER BY f.last12 DESC, f.company_id DESC LIMIT 25
        """;

    public static void Map(WebApplication app)
    {
        var site = app.Services.GetRequiredService<Site>();
        if (site.Mode != Mode.Demo || site.Postgres is not { } connection) return;
        // Over a connection like that of the pages, so that the same rows come by the same plan.
        var source = NpgsqlDataSource.Create(Engine.Tuned(connection));
        app.Lifetime.ApplicationStopped.Register(source.Dispose);
        app.MapGet("/bench/raw-list", (CurrentViewer current) => Read(source, current, Rows)).RequireAuthorization(new NeedsAttribute(Right.SeeComplaints)).ExcludeFromDescription();
        app.MapGet("/bench/raw-scheduling", (CurrentViewer current, int? page) => Read(source, current, $"{Figures} OFFSET {25 * ((page ?? 1) - 1)}")).RequireAuthorization(new NeedsAttribute(Right.ScheduleExams)).ExcludeFromDescription();
    }

    static async Task<IResult> Read(NpgsqlDataSource source, CurrentViewer current, string rowsOf)
    {
        await using var command = source.CreateCommand(rowsOf);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = (await current.Get())!.AgencyId ?? Guid.Empty });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>(25);
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            for (var no = 0; no < row.Length; no++) row[no] = reader.IsDBNull(no) ? null : reader.GetValue(no) is DateTime day ? DateOnly.FromDateTime(day) : reader.GetValue(no);
            rows.Add(row);
        }
        return Results.Json(rows);
    }
}
