using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Records;

namespace Redress.Web.Data.Mapping;

sealed class SignedRootMapping : IEntityTypeConfiguration<SignedRoot>
{
    public void Configure(EntityTypeBuilder<SignedRoot> root)
    {
        root.WrittenOnce().ToTable("signed_roots").HasKey(r => r.No);
        root.Property(r => r.No).ValueGeneratedNever();
        root.Property(r => r.Key).HasMaxLength(20);
        root.Ignore(r => r.Hash);
    }
}

sealed class ReadLogMapping : IEntityTypeConfiguration<ReadBatch>, IEntityTypeConfiguration<RecordRead>
{
    public void Configure(EntityTypeBuilder<ReadBatch> batch)
    {
        // Two processes that write at once: one takes the next number.
        batch.WrittenOnce().ToTable("read_batches").HasKey(b => b.No);
        batch.Property(b => b.No).ValueGeneratedNever();
        batch.Property(b => b.Count).HasColumnName("reads");
    }

    public void Configure(EntityTypeBuilder<RecordRead> read)
    {
        read.WrittenOnce().ToTable("record_reads").HasKey(r => new { r.BatchNo, r.No });
        read.Property(r => r.BatchNo).ValueGeneratedNever();
        read.Property(r => r.No).ValueGeneratedNever();
        read.Property(r => r.PersonName).HasMaxLength(200);
        read.Property(r => r.Organization).HasMaxLength(300);
        read.HasIndex(r => new { r.RecordId, r.At });
    }
}
