using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Data.Mapping;

sealed class SignOnMapping : IEntityTypeConfiguration<SignOn>, IEntityTypeConfiguration<SignOnDomain>, IEntityTypeConfiguration<SignOnFact>
{
    public void Configure(EntityTypeBuilder<SignOn> signOn)
    {
        signOn.NoPartOfARecord().ToTable("sign_ons");
        signOn.Property(s => s.Issuer).HasMaxLength(300);
        signOn.Property(s => s.ClientId).HasMaxLength(200);
        signOn.Property(s => s.Label).HasMaxLength(60);
        signOn.Property(s => s.SecondFactorAcr).HasMaxLength(200);
        signOn.Property(s => s.FailedWhy).HasMaxLength(300);
        signOn.Property(s => s.Version).IsConcurrencyToken();
        signOn.HasIndex(s => s.AgencyId).IsUnique();
        signOn.HasIndex(s => s.CompanyId).IsUnique();
        signOn.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
        signOn.HasOne<Company>().WithMany().HasForeignKey(s => s.CompanyId);
        signOn.HasOne<Person>().WithMany().HasForeignKey(s => s.WayInId).OnDelete(DeleteBehavior.Restrict);
        signOn.HasMany(s => s.Facts).WithOne().HasForeignKey(fact => fact.SignOnId);
        signOn.HasMany(s => s.Domains).WithOne().HasForeignKey(domain => domain.SignOnId);
    }

    public void Configure(EntityTypeBuilder<SignOnDomain> domain)
    {
        // The name alone is the key: of two organizations that name a domain at once, one is refused.
        domain.NoPartOfARecord().ToTable("sign_on_domains").HasKey(d => d.Name);
        domain.Property(d => d.Name).HasMaxLength(253).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SignOnFact> fact)
    {
        fact.WrittenOnce().ToTable("sign_on_facts");
        fact.Property(f => f.ByName).HasMaxLength(200);
        fact.Property(f => f.Words).HasMaxLength(1000);
        fact.HasIndex(f => new { f.SignOnId, f.At });
    }
}

sealed class SignOnLinkMapping : IEntityTypeConfiguration<SignOnLink>, IEntityTypeConfiguration<UsedAnswer>
{
    public void Configure(EntityTypeBuilder<SignOnLink> link)
    {
        link.NoPartOfARecord().ToTable("sign_on_links");
        link.Property(l => l.Issuer).HasMaxLength(300);
        link.Property(l => l.Subject).HasMaxLength(255);
        link.HasIndex(l => new { l.SignOnId, l.Issuer, l.Subject }).IsUnique();
        link.HasIndex(l => new { l.PersonId, l.SignOnId, l.Issuer }).IsUnique();
        link.HasOne<SignOn>().WithMany().HasForeignKey(l => l.SignOnId);
        // Who is removed loses the account, and the link with it.
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UsedAnswer> used)
    {
        used.NoPartOfARecord().ToTable("used_answers").HasKey(u => u.State);
        used.Property(u => u.State).HasMaxLength(64).ValueGeneratedNever();
    }
}
