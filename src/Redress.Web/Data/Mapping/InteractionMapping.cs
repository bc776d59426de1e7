using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class InteractionMapping : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> one)
    {
        one.LockedWithRecord().ToTable("interactions");
        one.HasOne<SupervisoryActivity>().WithMany(a => a.Interactions).HasForeignKey(i => i.RecordId);
        one.Property(i => i.WithWhom).HasMaxLength(Interaction.MostWith);
        one.Property(i => i.Subject).HasMaxLength(Interaction.MostSubject);
        one.Property(i => i.Notes).HasMaxLength(Interaction.MostNotes);
        one.Property(i => i.WrittenByName).HasMaxLength(200);
        one.Property(i => i.WithdrawnByName).HasMaxLength(200);
        one.Property(i => i.WithdrawnWhy).HasMaxLength(Interaction.MostReason);
        one.Ignore(i => i.Facts);
        one.HasIndex(i => new { i.RecordId, i.No }).IsUnique();
    }
}
