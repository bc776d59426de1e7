using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>A read as people read it.</summary>
/// <param name="Words">"Opened the document receipt.pdf, downloaded".</param>
public sealed record ReadLine(RecordRead Read, string Words)
{
    public string Who => Read.Organization is null ? Read.PersonName : $"{Read.PersonName}, {Read.Organization}";
}

/// <summary>The only door to the log of reads: Supervisors of the agency that owns the record. To all others it does not exist.</summary>
public static class ReadsDoor
{
    public static bool SeesReads(this Viewer viewer, Record record) => viewer.Side == Side.Agency && viewer.AgencyId == record.AgencyId && viewer.May(Right.SeeReads);

    public static IQueryable<RecordRead> Reads(this RedressDb db, Viewer viewer, Record record)
        => viewer.SeesReads(record) ? db.Set<RecordRead>().AsNoTracking().Where(read => read.RecordId == record.Id) : db.Set<RecordRead>().Where(read => false);

    /// <summary>In words, in the order given.</summary>
    public static async Task<List<ReadLine>> InWords(this RedressDb db, Record record, IReadOnlyList<RecordRead> reads, CancellationToken stop = default)
    {
        var ids = reads.Select(read => read.DocumentId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Document>().Where(document => ids.Contains(document.Id)).ToDictionaryAsync(document => document.Id, document => document.FileName, stop);
        return [.. reads.Select(read => new ReadLine(read, $"{What(read, record, names)}, {How(read.How)}"))];
    }

    static string What(RecordRead read, Record record, Dictionary<Guid, string> names) => read.What switch
    {
        ReadWhat.Document => $"Opened the document {(read.DocumentId is { } id && names.TryGetValue(id, out var name) && name != "" ? name : "that is gone")}",
        ReadWhat.RestrictedComplainant => "Saw who complained, which is restricted",
        _ => record is Complaint ? "Opened the complaint" : "Opened the record",
    };

    static string How(ReadHow how) => how switch
    {
        ReadHow.Api => "by a program", ReadHow.Download => "downloaded", ReadHow.Preview => "as a preview", ReadHow.Export => "in an export", _ => "on a page",
    };
}
