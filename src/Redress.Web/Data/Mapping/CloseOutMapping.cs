using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class CloseOutMapping : IEntityTypeConfiguration<CloseOutSheet>
{
    public void Configure(EntityTypeBuilder<CloseOutSheet> sheet)
    {
        sheet.LockedWithRecord().ToTable("close_outs");
        sheet.HasOne<SupervisoryActivity>().WithOne(a => a.Sheet).HasForeignKey<CloseOutSheet>(s => s.RecordId);
        sheet.Property(s => s.Comment).HasMaxLength(CloseOutSheet.MostComment);
        sheet.Property(s => s.SharedComment).HasMaxLength(CloseOutSheet.MostComment);
        sheet.Property(s => s.UpdatedByName).HasMaxLength(200);
        sheet.Ignore(s => s.Facts);
        sheet.Ignore(s => s.Ratings);
        sheet.Ignore(s => s.Materials);
        sheet.HasIndex(s => s.RecordId).IsUnique();
    }
}
