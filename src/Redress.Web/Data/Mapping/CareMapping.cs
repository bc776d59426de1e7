using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Mapping;

sealed class UserCheckMapping : IEntityTypeConfiguration<UserCheck>, IEntityTypeConfiguration<KeptUser>
{
    public void Configure(EntityTypeBuilder<UserCheck> check)
    {
        check.NoPartOfARecord().ToTable("user_checks");
        check.Property(c => c.Key).HasMaxLength(60);
        check.Property(c => c.CompletedByName).HasMaxLength(200);
        // Two machines that remind or complete at once: one of the saves is refused.
        check.Property(c => c.RemindedAt).IsConcurrencyToken();
        check.Property(c => c.CompletedAt).IsConcurrencyToken();
        check.HasIndex(c => c.Key).IsUnique();
        check.HasIndex(c => new { c.AgencyId, c.OpenedAt });
        check.HasIndex(c => new { c.CompanyId, c.OpenedAt });
        check.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId);
        check.HasOne<Company>().WithMany().HasForeignKey(c => c.CompanyId);
        check.HasMany(c => c.Kept).WithOne().HasForeignKey(kept => kept.CheckId);
    }

    public void Configure(EntityTypeBuilder<KeptUser> kept)
    {
        kept.NoPartOfARecord().ToTable("kept_users").HasKey(k => new { k.CheckId, k.PersonId });
        kept.Property(k => k.ByName).HasMaxLength(200);
    }
}

sealed class TermsOfUseMapping : IEntityTypeConfiguration<TermsOfUse>
{
    public void Configure(EntityTypeBuilder<TermsOfUse> terms)
    {
        terms.WrittenOnce().ToTable("terms_of_use").HasKey(t => t.No);
        terms.Property(t => t.No).ValueGeneratedNever();
        terms.Property(t => t.Version).HasMaxLength(20);
        terms.Property(t => t.WhatChanged).HasMaxLength(1000);
        terms.Property(t => t.PublishedByName).HasMaxLength(200);
        terms.HasIndex(t => t.Version).IsUnique();
    }
}

sealed class InstallationMapping : IEntityTypeConfiguration<Installation>, IEntityTypeConfiguration<InstallationFact>
{
    public void Configure(EntityTypeBuilder<Installation> installation)
    {
        installation.NoPartOfARecord().ToTable("installation");
        installation.Property(i => i.Id).ValueGeneratedNever();
        installation.Property(i => i.Name).HasMaxLength(100);
        installation.Property(i => i.HelpPhone).HasMaxLength(40);
        installation.Property(i => i.HelpEmail).HasMaxLength(254);
        installation.Property(i => i.HelpHours).HasMaxLength(200);
        installation.Property(i => i.KeyFingerprint).HasMaxLength(20);
        installation.Property(i => i.Version).IsConcurrencyToken();
        installation.HasMany(i => i.Facts).WithOne().HasForeignKey(fact => fact.InstallationId);
        installation.HasData(new Installation());
    }

    public void Configure(EntityTypeBuilder<InstallationFact> fact)
    {
        fact.WrittenOnce().ToTable("installation_facts");
        fact.Property(f => f.ByName).HasMaxLength(200);
        fact.Property(f => f.Words).HasMaxLength(500);
    }
}
