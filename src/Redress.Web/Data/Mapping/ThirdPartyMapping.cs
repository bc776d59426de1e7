using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class ThirdPartyMapping : IEntityTypeConfiguration<ThirdParty>, IEntityTypeConfiguration<ThirdPartyApproval>
{
    public void Configure(EntityTypeBuilder<ThirdParty> one)
    {
        one.LockedWithRecord().ToTable("third_parties");
        one.HasOne<SupervisoryActivity>().WithMany(a => a.ThirdParties).HasForeignKey(p => p.RecordId);
        one.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        one.Property(p => p.FirstName).HasMaxLength(ThirdParty.MostName);
        one.Property(p => p.LastName).HasMaxLength(ThirdParty.MostName);
        one.Property(p => p.Email).HasMaxLength(ThirdParty.MostEmail);
        one.Property(p => p.Firm).HasMaxLength(ThirdParty.MostFirm);
        one.Property(p => p.Why).HasMaxLength(SupervisoryActivity.MostComment);
        one.Property(p => p.AskedByName).HasMaxLength(200);
        one.Property(p => p.DecisionComment).HasMaxLength(SupervisoryActivity.MostComment);
        one.Property(p => p.DecidedByName).HasMaxLength(200);
        one.Property(p => p.UntilByName).HasMaxLength(200);
        one.Property(p => p.UntilWhy).HasMaxLength(SupervisoryActivity.MostComment);
        one.HasIndex(p => new { p.RecordId, p.No }).IsUnique();
        // The door asks on which activities somebody is.
        one.HasIndex(p => p.PersonId);
    }

    public void Configure(EntityTypeBuilder<ThirdPartyApproval> approval)
    {
        approval.LockedWithRecord().ToTable("third_party_approvals");
        approval.HasOne<ThirdParty>().WithMany(p => p.Approvals).HasForeignKey(a => a.ThirdPartyId);
        approval.Property(a => a.Part).HasMaxLength(60);
        approval.Property(a => a.ByName).HasMaxLength(200);
        // Two who agree at once are two approvals, one after the other.
        approval.HasIndex(a => new { a.ThirdPartyId, a.No }).IsUnique();
    }
}
