using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class ActivityAccessMapping : IEntityTypeConfiguration<AgencyRequest>, IEntityTypeConfiguration<AgencyGrant>, IEntityTypeConfiguration<ApprovalRule>
{
    public void Configure(EntityTypeBuilder<AgencyRequest> request)
    {
        request.OpenOnLockedRecord("Access to an activity is asked for and decided after closing too.", inProof: true).ToTable("agency_requests");
        request.HasOne<SupervisoryActivity>().WithMany(a => a.AgencyRequests).HasForeignKey(r => r.RecordId);
        request.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        request.Property(r => r.Reason).HasMaxLength(SupervisoryActivity.MostComment);
        request.Property(r => r.AskedByName).HasMaxLength(200);
        request.Property(r => r.DecisionComment).HasMaxLength(SupervisoryActivity.MostComment);
        request.Property(r => r.DecidedByName).HasMaxLength(200);
        // Two of one agency who ask at once: one of them does.
        request.HasIndex(r => new { r.RecordId, r.AgencyId }, "IX_agency_requests_open").IsUnique().HasFilter("decided_at IS NULL");
        request.HasIndex(r => r.RecordId);
        request.HasIndex(r => new { r.AgencyId, r.AskedAt });
    }

    public void Configure(EntityTypeBuilder<AgencyGrant> grant)
    {
        grant.OpenOnLockedRecord("Access to an activity is granted and removed after closing too.", inProof: true).ToTable("agency_grants");
        grant.HasOne<SupervisoryActivity>().WithMany(a => a.Grants).HasForeignKey(g => g.RecordId);
        grant.HasOne(g => g.Agency).WithMany().HasForeignKey(g => g.AgencyId).OnDelete(DeleteBehavior.Restrict);
        grant.Property(g => g.GrantedByName).HasMaxLength(200);
        grant.Property(g => g.RemovedByName).HasMaxLength(200);
        grant.Property(g => g.RemovedWhy).HasMaxLength(SupervisoryActivity.MostComment);
        grant.HasIndex(g => new { g.RecordId, g.AgencyId });
        grant.HasIndex(g => g.AgencyId);
    }

    public void Configure(EntityTypeBuilder<ApprovalRule> rule)
    {
        rule.AddedToLockedRecord("Other agencies ask after closing too.").ToTable("approval_rules");
        rule.HasOne<SupervisoryActivity>().WithMany(a => a.ApprovalRules).HasForeignKey(r => r.RecordId);
        rule.Property(r => r.Codes).HasMaxLength(ApprovalRule.MostCodes);
        rule.Property(r => r.SetByName).HasMaxLength(200);
        rule.Ignore(r => r.Agencies);
        // Two who set it at once: one of them does.
        rule.HasIndex(r => new { r.RecordId, r.No }).IsUnique();
    }
}
