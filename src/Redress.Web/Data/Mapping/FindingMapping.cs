using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class FindingMapping : IEntityTypeConfiguration<Finding>, IEntityTypeConfiguration<FindingStep>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.LockedWithRecord().ToTable("findings");
        finding.HasOne<SupervisoryActivity>().WithMany(activity => activity.Findings).HasForeignKey(f => f.RecordId);
        finding.HasOne(f => f.Agency).WithMany().HasForeignKey(f => f.AgencyId).OnDelete(DeleteBehavior.Restrict);
        finding.Ignore(f => f.Reach);
        finding.Property(f => f.Area).HasMaxLength(Finding.MostArea);
        finding.Property(f => f.Citation).HasMaxLength(AllegedViolation.MostCitation);
        finding.Property(f => f.Text).HasMaxLength(Finding.MostText);
        finding.Property(f => f.ProposedByName).HasMaxLength(200);
        finding.Property(f => f.ComplaintNumber).HasMaxLength(SupervisoryActivity.MostId);
        finding.Property(f => f.RepeatsActivity).HasMaxLength(SupervisoryActivity.MostId);
        finding.Ignore(f => f.Facts);
        finding.Ignore(f => f.LatestStep);
        finding.Ignore(f => f.Decision);
        finding.Ignore(f => f.Resolution);
        finding.HasIndex(f => new { f.RecordId, f.No }).IsUnique();
        // The page of a complaint asks what became of its violations.
        finding.HasIndex(f => f.ComplaintNumber);
    }

    public void Configure(EntityTypeBuilder<FindingStep> step)
    {
        step.LockedWithRecord().ToTable("finding_steps");
        step.HasOne<Finding>().WithMany(finding => finding.Steps).HasForeignKey(s => s.FindingId);
        step.Property(s => s.Comment).HasMaxLength(Finding.MostComment);
        step.Property(s => s.ByName).HasMaxLength(200);
        // Two who decide at once do not both take the next step.
        step.HasIndex(s => new { s.FindingId, s.No }).IsUnique();
    }
}
