using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Mapping;

sealed class NonNmlsEntityMapping : IEntityTypeConfiguration<NonNmlsEntity>
{
    public void Configure(EntityTypeBuilder<NonNmlsEntity> entity)
    {
        entity.Property(e => e.NameKey).HasMaxLength(300).ForLists();
        entity.Property(e => e.Activity).HasMaxLength(NonNmlsEntity.MostActivity);
        entity.Property(e => e.Turns).IsConcurrencyToken().ForLists();
        entity.Ignore(e => e.Name);
        entity.Ignore(e => e.Match);
        entity.Ignore(e => e.OwnDocuments);
        entity.HasMany(e => e.Details).WithOne().HasForeignKey(detail => detail.RecordId);
        entity.HasMany(e => e.InformationChanges).WithOne().HasForeignKey(change => change.RecordId);
        entity.HasMany(e => e.Matches).WithOne().HasForeignKey(match => match.RecordId);
        // Among a million complaints a few thousand of these.
        entity.HasIndex(e => new { e.NameKey, e.Number }, "IX_records_entities").HasFilter("kind = 'entity'");
    }
}

sealed class EntityPartsMapping : IEntityTypeConfiguration<EntityDetail>, IEntityTypeConfiguration<InformationChange>, IEntityTypeConfiguration<EntityMatch>
{
    public void Configure(EntityTypeBuilder<EntityDetail> detail)
    {
        detail.LockedWithRecord().ToTable("entity_details");
        detail.Property(d => d.Text).HasMaxLength(EntityDetail.MostText);
        detail.Property(d => d.City).HasMaxLength(100);
        detail.Property(d => d.State).HasMaxLength(2);
        detail.Property(d => d.Zip).HasMaxLength(20);
        detail.Property(d => d.Note).HasMaxLength(EntityDetail.MostNote);
        detail.Property(d => d.Key).HasMaxLength(330).ForLists();
        detail.Property(d => d.Position).ForLists();
        detail.Ignore(d => d.Known);
        detail.HasIndex(d => new { d.Kind, d.Key });
    }

    public void Configure(EntityTypeBuilder<InformationChange> change)
    {
        change.LockedWithRecord().ToTable("information_changes");
        change.Property(c => c.What).HasMaxLength(NonNmlsEntity.MostActivity);
        change.Property(c => c.Why).HasMaxLength(NonNmlsEntity.MostWhy);
        change.Property(c => c.Comments).HasMaxLength(NonNmlsEntity.MostWhy);
        change.Property(c => c.AskedByName).HasMaxLength(200);
        change.Property(c => c.DecidedByName).HasMaxLength(200);
        change.HasOne(c => c.Agency).WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // Two who ask at once do not give one number twice.
        change.HasIndex(c => new { c.RecordId, c.No }).IsUnique();
        change.HasIndex(c => c.Decision);
    }

    public void Configure(EntityTypeBuilder<EntityMatch> match)
    {
        match.LockedWithRecord().ToTable("entity_matches");
        match.Property(m => m.Why).HasMaxLength(NonNmlsEntity.MostWhy);
        match.Property(m => m.UndoneWhy).HasMaxLength(NonNmlsEntity.MostWhy);
        match.Property(m => m.ByName).HasMaxLength(200);
        match.Property(m => m.UndoneByName).HasMaxLength(200);
        match.HasOne(m => m.Company).WithMany().HasForeignKey(m => m.CompanyId).OnDelete(DeleteBehavior.Restrict);
        match.HasIndex(m => new { m.RecordId, m.No }).IsUnique();
    }
}
