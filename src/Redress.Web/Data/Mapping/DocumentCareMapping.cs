using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Records;

namespace Redress.Web.Data.Mapping;

sealed class DocumentScanMapping : IEntityTypeConfiguration<DocumentScan>
{
    public void Configure(EntityTypeBuilder<DocumentScan> scan)
    {
        scan.OpenOnLockedRecord("The scanner looks when it can, and again.").ToTable("document_scans");
        scan.Property(s => s.Version).HasMaxLength(DocumentScan.MostFinding);
        scan.Property(s => s.Finding).HasMaxLength(DocumentScan.MostFinding);
        scan.HasIndex(s => s.DocumentId);
        scan.HasIndex(s => new { s.Outcome, s.At });
        scan.HasOne<Document>().WithMany(document => document.Scans).HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class DocumentTextMapping : IEntityTypeConfiguration<DocumentText>
{
    public void Configure(EntityTypeBuilder<DocumentText> text)
    {
        text.OpenOnLockedRecord("It follows from the document.").ToTable("document_texts").HasKey(t => t.DocumentId);
        text.Property(t => t.By).HasMaxLength(100);
        text.Property(t => t.At).HasColumnName("taken_at");
        text.Property(t => t.By).HasColumnName("taken_by");
        text.HasIndex(t => t.RecordId);
        text.HasOne<Document>().WithOne().HasForeignKey<DocumentText>(t => t.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class DocumentWorkMapping : IEntityTypeConfiguration<DocumentWork>
{
    public void Configure(EntityTypeBuilder<DocumentWork> work)
    {
        work.OpenOnLockedRecord("A place in a queue.").ToTable("document_work").HasKey(w => w.DocumentId);
        work.Property(w => w.LastError).HasMaxLength(DocumentWork.MostError);
        // Somebody may ask for another scan while the text is read.
        work.Property(w => w.Step).IsConcurrencyToken();
        work.HasIndex(w => new { w.Step, w.NextTryAt });
        work.HasOne<Document>().WithOne().HasForeignKey<DocumentWork>(w => w.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}
