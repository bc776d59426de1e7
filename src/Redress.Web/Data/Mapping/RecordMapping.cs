using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Web.Data.Mapping;

sealed class RecordMapping : IEntityTypeConfiguration<Record>
{
    public void Configure(EntityTypeBuilder<Record> record)
    {
        record.LockedWithRecord().ToTable("records");
        record.HasDiscriminator<string>("Kind").HasValue<Domain.Complaints.Complaint>("complaint").HasValue<Domain.Companies.NonNmlsEntity>("entity").HasValue<Domain.Supervision.SupervisoryActivity>("activity");
        record.Property("Kind").HasMaxLength(20);
        record.Property(r => r.Number).HasMaxLength(30);
        record.Property(r => r.SubjectName).HasMaxLength(300);
        record.Property(r => r.Version).IsConcurrencyToken().ForLists("It counts changes: of two who act at once, one wins.");
        const string chain = "The chain goes on: research is added after closing too. The check compares it with the last event.";
        record.Property(r => r.EventCount).ForLists(chain);
        record.Property(r => r.ChainHead).ForLists(chain);
        record.Property(r => r.StateDigest).ForLists(chain);
        record.HasIndex(r => r.Number).IsUnique();
        record.HasIndex(r => new { r.CompanyId, r.FirstSentAt });
        record.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne(r => r.Company).WithMany().HasForeignKey(r => r.CompanyId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne(r => r.CreatedBy).WithMany().HasForeignKey(r => r.CreatedById).OnDelete(DeleteBehavior.Restrict);
        record.HasOne(r => r.AgencyPoc).WithMany().HasForeignKey(r => r.AgencyPocId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne(r => r.CompanyPoc).WithMany().HasForeignKey(r => r.CompanyPocId).OnDelete(DeleteBehavior.Restrict);
        record.HasMany(r => r.Requests).WithOne(request => request.Record).HasForeignKey(request => request.RecordId);
        record.HasMany(r => r.Instalments).WithOne().HasForeignKey(instalment => instalment.RecordId);
        record.HasMany(r => r.DueDates).WithOne().HasForeignKey(due => due.RecordId);
        record.HasMany(r => r.Reminders).WithOne().HasForeignKey(reminder => reminder.RecordId);
        record.HasMany(r => r.Pauses).WithOne().HasForeignKey(pause => pause.RecordId);
        record.HasMany(r => r.PointsOfContact).WithOne().HasForeignKey(poc => poc.RecordId);
        record.HasMany(r => r.Documents).WithOne().HasForeignKey(document => document.RecordId);
        record.Ignore(r => r.Happenings);
    }
}

sealed class PointOfContactMapping : IEntityTypeConfiguration<PointOfContact>
{
    public void Configure(EntityTypeBuilder<PointOfContact> poc) => poc.LockedWithRecord().ToTable("points_of_contact");
}

sealed class DueDateMapping : IEntityTypeConfiguration<DueDate>
{
    public void Configure(EntityTypeBuilder<DueDate> due)
    {
        due.LockedWithRecord().ToTable("due_dates");
        due.Property(d => d.On).HasColumnName("due_on");
        due.Ignore(d => d.Rule);
        due.Property(d => d.Reason).HasMaxLength(1000);
    }
}

sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.LockedWithRecord(addedWhen: "NEW.part IN ('Research', 'Discussion', 'Letter')", addedWhy: "They come with research, posts and letters, which go on after closing.").ToTable("documents");
        document.Property(d => d.FileName).HasMaxLength(200);
        document.Property(d => d.ContentType).HasMaxLength(200);
        document.Property(d => d.Sha256).HasMaxLength(64);
        // Whether somebody may open it is asked wherever it is read.
        document.Navigation(d => d.Scans).AutoInclude();
        document.Ignore(d => d.LatestScan);
        document.HasIndex(d => d.DraftId);
        document.HasIndex(d => d.PartId);
    }
}

sealed class RecordEventMapping : IEntityTypeConfiguration<RecordEvent>
{
    public void Configure(EntityTypeBuilder<RecordEvent> happened)
    {
        happened.WrittenOnce().ToTable("record_events");
        // Only names the row; record and number say which event it is.
        happened.Property(e => e.Id).ForLists("It names the row and nothing else.");
        happened.Property(e => e.ActorName).HasMaxLength(200);
        // Two acts at once cannot both be the next event.
        happened.HasIndex(e => new { e.RecordId, e.No }).IsUnique();
        happened.HasOne<Record>().WithMany().HasForeignKey(e => e.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class LastLookMapping : IEntityTypeConfiguration<LastLook>
{
    public void Configure(EntityTypeBuilder<LastLook> look)
    {
        look.OpenOnLockedRecord("Looking changes nothing.").ToTable("last_looks").HasKey(l => new { l.PersonId, l.RecordId });
        look.HasOne<Record>().WithMany().HasForeignKey(l => l.RecordId);
    }
}
