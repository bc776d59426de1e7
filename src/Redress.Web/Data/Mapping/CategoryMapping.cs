using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;

namespace Redress.Web.Data.Mapping;

sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.NoPartOfARecord().ToTable("categories");
        category.Property(c => c.Id).ValueGeneratedNever();
        category.Property(c => c.Product).HasMaxLength(200);
        category.Property(c => c.SubProduct).HasMaxLength(200);
        category.Property(c => c.Version).IsConcurrencyToken();
        category.HasMany(c => c.Issues).WithOne().HasForeignKey(issue => issue.CategoryId);
        category.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // Two people who add the same category at once add it once.
        category.HasIndex(c => new { c.AgencyId, c.Product, c.SubProduct }).IsUnique().HasFilter("agency_id IS NOT NULL");
    }
}

sealed class IssueMapping : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> issue)
    {
        issue.NoPartOfARecord().ToTable("issues");
        issue.Property(i => i.Id).ValueGeneratedNever();
        issue.Property(i => i.Name).HasMaxLength(300);
        issue.Property(i => i.SubIssue).HasMaxLength(300);
        issue.Property(i => i.Version).IsConcurrencyToken();
        issue.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
        issue.HasIndex(i => new { i.AgencyId, i.CategoryId, i.Name }).IsUnique().HasFilter("agency_id IS NOT NULL AND sub_issue IS NULL");
    }
}

sealed class ListVersionMapping : IEntityTypeConfiguration<ListVersion>
{
    public void Configure(EntityTypeBuilder<ListVersion> version)
    {
        version.NoPartOfARecord().ToTable("list_versions").HasKey(v => v.No);
        version.Property(v => v.No).ValueGeneratedNever();
        version.Property(v => v.Name).HasMaxLength(200);
        version.Property(v => v.PublishedByName).HasMaxLength(200);
        version.Property(v => v.Revision).IsConcurrencyToken();
        version.HasMany(v => v.Changes).WithOne().HasForeignKey(change => change.VersionNo);
    }
}

sealed class ListChangeMapping : IEntityTypeConfiguration<ListChange>
{
    public void Configure(EntityTypeBuilder<ListChange> change)
    {
        change.NoPartOfARecord().ToTable("list_changes").HasKey(c => new { c.VersionNo, c.No });
        change.Property(c => c.No).ValueGeneratedNever();
        change.Property(c => c.Under).HasMaxLength(1000);
        change.Property(c => c.Was).HasMaxLength(300);
        change.Property(c => c.Name).HasMaxLength(300);
        change.Property(c => c.Successor).HasMaxLength(700);
    }
}

sealed class ListFactMapping : IEntityTypeConfiguration<ListFact>
{
    public void Configure(EntityTypeBuilder<ListFact> fact)
    {
        fact.WrittenOnce().ToTable("list_facts");
        fact.Property(f => f.Words).HasMaxLength(2000);
        fact.Property(f => f.ByName).HasMaxLength(200);
        fact.HasIndex(f => new { f.AgencyId, f.At });
    }
}
