using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class TimeEntryMapping : IEntityTypeConfiguration<TimeEntry>
{
    public void Configure(EntityTypeBuilder<TimeEntry> row)
    {
        row.LockedWithRecord().ToTable("time_entries");
        row.HasOne<SupervisoryActivity>().WithMany(a => a.TimeEntries).HasForeignKey(t => t.RecordId);
        row.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        row.Property(t => t.PersonName).HasMaxLength(200);
        row.Property(t => t.Note).HasMaxLength(TimeEntry.MostNote);
        row.Property(t => t.WrittenByName).HasMaxLength(200);
        row.Property(t => t.WithdrawnByName).HasMaxLength(200);
        row.Property(t => t.WithdrawnWhy).HasMaxLength(TimeEntry.MostReason);
        row.Ignore(t => t.Facts);
        row.Ignore(t => t.Hours);
        row.HasIndex(t => new { t.RecordId, t.No }).IsUnique();
    }
}
