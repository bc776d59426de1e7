using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Mapping;

sealed class EnrollmentMapping : IEntityTypeConfiguration<Enrollment>, IEntityTypeConfiguration<EnrollmentLink>
{
    public void Configure(EntityTypeBuilder<Enrollment> enrollment)
    {
        enrollment.NoPartOfARecord().ToTable("enrollments");
        enrollment.Property(e => e.InvitedName).HasMaxLength(200);
        enrollment.Property(e => e.InvitedEmail).HasMaxLength(254);
        enrollment.Property(e => e.InvitedByName).HasMaxLength(200);
        enrollment.Property(e => e.AddressReason).HasMaxLength(Enrollment.MostAddressReason);
        enrollment.Property(e => e.RejectReason).HasMaxLength(Enrollment.MostReason);
        enrollment.Property(e => e.WithdrawReason).HasMaxLength(Enrollment.MostReason);
        enrollment.Property(e => e.WithdrawnByName).HasMaxLength(200);
        enrollment.Property(e => e.Version).IsConcurrencyToken();
        enrollment.Ignore(e => e.Reminders);
        enrollment.HasIndex(e => new { e.CompanyId, e.No }).IsUnique();
        enrollment.HasIndex(e => new { e.CompanyId, e.InvitedAt });
        enrollment.HasIndex(e => new { e.AgencyId, e.InvitedAt });
        enrollment.HasOne(e => e.Company).WithMany().HasForeignKey(e => e.CompanyId);
        enrollment.HasOne(e => e.Agency).WithMany().HasForeignKey(e => e.AgencyId);
        enrollment.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId);
        enrollment.HasMany(e => e.Links).WithOne().HasForeignKey(link => link.EnrollmentId);
    }

    public void Configure(EntityTypeBuilder<EnrollmentLink> link)
    {
        link.WrittenOnce().ToTable("enrollment_links");
        link.Property(l => l.MadeByName).HasMaxLength(200);
        link.HasIndex(l => l.TokenHash).IsUnique();
    }
}
