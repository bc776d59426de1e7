using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;

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
