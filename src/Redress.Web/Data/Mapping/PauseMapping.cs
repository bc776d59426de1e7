using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Deadlines;

namespace Redress.Web.Data.Mapping;

sealed class PauseMapping : IEntityTypeConfiguration<Pause>, IEntityTypeConfiguration<PausedDeadline>
{
    public void Configure(EntityTypeBuilder<Pause> pause)
    {
        pause.LockedWithRecord().ToTable("pauses");
        pause.Property(p => p.Note).HasMaxLength(1_000);
        pause.HasMany(p => p.Deadlines).WithOne().HasForeignKey(one => one.PauseId);
        pause.HasIndex(p => new { p.RecordId, p.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PausedDeadline> deadline)
    {
        deadline.LockedWithRecord().ToTable("paused_deadlines");
        deadline.HasIndex(d => d.RecordId);
        deadline.HasIndex(d => d.RequestId);
    }
}
