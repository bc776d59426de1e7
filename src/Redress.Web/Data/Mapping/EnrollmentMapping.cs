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
        enrollment.Property(e => e.CodeSentTo).HasMaxLength(254);
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

sealed class EnrollmentRequestMapping : IEntityTypeConfiguration<EnrollmentRequest>
{
    public void Configure(EntityTypeBuilder<EnrollmentRequest> request)
    {
        request.NoPartOfARecord().ToTable("enrollment_requests");
        request.Property(r => r.AskerName).HasMaxLength(200);
        request.Property(r => r.AskerTitle).HasMaxLength(100);
        request.Property(r => r.AskerEmail).HasMaxLength(254);
        request.Property(r => r.AskerPhone).HasMaxLength(40);
        request.Property(r => r.Note).HasMaxLength(EnrollmentRequest.MostNote);
        request.Property(r => r.DecidedByName).HasMaxLength(200);
        request.Property(r => r.RefusalReason).HasMaxLength(Enrollment.MostReason);
        request.Property(r => r.CodeSentTo).HasMaxLength(254);
        request.Property(r => r.SentToReason).HasMaxLength(Enrollment.MostAddressReason);
        request.Property(r => r.Version).IsConcurrencyToken();
        request.HasIndex(r => new { r.CompanyId, r.AskedAt });
        request.HasIndex(r => new { r.DecidedAt, r.AgencyId });
        request.HasOne(r => r.Company).WithMany().HasForeignKey(r => r.CompanyId);
        request.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
        request.HasOne(r => r.DecidedByAgency).WithMany().HasForeignKey(r => r.DecidedByAgencyId);
        request.HasOne<Enrollment>().WithMany().HasForeignKey(r => r.EnrollmentId);
    }
}
