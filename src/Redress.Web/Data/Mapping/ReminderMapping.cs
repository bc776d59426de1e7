using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Exchange;

namespace Redress.Web.Data.Mapping;

sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.LockedWithRecord().ToTable("reminders");
        reminder.Property(r => r.On).HasColumnName("reminded_on");
        reminder.Property(r => r.To).HasColumnName("told");
        reminder.Property(r => r.ToId).HasColumnName("told_id");
        reminder.Property(r => r.Step).HasMaxLength(30);
        reminder.HasOne<InformationRequest>().WithMany().HasForeignKey(r => r.RequestId);
        // Each rung once, though several processes climb; what is done by hand has no rung.
        reminder.HasIndex(r => new { r.RequestId, r.RoundNo, r.DueOn, r.Step }).IsUnique();
        reminder.HasIndex(r => r.RecordId);
    }
}
