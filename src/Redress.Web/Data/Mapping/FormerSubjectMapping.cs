using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Mapping;

sealed class FormerSubjectMapping : IEntityTypeConfiguration<FormerSubject>
{
    public void Configure(EntityTypeBuilder<FormerSubject> former)
    {
        former.LockedWithRecord().ToTable("former_subjects");
        former.Property(f => f.SubjectName).HasMaxLength(300);
        former.Property(f => f.Reason).HasMaxLength(Complaint.MostSubjectReason);
        former.Property(f => f.AgencyName).HasMaxLength(200);
        former.Property(f => f.TransactionPlace).HasMaxLength(150);
        former.Property(f => f.Account).HasMaxLength(30_000);
        former.Property(f => f.Complainant).HasMaxLength(10_000);
        former.Property(f => f.Documents).HasMaxLength(100_000);
        // Two who change it at once: one of them does.
        former.HasIndex(f => new { f.RecordId, f.No }).IsUnique();
        former.HasIndex(f => new { f.CompanyId, f.UntilAt });
        former.HasOne(f => f.Category).WithMany().HasForeignKey(f => f.CategoryId).OnDelete(DeleteBehavior.Restrict);
        former.HasOne(f => f.Company).WithMany().HasForeignKey(f => f.CompanyId).OnDelete(DeleteBehavior.Restrict);
    }
}
