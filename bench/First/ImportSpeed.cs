using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Npgsql;

namespace Redress.Bench;

/// <summary>The 5,000 rows of the sample, under other numbers so that they are new: imported, and copied as they are.</summary>
static class ImportSpeed
{
    const int Rounds = 5, Rows = 5000;

    public static async Task<(double Import, double Copy)> Measure(Installation office, string database)
    {
        var sample = await Sample();
        var (imports, copies) = (new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            var file = Path.Combine(office.Folder, $"sample-{round}.csv");
            await File.WriteAllTextAsync(file, Regex.Replace(sample, @",(\d{5,9})(\r?\n)", $",{round}9$1$2"));
            copies.Add(Rows / (await Copy(file, database)).TotalSeconds);
            // What the program needs to start is no part of the import.
            var start = await office.Run("migrate");
            imports.Add(Rows / (await office.Run("import", "cfpb", file, "--quiet") - start).TotalSeconds);
        }
        return (imports.Order().ElementAt(Rounds / 2), copies.Order().ElementAt(Rounds / 2));
    }

    static async Task<TimeSpan> Copy(string file, string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var columns = string.Join(", ", Enumerable.Range(1, 18).Select(no => $"c{no} text"));
        await using (var table = new NpgsqlCommand($"DROP TABLE IF EXISTS bench_copy; CREATE TABLE bench_copy ({columns})", connection)) await table.ExecuteNonQueryAsync();
        var clock = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("COPY bench_copy FROM STDIN (FORMAT csv, HEADER)"))
            await copy.WriteAsync(await File.ReadAllTextAsync(file));
        return clock.Elapsed;
    }

    static async Task<string> Sample()
    {
        var path = Path.Combine(Directory.GetCurrentDirectory(), "src", "Redress.Web", "Demo", "cfpb-sample-5k.csv.gz");
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return await text.ReadToEndAsync();
    }
}
