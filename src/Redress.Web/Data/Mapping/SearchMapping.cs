using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Data.Mapping;

sealed class SearchTextMapping : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> text)
    {
        text.OpenOnLockedRecord("It follows from the texts of the record.").ToTable("search_texts");
        text.Property(t => t.In).HasColumnName("found_in");
        text.Property(t => t.By).HasColumnName("found_by");
        text.HasIndex(t => t.SourceId);
        text.HasIndex(t => t.RecordId);
    }
}
