using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints.Bulk;
using Redress.Domain.Records;

namespace Redress.Web.Data.Mapping;

sealed class BulkMapping : IEntityTypeConfiguration<BulkAct>, IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkAct> act)
    {
        act.NoPartOfARecord().ToTable("bulk_acts");
        act.Property(a => a.Other).HasMaxLength(30);
        act.Property(a => a.Reason).HasMaxLength(BulkAct.MostReason);
        act.Property(a => a.UndoneReason).HasMaxLength(BulkAct.MostReason);
        act.Property(a => a.Version).IsConcurrencyToken();
        act.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        act.HasOne(a => a.UndoneBy).WithMany().HasForeignKey(a => a.UndoneById).OnDelete(DeleteBehavior.Restrict);
        act.HasMany(a => a.Items).WithOne().HasForeignKey(item => item.BulkActId);
        act.HasIndex(a => new { a.AgencyId, a.MadeAt });
        act.Ignore(a => a.HeldUntil);
        act.Ignore(a => a.RightToUndo);
    }

    public void Configure(EntityTypeBuilder<BulkItem> item)
    {
        item.OpenOnLockedRecord("It tells what a bulk act did, and is no part of the record.").ToTable("bulk_items").HasKey(i => new { i.BulkActId, i.RecordId });
        item.Property(i => i.Number).HasMaxLength(30);
        item.Property(i => i.Words).HasMaxLength(BulkItem.MostWords);
        item.Property(i => i.Before).HasMaxLength(BulkItem.MostBefore);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasOne<Record>().WithMany().HasForeignKey(i => i.RecordId);
    }
}
