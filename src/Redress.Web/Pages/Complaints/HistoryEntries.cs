using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

/// <summary>Whether a history shows who opened the record among what was done to it.</summary>
public enum ReadsShown { With, Without, Only }

/// <summary>One row of a history: an act, or that somebody opened the record.</summary>
public sealed record HistoryEntry(DateTime At, HistoryLine? Line, ReadLine? Read);

/// <summary>Reads between the acts of one page of a history, for those who may see them.</summary>
static class HistoryEntries
{
    public const int Most = 200;

    /// <param name="oldest">No read before this moment.</param>
    /// <param name="before">Only reads before this moment.</param>
    /// <returns>Newest first, at most <see cref="Most"/>; whether there are more.</returns>
    public static async Task<(List<ReadLine> Reads, bool HasMore)> Between(RedressDb db, Viewer viewer, Record record, DateTime? oldest, DateTime? before, HistoryFilter filter)
    {
        // What an act is about is no question to a read.
        if (!viewer.SeesReads(record) || filter.About.Count > 0) return ([], false);
        var reads = db.Reads(viewer, record);
        if (oldest is { } from) reads = reads.Where(read => read.At >= from);
        if (before is { } until) reads = reads.Where(read => read.At < until);
        if (!string.IsNullOrEmpty(filter.Person)) reads = reads.Where(read => read.PersonName == filter.Person);
        var found = await reads.OrderByDescending(read => read.At).ThenByDescending(read => read.BatchNo).ThenByDescending(read => read.No).Take(Most + 1).ToListAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(viewer.Zone);
        return ([.. (await db.InWords(record, found[..Math.Min(Most, found.Count)])).Where(line => Fits(line, record, filter, zone))], found.Count > Most);
    }

    public static Task<List<string>> Readers(RedressDb db, Viewer viewer, Record record) => db.Reads(viewer, record).Select(read => read.PersonName).Distinct().ToListAsync();

    static bool Fits(ReadLine line, Record record, HistoryFilter filter, TimeZoneInfo zone)
    {
        var kind = line.Read.Side switch { Side.Company or Side.ThirdParty => HistoryKind.Company, Side.Agency when line.Read.Organization != record.Agency.Name => HistoryKind.Agency, Side.Agency => HistoryKind.Act, _ => HistoryKind.System };
        var day = DateOnly.FromDateTime(Moments.InZone(line.Read.At, zone));
        return (filter.Who.Count == 0 || filter.Who.Contains(kind)) && !(day < filter.From) && !(day > filter.To)
            && (string.IsNullOrWhiteSpace(filter.Words) || $"{line.Words} {line.Who}".Contains(filter.Words.Trim(), StringComparison.OrdinalIgnoreCase));
    }
}
