using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>A quarantined document of a record that the viewer's agency owns.</summary>
public sealed record QuarantinedDocument(Guid Id, string FileName, long Size, DateTime UploadedAt, Side Side, string? Uploader, string Number, bool IsEntity, string Subject, DateTime FoundAt, string? Finding);

/// <summary>How many quarantined files an organization has brought in: what an Operator may know.</summary>
public sealed record QuarantineCount(string Organization, int Files, DateTime Latest);

/// <summary>The quarantined files: for an agency those of its own records by name, for the Operator how many.</summary>
static class QuarantineDoor
{
    public static IQueryable<Document> Quarantined(this RedressDb db)
        => db.Set<Document>().Where(document => document.Scans.Any(scan => scan.Outcome == ScanOutcome.Found && !document.Scans.Any(later => later.At > scan.At)));

    public static async Task<(List<QuarantinedDocument> Rows, int Count)> QuarantinedOf(this RedressDb db, Viewer viewer, int page, int size, CancellationToken stop = default)
    {
        var own = db.OwnComplaints(viewer).Select(c => c.Id).Concat(db.Entities(viewer).Where(entity => entity.AgencyId == viewer.AgencyId).Select(entity => entity.Id));
        var all = db.Quarantined().Where(document => own.Contains(document.RecordId!.Value));
        var count = await all.CountAsync(stop);
        var rows = await all.OrderByDescending(document => document.UploadedAt).ThenBy(document => document.FileName).Skip((page - 1) * size).Take(size).ToListAsync(stop);
        var (records, people) = (rows.Select(document => document.RecordId).ToList(), rows.Select(document => document.UploadedById).ToList());
        var named = await db.Set<Record>().Where(record => records.Contains(record.Id)).Select(record => new { record.Id, record.Number, record.SubjectName, IsEntity = record is NonNmlsEntity }).ToDictionaryAsync(record => record.Id, stop);
        var names = await db.People.Where(person => people.Contains(person.Id)).Select(person => new { person.Id, Name = person.FirstName + " " + person.LastName }).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return ([.. rows.Select(document => (document, record: named[document.RecordId!.Value])).Select(one => new QuarantinedDocument(one.document.Id, one.document.FileName, one.document.Size, one.document.UploadedAt, one.document.Side,
            one.document.UploadedById is { } by ? names.GetValueOrDefault(by) : null, one.record.Number, one.record.IsEntity, one.record.SubjectName, one.document.LatestScan!.At, one.document.LatestScan.Finding))], count);
    }

    /// <summary>By the organization of whoever added the file. Who may ask has been asked already.</summary>
    public static async Task<List<QuarantineCount>> QuarantineCounts(this RedressDb db, CancellationToken stop = default)
    {
        var files = await db.Quarantined().AsNoTracking().IgnoreAutoIncludes().Select(document => new { document.UploadedById, document.UploadedAt }).ToListAsync(stop);
        var people = files.Select(file => file.UploadedById).OfType<Guid>().Distinct().ToList();
        var organizations = await db.People.Where(person => people.Contains(person.Id)).Select(person => new { person.Id, Name = person.Agency != null ? person.Agency.Name : person.Company != null ? person.Company.Name : null }).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return [.. files.GroupBy(file => file.UploadedById is { } by ? organizations.GetValueOrDefault(by) ?? "Others" : "Others")
            .Select(group => new QuarantineCount(group.Key, group.Count(), group.Max(file => file.UploadedAt))).OrderByDescending(one => one.Files).ThenBy(one => one.Organization, StringComparer.Ordinal)];
    }
}
