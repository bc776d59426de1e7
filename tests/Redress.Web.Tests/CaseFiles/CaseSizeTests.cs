using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.CaseFiles;

/// <summary>A case with 500 documents goes out in the same room as one with none, and proves itself where there is no database.</summary>
[Trait("Proof", "slow")]
public sealed class CaseSizeTests(Office office) : IClassFixture<Office>
{
    const int Documents = 500;
    static readonly bool IsLong = Environment.GetEnvironmentVariable("REDRESS_LONG") is not null;
    static readonly int SizeOfEach = IsLong ? 10_000_000 : 400_000;

    [Fact]
    public async Task A_case_with_500_documents_is_exported_in_under_200_MB_of_memory_and_verifies_without_the_database()
    {
        var number = await office.Complaint();
        await Fill(number);
        var file = Path.Combine(office.Installation.Folder, "case.zip");

        var began = Stopwatch.StartNew();
        var (code, most, said) = await Run(office.Installation.Settings("demo"), "export", "case", number, "--to", file);
        code.ShouldBe(0, said);
        var took = began.Elapsed;
        new FileInfo(file).Length.ShouldBeGreaterThan((long)Documents * SizeOfEach);
        most.ShouldBeLessThan(200_000);

        began.Restart();
        var (proven, room, words) = await Run([], "verify", file, "--key", Path.Combine(office.Installation.Keys, SigningKey.PublicName));
        proven.ShouldBe(0, words);
        words.ShouldContain("Nothing was changed.");
        Proofs.Say($"case file, {Documents} documents, {(double)Documents * SizeOfEach / 1e9:0.0} GB: written in {took.TotalSeconds:0.0} s with at most {most / 1000} MB of memory, verified in {began.Elapsed.TotalSeconds:0.0} s with {room / 1000} MB");
    }

    // Ten at a time, as people add them; bytes that do not shrink.
    Task Fill(string number) => office.InDb(async db =>
    {
        var person = await db.PersonOf("manager@wa.demo");
        var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
        var bytes = RandomNumberGenerator.GetBytes(SizeOfEach);
        for (var no = 1; no <= Documents; no++)
        {
            BitConverter.TryWriteBytes(bytes, no);
            complaint.AddDocument(await office.Services.GetRequiredService<DocumentStore>().Take(db, new MemoryStream(bytes), $"Scan {no}.bin", DocumentPart.Intake, office.StampOf(person)), office.StampOf(person));
        }
        await db.SaveChangesAsync();
    });

    /// <returns>Exit code, the most memory of its own at any moment in kB, and what it said.</returns>
    async Task<(int Code, long Most, string Said)> Run(Dictionary<string, string> settings, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "redress.dll"), .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = office.Installation.Folder };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("REDRESS_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long most = 0;
        for (var ended = process.WaitForExitAsync(); await Task.WhenAny(ended, Task.Delay(20)) != ended; most = Math.Max(most, Held(process.Id)))
        {
        }
        return (process.ExitCode, most, string.Join('\n', await said));
    }

    // Memory of its own: the mapped files of the program and of the runtime are the same for every verb, and are given back at will.
    static long Held(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(one => one.StartsWith("RssAnon:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(new string([.. line.Where(char.IsDigit)]));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
