using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;

namespace Redress.Web.Data.Scheduling;

/// <summary>Marks the companies whose figures a save changes, so that they are counted soon after.</summary>
static class FigureMarks
{
    // What a complaint's numbers follow from; a comment or an answer changes none of them.
    static readonly HashSet<string> Counted = [nameof(Complaint.CompanyId), nameof(Complaint.AgencyId), nameof(Complaint.Status), nameof(Complaint.ReceivedOn), nameof(Complaint.IsImported), nameof(SupervisoryActivity.Milestone), nameof(SupervisoryActivity.TargetMonth)];

    public static void Add(RedressDb db)
    {
        var companies = new HashSet<Guid>();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
            companies.UnionWith(Of(db, entry));
        var now = db.Needs.Clock.GetUtcNow().UtcDateTime;
        foreach (var company in companies) db.Add(new StaleFigures { CompanyId = company, MarkedAt = now });
    }

    static IEnumerable<Guid> Of(RedressDb db, EntityEntry entry) => entry.Entity switch
    {
        Record record when entry.State != EntityState.Modified || entry.Properties.Any(one => one.IsModified && Counted.Contains(one.Metadata.Name)) => OfRecord(db, record),
        Relief relief => OfRecord(db, relief.RecordId),
        AllegedViolation violation => OfRecord(db, violation.RecordId),
        CloseOutSheet sheet => OfRecord(db, sheet.RecordId),
        License license => [license.CompanyId],
        Company company when entry.State != EntityState.Modified || entry.Properties.Any(one => one.IsModified && one.Metadata.Name is nameof(Company.Name) or nameof(Company.State) or nameof(Company.BusinessTypes) or nameof(Company.SuccessorId)) => [company.Id],
        ExamDecision decision => [decision.CompanyId],
        SchedulingItem item => [item.CompanyId],
        QueuedCompany queued => [queued.CompanyId],
        _ => [],
    };

    static IEnumerable<Guid> OfRecord(RedressDb db, Guid id) => db.ChangeTracker.Entries<Record>().Where(entry => entry.Entity.Id == id).SelectMany(entry => OfRecord(db, entry.Entity));

    // A complaint may go from one company to another: both are counted.
    static IEnumerable<Guid> OfRecord(RedressDb db, Record record)
        => db.Entry(record).Properties.Where(one => one.Metadata.Name == nameof(Complaint.CompanyId)).SelectMany(one => new[] { one.CurrentValue as Guid?, one.OriginalValue as Guid? }).OfType<Guid>().Where(id => id != Guid.Empty);
}
