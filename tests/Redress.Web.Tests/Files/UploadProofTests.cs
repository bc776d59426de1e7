using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>A large file goes up and down by the real client against the running program, while the line is cut ten times and the server killed twice: 64 MB, or 1 GB in a long run.</summary>
[Trait("Proof", "slow")]
public partial class UploadProofTests(WorkingOffice office) : IClassFixture<WorkingOffice>
{
    static readonly bool IsLong = Environment.GetEnvironmentVariable("REDRESS_LONG") == "1";
    static readonly long Size = IsLong ? 1L << 30 : 64L << 20;
    const int Cuts = 10, Kills = 2, MostGrowth = 50;

    [Fact]
    public async Task A_large_file_survives_cuts_and_kills_in_a_folder() => await Prove("in a folder");

    [Fact]
    public async Task A_large_file_survives_cuts_and_kills_in_an_S3_store()
    {
        await using var s3 = await S3Peer.Start();

        var id = await Prove("in an S3 store", ("REDRESS_S3", s3.Setting));

        s3.Objects.Count(one => one.Contains($"{id:N}")).ShouldBe((int)Redress.Web.Files.SealedBlocks.BlocksOf(Size), "each block is an object, and nothing else is left");
        Directory.Exists(Path.Combine(office.Installation.Data, "documents")).ShouldBeFalse("no byte went into the data folder");
    }

    async Task<Guid> Prove(string where, params (string, string)[] settings)
    {
        var file = Path.Combine(office.Installation.Folder, $"large {settings.Length}.bin");
        var hash = await Make(file);
        var draft = Guid.CreateVersion7();
        await using var line = new CuttingProxy();
        var memory = new Memory();
        var program = await Start(line, memory, settings);
        try
        {
            var (client, _) = await Peers.Start("tus.js", $"{line.Address}".TrimEnd('/'), office.Tokens[WorkingOffice.Manager], $"{draft}", file);
            var says = Listen(client);
            var (cuts, kills) = (0, 0);
            while (cuts < Cuts || kills < Kills)
            {
                // Evenly over the file: after each so many bytes something breaks.
                var broken = cuts + kills;
                await Until(() => line.Passed > Size / (Cuts + Kills + 2) * (broken + 1) || says.IsCompleted);
                if (says.IsCompleted) break;
                if (broken % 5 == 4)
                {
                    await program.Kill();
                    memory.End();
                    await program.DisposeAsync();
                    line.Cut();
                    program = await Start(line, memory, settings);
                    kills++;
                }
                else if (line.Cut() > 0) cuts++;
                else await Task.Delay(5);
            }
            var end = await says;
            end.ShouldStartWith("done");
            (cuts, kills).ShouldBe((Cuts, Kills));
            var document = await office.InDb(db => db.Set<Document>().SingleAsync(one => one.DraftId == draft));
            (document.Size, document.Sha256).ShouldBe((Size, hash));
            var resumed = await Download(line, document.Id, hash);
            memory.End();
            memory.Growth.ShouldBeLessThan(MostGrowth, "memory does not grow with the file");
            Proofs.Say($"documents: {Size >> 20} MB went up {where} with {cuts} cuts of the line and {kills} kills, {line.Passed / (2.0 * Size):0.00} times its bytes each way, and down with {resumed} cuts; same hash; memory of the server grew by {memory.Growth:0} MB.");
            return document.Id;
        }
        finally
        {
            await program.DisposeAsync();
            File.Delete(file);
        }
    }

    async Task<RunningProgram> Start(CuttingProxy line, Memory memory, (string, string)[] settings)
    {
        var program = await RunningProgram.Start(office.Installation, "production", settings);
        await Warm(program);
        memory.Begin(program);
        line.Target = program.Address;
        return program;
    }

    // What a server loads once for its first files is no growth.
    async Task Warm(RunningProgram program)
    {
        using var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", office.Tokens[WorkingOffice.Manager]);
        for (var times = 0; times < 3; times++)
        {
            var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[9_000_000]), "file", "warm.bin" }, { new StringContent($"{Guid.CreateVersion7()}"), "draft" }, { new StringContent("Intake"), "part" } };
            using var answer = await client.PostAsync("/api/v1/documents", form);
            var there = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
            (await client.GetByteArrayAsync($"/api/v1/documents/{there}")).Length.ShouldBe(9_000_000);
        }
    }

    // By ranges, as a browser goes on: each connection is cut somewhere, the next begins where it stopped.
    async Task<int> Download(CuttingProxy line, Guid id, string hash)
    {
        using var client = new HttpClient { BaseAddress = line.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", office.Tokens[WorkingOffice.Manager]);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var (at, cuts) = (0L, 0);
        while (at < Size)
        {
            var before = at;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/documents/{id}") { Headers = { Range = new(at, null), IfRange = new(new System.Net.Http.Headers.EntityTagHeaderValue($"\"{hash}\"")) } };
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                ((int)answer.StatusCode).ShouldBe(206);
                await using var body = await answer.Content.ReadAsStreamAsync();
                for (int read; (read = await body.ReadAsync(buffer)) > 0;)
                {
                    sum.AppendData(buffer, 0, read);
                    at += read;
                    if (cuts < Cuts && at > Size / (Cuts + 1) * (cuts + 1)) cuts += Math.Min(1, line.Cut());
                }
            }
            catch (Exception broken) when (broken is IOException or HttpRequestException)
            {
                (at - before).ShouldBeGreaterThanOrEqualTo(0);
            }
        }
        Convert.ToHexStringLower(sum.GetHashAndReset()).ShouldBe(hash);
        return cuts;
    }

    static async Task<string> Listen(Process client)
    {
        var last = "";
        while (await client.StandardOutput.ReadLineAsync() is { } line) last = line;
        await client.WaitForExitAsync();
        return last;
    }

    static async Task Until(Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); !holds() && waited.Elapsed.TotalMinutes < 10;) await Task.Delay(5);
    }

    static async Task<string> Make(string file)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var made = File.Create(file);
        var piece = new byte[1 << 20];
        for (long at = 0; at < Size; at += piece.Length)
        {
            RandomNumberGenerator.Fill(piece);
            sum.AppendData(piece);
            await made.WriteAsync(piece);
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    /// <summary>The resident memory of the server, looked at twenty times a second; each process by itself.</summary>
    sealed partial class Memory
    {
        double first, most;
        CancellationTokenSource? looking;
        Task look = Task.CompletedTask;

        /// <summary>MB.</summary>
        public double Growth { get; private set; }

        public void Begin(RunningProgram program)
        {
            looking = new();
            first = most = Now(program.Id);
            look = Look(program.Id, looking.Token);
        }

        public void End()
        {
            looking!.Cancel();
            Growth = Math.Max(Growth, most - first);
        }

        async Task Look(int id, CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, Now(id));
                await Task.Delay(50, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        static double Now(int id)
        {
            try
            {
                return double.Parse(Resident().Match(File.ReadAllText($"/proc/{id}/status")).Groups[1].Value) / 1024;
            }
            catch (IOException)
            {
                // It was killed at this moment.
                return 0;
            }
        }

        [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
        private static partial Regex Resident();
    }
}
