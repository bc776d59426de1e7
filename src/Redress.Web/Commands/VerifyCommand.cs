using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;

namespace Redress.Web.Commands;

/// <summary>`redress verify`: looks at the database as it is. Brings no schema up to date and mends no trigger: that would hide what it looks for.</summary>
static class VerifyCommand
{
    /// <summary>With this the note begins that a full check leaves.</summary>
    public const string Checked = "Checked ";

    static readonly Argument<string?> File = new("FILE") { Description = "A case file (ZIP) or a certificate of destruction, to be checked by itself, offline. Without it: the database.", Arity = ArgumentArity.ZeroOrOne };
    static readonly Option<string?> Key = new("--key") { Description = "The public key (signing.pub) that must have signed FILE. Without it the key in the file is taken, and its fingerprint printed." };
    static readonly Option<string[]> Records = new("--records") { Description = "Only these, by their numbers, such as C-2026-0000123.", AllowMultipleArgumentsPerToken = true };

    public static Command Make()
    {
        var verify = new Command("verify", "Check every record: its chain of events, its values, its rows, and that nothing is gone since the last signed root. With FILE: check that file by itself.") { File, Key, Records };
        verify.SetAction((parsed, stop) => parsed.GetValue(File) is { } file ? VerifyFile.Run(file, parsed.GetValue(Key), stop) : Shell.Run((services, _, token) =>
            parsed.GetValue(Records) is { Length: > 0 } numbers ? Some(services, numbers, token) : All(services, token), stop, asItIs: true));
        return verify;
    }

    static async Task<int> Some(IServiceProvider services, string[] numbers, CancellationToken stop)
    {
        var (db, faults) = (services.GetRequiredService<RedressDb>(), 0);
        foreach (var number in numbers)
        {
            var id = await db.Set<Record>().Where(record => record.Number == number).Select(record => (Guid?)record.Id).FirstOrDefaultAsync(stop)
                ?? RootFiles.Of(db.Needs.Site).LatestList()?.All().FirstOrDefault(end => end.Number == number)?.RecordId;
            var finding = id is { } known ? await Verifier.One(db, db.Needs.Master, known, stop) : new Finding(number, ["no record has this number"]);
            if (id is { } there) finding = finding with { Faults = [.. finding.Faults, .. await DocumentKeys.Faults(db, services.GetRequiredService<IByteStore>(), there, stop).Select(fault => fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToListAsync(stop)] };
            faults += Say(finding);
            if (finding.Faults.Count == 0) Console.WriteLine($"{number}: as its acts left it{(finding.Root is { } root ? $", and under signed root {root.No}" : "")}.");
        }
        return faults == 0 ? 0 : 1;
    }

    static async Task<int> All(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<RedressDb>();
        var (clock, records, faults) = (Stopwatch.StartNew(), 0L, 0);
        var total = await db.Set<Record>().LongCountAsync(stop);
        await foreach (var fault in DatabaseFaults.Find(db, services.GetRequiredService<SigningKey>(), stop))
        {
            faults++;
            Console.WriteLine($"{fault}.");
        }
        await foreach (var fault in DocumentKeys.Faults(db, services.GetRequiredService<IByteStore>(), null, stop))
        {
            faults++;
            Console.WriteLine($"{fault}.");
        }
        await foreach (var finding in Verifier.All(db, db.Needs.Master, stop))
        {
            faults += Say(finding);
            if (++records % 1000 == 0 && !Console.IsErrorRedirected) await Console.Error.WriteAsync($"\r{records,12:N0} of {total:N0} records, {records / clock.Elapsed.TotalSeconds:N0} a second");
        }
        if (records >= 1000 && !Console.IsErrorRedirected) await Console.Error.WriteLineAsync();
        var last = await RootMaker.Last(db, stop);
        Console.WriteLine($"{records:N0} records checked in {clock.Elapsed.TotalSeconds:N1} s, {faults} faults found. {(last is null ? "No root is signed yet." : $"Last signed root: {last.No} of {last.At:yyyy-MM-dd HH:mm} UTC, key {last.Key}.")}");
        await Note(db, $"{Checked}{records:N0} records: {(faults == 0 ? "no faults" : faults == 1 ? "1 fault" : $"{faults:N0} faults")}.", stop);
        return faults == 0 ? 0 : 1;
    }

    static async Task Note(RedressDb db, string words, CancellationToken stop)
    {
        try
        {
            var now = db.Needs.Clock.GetUtcNow().UtcDateTime;
            (await db.Installations.FirstAsync(stop)).Note(words, new Domain.Stamp(Domain.Access.Viewer.CommandLine, now, DateOnly.FromDateTime(now)));
            await db.SaveChangesAsync(stop);
        }
        catch (Exception closed) when (closed is DbUpdateException or System.Data.Common.DbException)
        {
            // A copy that cannot be written is checked all the same.
        }
    }

    static int Say(Finding finding)
    {
        foreach (var fault in finding.Faults) Console.WriteLine($"{finding.Number}: {fault}.");
        return finding.Faults.Count;
    }
}
