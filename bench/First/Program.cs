using Redress.Bench;
using Redress.Web.Tests.Rig;

var (program, complaints) = (args[0], int.Parse(args[1]));
var folder = Directory.CreateTempSubdirectory("redress-bench-").FullName;
await using var postgres = await PostgresServer.Start();
try
{
    await postgres.Do("CREATE DATABASE bench");
    var office = new Installation(program, folder, postgres.ConnectionString("bench"));
    await office.Run("migrate");
    Say($"Demo office in {(await office.Run("seed", "demo")).TotalSeconds:N1} s.");
    Say($"{complaints:N0} complaints loaded in {(await office.Run("load", "--complaints", $"{complaints}")).TotalSeconds:N1} s.");
    if (args is [_, _, "scheduling", var companies])
    {
        var scheduling = new Scheduling(office, postgres);
        await scheduling.Spread(int.Parse(companies));
        await postgres.Do("VACUUM ANALYZE", "bench");
        await using var scheduled = await office.Serve();
        Say($"Figures counted in {(await scheduling.Counted(postgres.ConnectionString("bench"))).TotalSeconds:N0} s.");
        await postgres.Do("VACUUM ANALYZE", "bench");
        Console.WriteLine($"{complaints:N0} complaints about {companies} companies on PostgreSQL, one client, {Environment.ProcessorCount} processors, load {Load()}:\n");
        Console.WriteLine("| what | p50, ms | p99, ms | p99 to that of the raw read |\n| --- | ---: | ---: | ---: |");
        (await scheduling.Measure(scheduled)).ForEach(Console.WriteLine);
        return;
    }
    await postgres.Do("VACUUM ANALYZE", "bench");

    var imports = await ImportSpeed.Measure(office, postgres.ConnectionString("bench"));
    var table = new List<string>();
    await using (var server = await office.Serve())
        table.AddRange(await new Requests(office, server).Measure());

    Console.WriteLine($"{complaints:N0} complaints on PostgreSQL, one client, median of five rounds, {Environment.ProcessorCount} processors, load {Load()}:\n");
    Console.WriteLine("| what | a second | p99, ms | ratio to the raw read |\n| --- | ---: | ---: | ---: |");
    table.ForEach(Console.WriteLine);
    Console.WriteLine($"| import cfpb, rows | {imports.Import:N0} | | {imports.Import / imports.Copy:N3} of plain COPY ({imports.Copy:N0} rows a second) |");
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static void Say(string words) => Console.Error.WriteLine(words);

static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
