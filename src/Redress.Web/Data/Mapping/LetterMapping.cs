using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Mapping;

sealed class LetterTemplateMapping : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> template)
    {
        template.NoPartOfARecord().ToTable("letter_templates");
        template.Property(t => t.Title).HasMaxLength(200);
        template.Property(t => t.Text).HasMaxLength(30_000);
        template.Property(t => t.Version).IsConcurrencyToken();
        template.Ignore(t => t.Says);
        template.Property(t => t.To).HasColumnName("goes_to");
        template.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
        template.HasIndex(t => new { t.AgencyId, t.RetiredAt });
    }
}

sealed class ComplaintLetterMapping : IEntityTypeConfiguration<ComplaintLetter>
{
    public void Configure(EntityTypeBuilder<ComplaintLetter> letter)
    {
        letter.AddedToLockedRecord("The closing letter and the acknowledgement go out after closing.").ToTable("complaint_letters");
        letter.Property(l => l.To).HasColumnName("goes_to");
        letter.Property(l => l.Date).HasColumnName("dated").HasMaxLength(60);
        letter.Property(l => l.Head).HasMaxLength(1_000);
        letter.Property(l => l.Address).HasMaxLength(2_000);
        letter.Property(l => l.Subject).HasMaxLength(LetterText.MostTitle);
        letter.Property(l => l.Text).HasMaxLength(LetterText.MostText);
        letter.Property(l => l.Email).HasMaxLength(254);
        letter.HasOne<Complaint>().WithMany(complaint => complaint.Letters).HasForeignKey(l => l.RecordId);
        // Two who send at once do not give one number twice.
        letter.HasIndex(l => new { l.RecordId, l.No }).IsUnique();
    }
}

sealed class LetterMailingMapping : IEntityTypeConfiguration<LetterMailing>
{
    public void Configure(EntityTypeBuilder<LetterMailing> mailing)
    {
        mailing.AddedToLockedRecord("A letter goes to the post after closing too.").ToTable("letter_mailings");
        mailing.HasOne<Complaint>().WithMany(complaint => complaint.LetterMailings).HasForeignKey(m => m.RecordId);
        mailing.HasIndex(m => m.LetterId).IsUnique();
    }
}

sealed class LetterReceiptMapping : IEntityTypeConfiguration<LetterReceipt>
{
    public void Configure(EntityTypeBuilder<LetterReceipt> receipt)
    {
        receipt.AddedToLockedRecord("The company confirms a letter after closing too.").ToTable("letter_receipts");
        receipt.HasOne<Complaint>().WithMany(complaint => complaint.LetterReceipts).HasForeignKey(r => r.RecordId);
        receipt.HasIndex(r => r.LetterId).IsUnique();
    }
}

sealed class LetterPrintMapping : IEntityTypeConfiguration<LetterPrint>
{
    public void Configure(EntityTypeBuilder<LetterPrint> print)
    {
        print.OpenOnLockedRecord("Only says how far the PDF is.").ToTable("letter_prints").HasKey(p => p.LetterId);
        print.Property(p => p.LastError).HasMaxLength(300);
        print.HasOne<Complaint>().WithMany(complaint => complaint.LetterPrints).HasForeignKey(p => p.RecordId);
        print.HasIndex(p => new { p.MadeAt, p.NextTryAt });
    }
}
