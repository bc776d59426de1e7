using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Notices;

namespace Redress.Web.Data.Mapping;

sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.NoPartOfARecord().ToTable("notices");
        notice.Property(n => n.Words).HasMaxLength(300);
        notice.Property(n => n.Link).HasMaxLength(300);
        // What is called back did not go out in a daily summary at the same moment.
        notice.Property(n => n.MailId).IsConcurrencyToken();
        notice.HasIndex(n => new { n.PersonId, n.At });
        notice.HasIndex(n => n.RecordId);
        notice.HasIndex(n => n.BulkActId);
        // What waits for a daily summary.
        notice.HasIndex(n => n.PersonId, "IX_notices_waiting").HasFilter("delivery = 'DailySummary' AND mail_id IS NULL AND read_at IS NULL");
        notice.HasIndex(n => new { n.EventId, n.PersonId }).IsUnique();
    }
}

sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.NoPartOfARecord().ToTable("outbox_mails");
        mail.Property(m => m.MessageId).HasMaxLength(100);
        mail.Property(m => m.To).HasColumnName("recipient").HasMaxLength(254);
        mail.Property(m => m.Subject).HasMaxLength(300);
        mail.Property(m => m.LastError).HasMaxLength(500);
        mail.Property(m => m.GivenUpReason).HasMaxLength(500);
        mail.Ignore(m => m.Attachment);
        mail.Ignore(m => m.MayHaveGone);
        // Giving up and sending cannot both win, nor giving up and taking in hand.
        mail.Property(m => m.SentAt).IsConcurrencyToken();
        mail.Property(m => m.FailedAt).IsConcurrencyToken();
        mail.Property(m => m.LeasedUntil).IsConcurrencyToken();
        mail.HasIndex(m => m.RecordId);
        mail.HasIndex(m => m.BulkActId);
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.HasIndex(m => new { m.SentAt, m.NextTryAt });
    }
}

sealed class NoticeChoiceMapping : IEntityTypeConfiguration<NoticeChoice>, IEntityTypeConfiguration<NoticeReach>, IEntityTypeConfiguration<DailySummary>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.NoPartOfARecord().ToTable("notice_choices");
        choice.HasIndex(c => c.PersonId);
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }

    public void Configure(EntityTypeBuilder<NoticeReach> reach)
    {
        reach.NoPartOfARecord().ToTable("notice_reaches");
        reach.HasIndex(r => r.PersonId);
        reach.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
    }

    public void Configure(EntityTypeBuilder<DailySummary> summary) => summary.NoPartOfARecord().ToTable("daily_summaries").HasKey(s => new { s.PersonId, s.Day });
}
