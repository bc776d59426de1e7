using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Mapping;

sealed class ImportMapping : IEntityTypeConfiguration<ComplaintImport>, IEntityTypeConfiguration<ImportLine>
{
    public void Configure(EntityTypeBuilder<ComplaintImport> import)
    {
        import.NoPartOfARecord().ToTable("complaint_imports");
        import.Property(one => one.FileName).HasMaxLength(300);
        import.Property(one => one.ByName).HasMaxLength(201);
        import.Property(one => one.Remarks).HasMaxLength(ComplaintImport.MostWords);
        import.Property(one => one.Version).IsConcurrencyToken();
        import.HasIndex(one => new { one.AgencyId, one.UploadedAt });
        import.HasIndex(one => one.Stage);
    }

    public void Configure(EntityTypeBuilder<ImportLine> line)
    {
        line.NoPartOfARecord().ToTable("complaint_import_lines").HasKey(one => new { one.ImportId, one.No });
        line.Property(one => one.Line).HasColumnName("line_in_file");
        line.Property(one => one.Column).HasColumnName("column_name").HasMaxLength(60);
        line.Property(one => one.Words).HasMaxLength(ImportLine.MostText);
        line.Property(one => one.Number).HasMaxLength(30);
        line.Property(one => one.Before).HasColumnName("value_before").HasMaxLength(ImportLine.MostText);
        line.Property(one => one.After).HasColumnName("value_after").HasMaxLength(ImportLine.MostText);
        line.HasOne<ComplaintImport>().WithMany().HasForeignKey(one => one.ImportId);
        line.HasIndex(one => new { one.ImportId, one.Kind, one.Line });
    }
}
