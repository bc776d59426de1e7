using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Data.Mapping;

sealed class SchedulingMapping : IEntityTypeConfiguration<ExamDecision>, IEntityTypeConfiguration<SchedulingItem>, IEntityTypeConfiguration<QueuedCompany>
{
    public void Configure(EntityTypeBuilder<ExamDecision> decision)
    {
        decision.WrittenOnce().ToTable("exam_decisions");
        decision.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Company>().WithMany().HasForeignKey(d => d.CompanyId).OnDelete(DeleteBehavior.Restrict);
        decision.Property(d => d.Target).HasMaxLength(SupervisoryActivity.MostId);
        decision.Property(d => d.TargetAgency).HasMaxLength(200);
        decision.Property(d => d.Comment).HasMaxLength(ExamDecision.MostText);
        decision.Property(d => d.Reason).HasMaxLength(ExamDecision.MostText);
        decision.Property(d => d.WhyRevised).HasMaxLength(ExamDecision.MostText);
        decision.Property(d => d.DecidedByName).HasMaxLength(200);
        // Two who decide at once do not both decide.
        decision.HasIndex(d => new { d.AgencyId, d.CompanyId, d.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SchedulingItem> item)
    {
        item.NoPartOfARecord().ToTable("scheduling_items");
        item.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne(i => i.Company).WithMany().HasForeignKey(i => i.CompanyId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<ExamDecision>().WithMany().HasForeignKey(i => i.DecisionId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Person>().WithMany().HasForeignKey(i => i.InChargeId).OnDelete(DeleteBehavior.Restrict);
        item.Property(i => i.Month).HasColumnName("planned_month");
        item.Property(i => i.Target).HasMaxLength(SupervisoryActivity.MostId);
        item.Property(i => i.ActivityNumber).HasMaxLength(SupervisoryActivity.MostId);
        item.Property(i => i.InChargeName).HasMaxLength(200);
        item.Property(i => i.PlannedByName).HasMaxLength(200);
        item.Property(i => i.InitiatedByName).HasMaxLength(200);
        item.Property(i => i.DroppedByName).HasMaxLength(200);
        item.Property(i => i.Comment).HasMaxLength(ExamDecision.MostText);
        item.Property(i => i.DroppedWhy).HasMaxLength(ExamDecision.MostText);
        item.Ignore(i => i.Facts);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasIndex(i => new { i.AgencyId, i.Month, i.Id });
    }

    public void Configure(EntityTypeBuilder<QueuedCompany> queued)
    {
        queued.NoPartOfARecord().ToTable("queued_companies");
        queued.HasOne<Agency>().WithMany().HasForeignKey(q => q.AgencyId).OnDelete(DeleteBehavior.Restrict);
        queued.HasOne<Company>().WithMany().HasForeignKey(q => q.CompanyId).OnDelete(DeleteBehavior.Restrict);
        queued.Property(q => q.QueuedByName).HasMaxLength(200);
        queued.Property(q => q.LeftByName).HasMaxLength(200);
        queued.HasIndex(q => new { q.AgencyId, q.CompanyId }, "IX_queued_companies_waiting").IsUnique().HasFilter("left_at IS NULL");
    }
}

sealed class ExamFiguresMapping : IEntityTypeConfiguration<ExamFigures>, IEntityTypeConfiguration<StaleFigures>
{
    public void Configure(EntityTypeBuilder<ExamFigures> row)
    {
        row.NoPartOfARecord().ToTable("exam_figures").HasKey(r => new { r.AgencyId, r.CompanyId });
        row.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        row.HasOne<Company>().WithMany().HasForeignKey(r => r.CompanyId);
        row.Property(r => r.Key).HasColumnName("company_key").HasMaxLength(40);
        row.Ignore(r => r.NextExamBy);
        row.Ignore(r => r.LastExamOn);
        row.Property(r => r.Name).HasMaxLength(Company.MostName);
        row.Property(r => r.NameKey).HasMaxLength(300);
        row.Property(r => r.State).HasMaxLength(2);
        row.Property(r => r.BusinessType).HasMaxLength(500);
        row.Property(r => r.LicenseStates).HasMaxLength(300);
        row.Property(r => r.ByMonth).HasMaxLength(150);
        row.Ignore(r => r.Months);
        row.Property(r => r.Change).HasColumnName("complaint_change");
        row.Property(r => r.Decision).HasColumnName("decided");
        row.HasIndex(r => new { r.AgencyId, r.NameKey, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.BusinessType, r.Last12 });
        row.HasIndex(r => new { r.AgencyId, r.DueOrder, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.LastOrder, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.OpenComplaints, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.Last12, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.Change, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.Rate, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.ReliefCents, r.CompanyId });
        row.HasIndex(r => new { r.AgencyId, r.Violations, r.CompanyId });
        row.HasIndex(r => r.CountedAt);
    }

    public void Configure(EntityTypeBuilder<StaleFigures> mark)
    {
        // No foreign key: a mark may outlive its company.
        mark.NoPartOfARecord().ToTable("stale_figures");
        mark.HasIndex(m => m.MarkedAt);
    }
}
