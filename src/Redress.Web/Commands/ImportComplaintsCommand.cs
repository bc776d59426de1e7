using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Imports;

namespace Redress.Web.Commands;

/// <summary>`redress import complaints FILE [--agency WA]`: an agency's own file, without the page. Exit codes as of the other imports.</summary>
static class ImportComplaintsCommand
{
    static readonly Option<string?> Agency = new("--agency") { Description = "Whose complaints these are, two letters. Left out: the column agency of each row says so." };

    public static Command Make(Argument<string> file, Option<bool> rehearse, Option<bool> quiet)
    {
        var verb = new Command("complaints", "Import complaints from another system: our own CSV (docs/import.md).") { file, rehearse, quiet, Agency };
        verb.SetAction((parsed, stop) => Shell.Run((services, _, token) => Run(services, parsed.GetValue(file)!, parsed.GetValue(Agency), parsed.GetValue(rehearse), parsed.GetValue(quiet), Console.WriteLine, token), stop));
        return verb;
    }

    static async Task<int> Run(IServiceProvider services, string path, string? code, bool rehearse, bool quiet, Action<string> tell, CancellationToken stop)
    {
        var (db, stamp) = (services.GetRequiredService<RedressDb>(), Shell.StampNow(services));
        var agency = code is null ? null : await db.Agencies.FirstOrDefaultAsync(one => one.Code == code.ToUpper(), stop) ?? throw new BrokenRuleException($"No agency takes part as {code}.");
        var file = new ComplaintCsv(new InputFile(path));
        file.Check();
        var name = Path.GetFileName(path);
        var kept = agency is null || rehearse ? null : ComplaintImport.OnCommandLine(agency.Id, name.Length > 300 ? name[..300] : name, new FileInfo(path).Length, stamp);
        if (kept is not null) db.Add(kept);
        await db.SaveChangesAsync(stop);
        var keeper = kept is null ? null : new ImportKeeper(db, kept, services.GetRequiredService<TimeProvider>());
        var sum = (Added: 0, Updated: 0, Unchanged: 0, Refused: 0);
        await new ComplaintFileImport(db, agency, stamp, name, async rows =>
        {
            if (keeper is not null) await keeper.Keep(rows, stop);
            sum = (sum.Added + rows.Added, sum.Updated + rows.Updated, sum.Unchanged + rows.Unchanged, sum.Refused + rows.Refused);
            if (!quiet)
                foreach (var line in rows.Lines) tell(Words(line));
        }).Run(file, rehearse, 0, stop);
        if (kept is not null) await Finish(db, kept.Id, file.Remarks(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, stop);
        if (file.Remarks() is { } remarks) tell(remarks);
        tell($"{sum.Added + sum.Updated + sum.Unchanged + sum.Refused:N0} rows: {sum.Added:N0} added, {sum.Updated:N0} updated, {sum.Unchanged:N0} as before, {sum.Refused:N0} refused.");
        if (rehearse) tell("This was a rehearsal. Nothing was changed.");
        return sum.Refused == 0 ? 0 : 1;
    }

    static async Task Finish(RedressDb db, Guid id, string? remarks, DateTime at, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        (await db.Set<ComplaintImport>().FirstAsync(one => one.Id == id, stop)).Finish(remarks, at);
        await db.SaveChangesAsync(stop);
    }

    static string Words(ImportLine line) => line.Kind switch
    {
        ImportLineKind.Changed => $"Line {line.Line}, changed: {line.Number}: {line.Column}: “{line.Before}” to “{line.After}”",
        ImportLineKind.Warning => $"Line {line.Line}, look at {line.Column ?? "the row"}: {line.Words}",
        _ => $"Line {line.Line}, refused: {(line.Column is null ? "" : $"{line.Column}: ")}{line.Words}",
    };
}
