using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Imports;

/// <summary>What came of some rows of a file.</summary>
/// <param name="UpTo">The line of the last of them.</param>
sealed record ImportedRows(int UpTo, int Added, int Updated, int Unchanged, int Refused, int Warnings, IReadOnlyList<ImportLine> Lines);

/// <summary>
/// Takes an agency's own file into the database, each row as an imported complaint; one that is here already is brought up to date.
/// Goes in blocks of one transaction each, in which what came of them is kept too, so that an import broken off goes on where it was.
/// </summary>
/// <param name="only">Whose complaints these are; null: each row says so.</param>
/// <param name="keep">Called inside each transaction.</param>
sealed class ComplaintFileImport(RedressDb db, Agency? only, Stamp stamp, string fileName, Func<ImportedRows, Task> keep)
{
    const int Block = 500, Tries = 5;

    readonly ComplaintLookups _lookups = new(db, stamp.By, only, stamp.At);
    /// <summary>The line on which each row of the file was seen first, by a part of its key.</summary>
    readonly Dictionary<UInt128, int> _seen = [];

    /// <param name="from">What is up to this line was done before.</param>
    public async Task Run(ComplaintCsv file, bool rehearse, int from, CancellationToken stop)
    {
        await _lookups.Load(stop);
        db.ChangeTracker.Clear();
        var block = new List<FiledRow>(Block);
        foreach (var row in file.Read())
        {
            stop.ThrowIfCancellationRequested();
            // What was done before is looked at again, so that a later row with the same reference is known as such.
            row.Owner = _lookups.AgencyOf(row);
            if (row.Owner is { } agency && row.IsGood) Named(row, agency);
            if (row.Line <= from) continue;
            block.Add(row);
            if (block.Count == Block) await Take(block, rehearse, stop);
        }
        if (block.Count > 0) await Take(block, rehearse, stop);
    }

    void Named(FiledRow row, Agency agency)
    {
        row.Facts = row.Facts with { Key = ComplaintLookups.KeyOf(agency, row) };
        var part = UInt128.Parse(row.Facts.Key[4..36], System.Globalization.NumberStyles.HexNumber, null);
        if (!_seen.TryAdd(part, row.Line)) row.Fault(row.Reference is null ? null : row.Facts.AgencyReference is null ? "id" : "agency_reference", row.Reference is null ? $"The same row stands on line {_seen[part]}." : $"Line {_seen[part]} has the same one. A row for each complaint; joint complainants go into columns such as first_name_2.");
    }

    async Task Take(List<FiledRow> block, bool rehearse, CancellationToken stop)
    {
        // Also for rows that are bad already: whoever mends them should read all that is wrong at once.
        foreach (var row in block)
            if (row.Owner is { } agency) await _lookups.Find(row, agency, stop);
        for (var tried = 1; ; tried++)
        {
            try
            {
                await Once(block, rehearse, stop);
                break;
            }
            catch (Exception lost) when (lost is DbException or DbUpdateException && tried < Tries && db.Database.CurrentTransaction is null)
            {
                // Somebody else imported the same rows at that moment, or changed one of these complaints: look again at what is there.
                await Task.Delay(50 * tried, stop);
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
        block.Clear();
    }

    async Task Once(List<FiledRow> block, bool rehearse, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var keys = block.Where(row => row.IsGood).Select(row => row.Facts.Key).ToList();
        var known = await (rehearse ? Imported.AsNoTracking() : Imported).Where(c => keys.Contains(c.Published!.Key)).ToDictionaryAsync(c => c.Published!.Key, stop);
        var (lines, fresh, updated, unchanged, refused) = (new List<ImportLine>(), new List<FiledRow>(), 0, 0, 0);
        foreach (var row in block)
        {
            var complaint = row.IsGood ? known.GetValueOrDefault(row.Facts.Key) : null;
            var faults = row.IsGood && complaint is null ? [.. MissingIn(row)] : row.Faults;
            if (faults.Count > 0)
            {
                refused++;
                lines.AddRange(faults.Select(fault => new ImportLine(row.Line, ImportLineKind.Refused, fault.Column, fault.Words)));
                continue;
            }
            if (complaint is null) fresh.Add(row);
            else if (complaint.DifferencesFrom(row.Facts) is { Count: > 0 } changes)
            {
                updated++;
                lines.AddRange(changes.Select(change => new ImportLine(row.Line, ImportLineKind.Changed, change.Column, "", complaint.Number, change.Old, change.New)));
                if (!rehearse) complaint.ImportAgain(row.Facts, From(row), stamp);
            }
            else unchanged++;
            lines.AddRange(row.Warnings.Select(warning => new ImportLine(row.Line, ImportLineKind.Warning, warning.Column, warning.Words, complaint?.Number)));
        }
        if (!rehearse)
        {
            await db.InsertRecords(await New(fresh, stop), stop);
            if (updated > 0) await db.SaveChangesAsync(stop);
        }
        await keep(new(block[^1].Line, fresh.Count, updated, unchanged, refused, lines.Count(line => line.Kind == ImportLineKind.Warning), lines));
        if (own is not null) await own.CommitAsync(stop);
    }

    /// <summary>What a row needs that makes a new complaint.</summary>
    static IEnumerable<(string?, string)> MissingIn(FiledRow row)
    {
        if (row.Facts.ReceivedOn is null) yield return ("received_on", "There is no date received, and no earlier row with this reference.");
        if (row.Facts is { Subject: null, Company: null, Entity: null }) yield return ("subject", "No subject is named: give its name, SES ID, NMLS ID or Entity Tracking Number.");
    }

    async Task<List<Complaint>> New(List<FiledRow> rows, CancellationToken stop)
    {
        var complaints = new List<Complaint>(rows.Count);
        foreach (var entered in rows.GroupBy(row => row.Owner!.DayOf(stamp.At).Year))
        {
            var number = await db.TakeComplaints(entered.Key, entered.Count(), stop);
            complaints.AddRange(entered.Select(row => Complaint.Import($"C-{entered.Key}-{number++:D7}", row.Owner!, Named(row.Facts), From(row), stamp)));
        }
        return complaints;
    }

    // Where only an ID names the subject, it is called as the registry calls it.
    static FiledFacts Named(FiledFacts facts) => facts with { Subject = facts.Subject ?? facts.Entity?.Name ?? facts.Company?.Name };

    string From(FiledRow row) => $"{fileName}, line {row.Line}";

    IQueryable<Complaint> Imported => db.Set<Complaint>().Where(c => c.IsImported).Include(c => c.Published).Include(c => c.Complainants).Include(c => c.Related).Include(c => c.Closures).ThenInclude(closure => closure.Payments).AsSplitQuery();
}
