using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Mapping;

sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.NoPartOfARecord().ToTable("companies");
        company.Property(c => c.Name).HasMaxLength(Company.MostName);
        company.Property(c => c.NameKey).HasMaxLength(300);
        company.Property(c => c.SesId).HasMaxLength(20);
        company.Property(c => c.NmlsId).HasMaxLength(20);
        company.Property(c => c.FdicCertificate).HasMaxLength(20);
        company.Property(c => c.Rssd).HasMaxLength(20);
        company.Property(c => c.Street).HasMaxLength(200);
        company.Property(c => c.City).HasMaxLength(100);
        company.Property(c => c.State).HasMaxLength(2);
        company.Property(c => c.Zip).HasMaxLength(20);
        company.Property(c => c.Phone).HasMaxLength(40);
        company.Property(c => c.Website).HasMaxLength(300);
        company.Property(c => c.BusinessTypes).HasMaxLength(500);
        company.Property(c => c.BusinessActivities).HasMaxLength(500);
        company.Property(c => c.Version).IsConcurrencyToken().HasDefaultValue(0);
        company.Property(c => c.MailDomains).HasMaxLength(500);
        company.HasIndex(c => c.SesId).IsUnique();
        company.HasIndex(c => c.NmlsId).IsUnique();
        company.HasIndex(c => c.NameKey);
        company.HasIndex(c => c.FdicCertificate);
        company.HasIndex(c => c.Rssd);
        company.HasIndex(c => c.RefreshedAt);
        company.HasOne(c => c.ComplaintsContact).WithMany().HasForeignKey(c => c.ComplaintsContactId).OnDelete(DeleteBehavior.Restrict);
        company.HasOne(c => c.SaContact).WithMany().HasForeignKey(c => c.SaContactId).OnDelete(DeleteBehavior.Restrict);
        company.HasOne(c => c.Successor).WithMany().HasForeignKey(c => c.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        company.HasMany(c => c.Branches).WithOne(branch => branch.Company).HasForeignKey(branch => branch.CompanyId);
        company.HasMany(c => c.Individuals).WithOne(person => person.Company).HasForeignKey(person => person.CompanyId);
        company.HasMany(c => c.Licenses).WithOne().HasForeignKey(license => license.CompanyId);
        company.HasMany(c => c.OtherNames).WithOne().HasForeignKey(name => name.CompanyId);
        company.HasMany(c => c.Contacts).WithOne().HasForeignKey(contact => contact.CompanyId);
        company.HasMany(c => c.Facts).WithOne().HasForeignKey(fact => fact.CompanyId);
        company.HasMany(c => c.NoticeAddresses).WithOne().HasForeignKey(address => address.CompanyId);
    }
}

sealed class CompanyPartsMapping :
    IEntityTypeConfiguration<Branch>, IEntityTypeConfiguration<Individual>, IEntityTypeConfiguration<License>,
    IEntityTypeConfiguration<CompanyName>, IEntityTypeConfiguration<CompanyContact>, IEntityTypeConfiguration<NoticeAddress>, IEntityTypeConfiguration<CompanyFact>
{
    public void Configure(EntityTypeBuilder<Branch> branch)
    {
        branch.NoPartOfARecord().ToTable("branches");
        branch.Property(b => b.NmlsId).HasMaxLength(20);
        branch.Property(b => b.Street).HasMaxLength(200);
        branch.Property(b => b.City).HasMaxLength(100);
        branch.Property(b => b.State).HasMaxLength(2);
        branch.Property(b => b.Zip).HasMaxLength(20);
        branch.HasIndex(b => b.NmlsId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Individual> person)
    {
        person.NoPartOfARecord().ToTable("individuals");
        person.Property(p => p.NmlsId).HasMaxLength(20);
        person.Property(p => p.Name).HasMaxLength(200);
        person.Property(p => p.NameKey).HasMaxLength(200);
        person.Property(p => p.Title).HasMaxLength(100);
        person.HasIndex(p => p.NmlsId).IsUnique();
        person.Property(p => p.SoundKey).HasMaxLength(200);
        person.HasIndex(p => p.NameKey);
        person.HasIndex(p => p.SoundKey);
    }

    public void Configure(EntityTypeBuilder<License> license)
    {
        license.NoPartOfARecord().ToTable("licenses");
        license.Property(l => l.State).HasMaxLength(2);
        license.Property(l => l.Type).HasMaxLength(100);
        license.Property(l => l.Number).HasMaxLength(60);
        license.Property(l => l.Status).HasMaxLength(60);
        license.HasIndex(l => l.Number);
    }

    public void Configure(EntityTypeBuilder<CompanyName> name)
    {
        name.NoPartOfARecord().ToTable("company_names");
        name.Property(n => n.Name).HasMaxLength(300);
        name.Property(n => n.NameKey).HasMaxLength(300);
        name.Property(n => n.Kind).HasMaxLength(40);
        name.HasIndex(n => n.NameKey);
    }

    public void Configure(EntityTypeBuilder<CompanyContact> contact)
    {
        contact.NoPartOfARecord().ToTable("company_contacts");
        contact.Property(c => c.Kind).HasMaxLength(40);
        contact.Property(c => c.Name).HasMaxLength(200);
        contact.Property(c => c.Title).HasMaxLength(100);
        contact.Property(c => c.Email).HasMaxLength(254);
        contact.Property(c => c.Phone).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<NoticeAddress> address)
    {
        address.NoPartOfARecord().ToTable("notice_addresses");
        address.Property(a => a.Email).HasMaxLength(254);
        address.Property(a => a.AddedByName).HasMaxLength(200);
        address.Property(a => a.RemovedByName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<CompanyFact> fact)
    {
        fact.WrittenOnce().ToTable("company_facts");
        fact.Property(f => f.Words).HasMaxLength(2 * Company.MostName + 100);
        fact.Property(f => f.Why).HasMaxLength(CompanyFact.MostWhy);
        fact.Property(f => f.ByName).HasMaxLength(200);
        fact.HasIndex(f => new { f.CompanyId, f.At });
        fact.HasOne(f => f.Agency).WithMany().HasForeignKey(f => f.AgencyId);
    }
}
