using System.Diagnostics;
using Npgsql;
using Redress.Web.Tests.Rig;

namespace Redress.Bench;

/// <summary>The list of companies to schedule, in turn with an indexed read of the same rows, once the figures of all companies are counted.</summary>
sealed class Scheduling(Installation office, PostgresServer postgres)
{
    const string Database = "bench";
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>As many companies, licensed in Washington, with the loaded complaints spread over them: a few have many, most have few.</summary>
    public Task Spread(int companies) => postgres.Do(
        $"""
        SET session_replication_role = replica;
        INSERT INTO companies (id, kind, name, name_key, ses_id, nmls_id, state, business_types)
        SELECT gen_random_uuid(), 'Registered', 'Measured Company ' || n, 'measuredcompany' || n, 'S-9' || lpad(n::text, 6, '0'), '8' || lpad(n::text, 8, '0'), 'WA',
               (ARRAY['Mortgage Servicing', 'Mortgage Origination', 'Money Service Business', 'Consumer Finance', 'Debt'])[1 + n % 5]
        FROM generate_series(1, {companies}) n;
        INSERT INTO licenses (id, company_id, state, type, number, status) SELECT gen_random_uuid(), id, 'WA', 'Consumer Loan', 'M-' || nmls_id, 'Approved' FROM companies WHERE ses_id LIKE 'S-9%';
        CREATE TEMP TABLE spread AS SELECT id, row_number() OVER () AS n FROM companies WHERE ses_id LIKE 'S-9%';
        CREATE UNIQUE INDEX ON spread (n);
        UPDATE records r SET company_id = s.id, is_imported = false FROM (SELECT id, 1 + floor({companies} * power(random(), 3))::int AS n FROM records WHERE kind = 'complaint') p JOIN spread s ON s.n = p.n WHERE r.id = p.id;
        INSERT INTO stale_figures (id, company_id, marked_at) SELECT gen_random_uuid(), id, now() FROM companies WHERE ses_id LIKE 'S-9%';
        SET session_replication_role = DEFAULT;
        """, Database);

    /// <summary>How long the server takes to count everything, by its own clock.</summary>
    public async Task<TimeSpan> Counted(string connection)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Longest; await Task.Delay(1_000))
        {
            await using var left = new NpgsqlCommand("SELECT count(*) FROM stale_figures", database);
            if ((long)(await left.ExecuteScalarAsync())! == 0) return clock.Elapsed;
        }
        throw new TimeoutException("The figures were not counted.");
    }

    public async Task<List<string>> Measure(Server server)
    {
        using var director = await new Requests(office, server).SignIn("director@wa.demo");
        // Each page beside a raw read of as many rows, as far down the list.
        (string What, string Address, int Raw)[] reads =
        [
            ("raw indexed read, 25 rows as JSON", "/bench/raw-scheduling", 0), ("the same of page 100", "/bench/raw-scheduling?page=100", 1),
            ("first page", "/supervision/scheduling", 0), ("by next exam due", "/supervision/scheduling?sort=NextExam", 0),
            ("one business type, 5 or more complaints", "/supervision/scheduling?type=Debt&complaints=5", 0), ("page 100", "/supervision/scheduling?page=100", 1),
        ];
        foreach (var (_, address, _) in reads.Concat(reads)) await Times(director, address, 300);
        var took = reads.Select(read => (read.What, read.Raw, Times: new List<double>())).ToList();
        for (var round = 0; round < 5; round++)
            for (var no = 0; no < reads.Length; no++) took[no].Times.AddRange(await Times(director, reads[no].Address, 200));
        return [.. took.Select(one => $"| {one.What} | {Percent(one.Times, 0.5):N1} | {Percent(one.Times, 0.99):N1} | {Percent(one.Times, 0.99) / Percent(took[one.Raw].Times, 0.99):N2} |")];
    }

    static async Task<List<double>> Times(HttpClient http, string address, int times)
    {
        var took = new List<double>();
        while (took.Count < times)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return took;
    }

    static double Percent(List<double> times, double part) => times.Order().ElementAt((int)Math.Ceiling(times.Count * part) - 1);
}
