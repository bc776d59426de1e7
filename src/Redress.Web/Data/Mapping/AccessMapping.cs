using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Mapping;

sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.LockedWithRecord().ToTable("referrals");
        referral.Property(r => r.Comments).HasMaxLength(Referral.MostComments);
        referral.Property(r => r.DecisionComments).HasMaxLength(Referral.MostComments);
        referral.Property(r => r.Shows).HasConversion<int>();
        referral.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromAgencyId).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToAgencyId).OnDelete(DeleteBehavior.Restrict);
        // Two who refer at once: one of them does.
        referral.HasIndex(r => r.RecordId, "IX_referrals_open").IsUnique().HasFilter("decided_at IS NULL");
        referral.HasIndex(r => r.RecordId);
        referral.HasIndex(r => new { r.FromAgencyId, r.AskedAt });
        referral.HasIndex(r => new { r.ToAgencyId, r.AskedAt });
    }
}

sealed class AccessGrantMapping : IEntityTypeConfiguration<AccessGrant>
{
    public void Configure(EntityTypeBuilder<AccessGrant> grant)
    {
        grant.OpenOnLockedRecord("Access is granted and removed after closing too.", inProof: true).ToTable("access_grants");
        grant.Property(g => g.RemovedWhy).HasMaxLength(Referral.MostComments);
        grant.HasOne(g => g.Agency).WithMany().HasForeignKey(g => g.AgencyId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(g => new { g.RecordId, g.AgencyId });
        grant.HasIndex(g => g.AgencyId);
    }
}

sealed class AccessRequestMapping : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> request)
    {
        request.OpenOnLockedRecord("Access is asked for and decided after closing too.", inProof: true).ToTable("access_requests");
        request.Property(r => r.Comments).HasMaxLength(Referral.MostComments);
        request.Property(r => r.DecisionComments).HasMaxLength(Referral.MostComments);
        request.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // Two of one agency who ask at once: one of them does.
        request.HasIndex(r => new { r.RecordId, r.AgencyId }, "IX_access_requests_open").IsUnique().HasFilter("decided_at IS NULL");
        request.HasIndex(r => r.RecordId);
        request.HasIndex(r => new { r.AgencyId, r.AskedAt });
        request.HasIndex(r => new { r.OwnerAgencyId, r.AskedAt });
    }
}

sealed class OutsideReferralMapping : IEntityTypeConfiguration<OutsideReferral>, IEntityTypeConfiguration<OutsideReceipt>
{
    public void Configure(EntityTypeBuilder<OutsideReferral> referral)
    {
        referral.LockedWithRecord().ToTable("outside_referrals");
        referral.Property(r => r.To).HasColumnName("sent_to").HasMaxLength(OutsideReferral.MostTo);
        referral.Property(r => r.How).HasMaxLength(OutsideReferral.MostHow);
        referral.Property(r => r.What).HasMaxLength(OutsideReferral.MostWhat);
        referral.HasIndex(r => r.RecordId);
    }

    public void Configure(EntityTypeBuilder<OutsideReceipt> receipt)
    {
        receipt.AddedToLockedRecord("The other body may confirm it after closing.").ToTable("outside_receipts");
        receipt.Property(r => r.ReceivedBy).HasMaxLength(OutsideReferral.MostTo);
        receipt.Property(r => r.Note).HasMaxLength(OutsideReferral.MostWhat);
        // Recorded twice at once, it is recorded once.
        receipt.HasIndex(r => r.OutsideReferralId).IsUnique();
        receipt.HasIndex(r => r.RecordId);
        receipt.HasOne<OutsideReferral>().WithMany().HasForeignKey(r => r.OutsideReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class SealedPackageMapping : IEntityTypeConfiguration<SealedPackage>
{
    public void Configure(EntityTypeBuilder<SealedPackage> package)
    {
        package.OpenOnLockedRecord("The other body opens it after closing; what became of it stands in the history.").ToTable("sealed_packages");
        package.Property(p => p.End).HasColumnName("ended_how");
        package.Property(p => p.TokenHash).HasMaxLength(64);
        package.HasIndex(p => p.TokenHash).IsUnique();
        package.HasIndex(p => p.RecordId);
        package.HasIndex(p => new { p.EndedAt, p.NextTryAt });
        package.HasOne<OutsideReferral>().WithMany().HasForeignKey(p => p.OutsideReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
