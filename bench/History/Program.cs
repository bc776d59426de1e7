using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Redress.Bench.History;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web;
using Redress.Web.Commands;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

var (program, rounds) = (args[0], int.Parse(args[1]));
var folder = Directory.CreateTempSubdirectory("redress-bench-").FullName;
await using var postgres = await PostgresServer.Start();
try
{
    await postgres.Do("CREATE DATABASE bench");
    var connection = Engine.Tuned(postgres.ConnectionString("bench"));
    foreach (var verb in (string[][])[["migrate"], ["seed", "demo"]]) await Run(verb);
    var site = new Site(Mode.Demo, "http://127.0.0.1", folder, Path.Combine(folder, "keys"), connection);
    var needs = new SavingNeeds(MasterKey.In(site.Keys), site, TimeProvider.System);
    // The same parts as the server has: the model asks them how accounts are kept.
    var builder = WebApplication.CreateBuilder();
    builder.Logging.ClearProviders();
    Serve.Parts(builder, site);
    await using var parts = builder.Build();
    var options = new DbContextOptionsBuilder<BenchDb>().UseNpgsql(connection).UseApplicationServiceProvider(parts.Services).Options;
    Func<RedressDb>[] ways = [() => new BenchDb(options, needs, hasHistory: true), () => new BenchDb(options, needs, hasHistory: false)];
    (string What, Action<Complaint, Stamp, int> Act)[] acts =
    [
        ("mark an answer as looked at", (complaint, stamp, no) => complaint.Requests.First(request => request.Rounds.Any(round => round.AnsweredAt is not null)).MarkQuickLook(no % 2 == 0, stamp)),
        ("add a research note", (complaint, stamp, no) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, $"Call {no}. " + string.Concat(Enumerable.Repeat("She told us of the letter. ", 10)), [], stamp)),
        ("add a request", (complaint, stamp, no) => InformationRequest.Add(complaint, $"Request {no}", string.Concat(Enumerable.Repeat("Send the payment history. ", 20)), null, [], stamp)),
    ];

    Console.WriteLine($"{rounds} rounds on PostgreSQL, one client, each act loaded, done and saved with history and without in turn, {Environment.ProcessorCount} processors, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}:\n");
    Console.WriteLine("| act | with history, ms | without, ms | history costs |\n| --- | ---: | ---: | ---: |");
    foreach (var (what, act) in acts)
    {
        // Of each way a complaint of its own, so that neither grows faster than the other.
        var numbers = new List<string>();
        await using (var db = ways[0]())
            numbers = await db.Set<Complaint>().Where(c => c.Agency.Code == "WA" && c.Status == ComplaintStatus.Open && c.LockedAt == null && c.Requests.Any(request => request.SentAt != null && request.Rounds.Any(round => round.AnsweredAt != null) && request.AcceptedAt == null && request.CanceledAt == null)).OrderBy(c => c.Number).Select(c => c.Number).Take(2).ToListAsync();
        var took = new List<double>[] { [], [] };
        for (var no = -30; no < rounds; no++)
            foreach (var way in no % 2 == 0 ? (int[])[0, 1] : [1, 0])
            {
                var began = Stopwatch.GetTimestamp();
                await Do(ways[way], numbers[way], (complaint, stamp) => act(complaint, stamp, no + 1000));
                if (no >= 0) took[way].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        var (with, without) = (Median(took[0]), Median(took[1]));
        Console.WriteLine($"| {what} | {with:N2} | {without:N2} | {(with / without - 1) * 100:N0} % |");
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static async Task Do(Func<RedressDb> open, string number, Action<Complaint, Stamp> act)
{
    await using var db = open();
    var person = await db.People.Include(one => one.Roles).Include(one => one.Agency).FirstAsync(one => one.Email == "manager@wa.demo");
    var viewer = person.AsViewer();
    var complaint = (await db.ReadParts(await db.Complaints(viewer, Depth.Full).WithParties().FirstOrDefaultAsync(one => one.Number == number), viewer))!;
    act(complaint, new Stamp(viewer, DateTime.UtcNow, complaint.Agency.DayOf(DateTime.UtcNow)));
    await db.SaveChangesAsync();
}

static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

async Task Run(string[] verb)
{
    var start = new ProcessStartInfo("dotnet", [program, .. verb]) { RedirectStandardOutput = true };
    foreach (var (name, value) in (KeyValuePair<string, string>[])[new("REDRESS_MODE", "demo"), new("REDRESS_DATA", folder), new("REDRESS_DB", postgres.ConnectionString("bench"))]) start.Environment[name] = value;
    using var process = Process.Start(start)!;
    await process.StandardOutput.ReadToEndAsync();
    await process.WaitForExitAsync();
    if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', verb)} ended with {process.ExitCode}.");
}
