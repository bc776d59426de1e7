using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Agencies;
using Redress.Domain.Exchange;

namespace Redress.Web.Data.Mapping;

sealed class RequestTemplateMapping : IEntityTypeConfiguration<RequestTemplate>, IEntityTypeConfiguration<LibrarySwitch>
{
    public void Configure(EntityTypeBuilder<RequestTemplate> template)
    {
        template.NoPartOfARecord().ToTable("request_templates");
        template.Property(t => t.Title).HasMaxLength(200);
        template.Property(t => t.Text).HasMaxLength(30_000);
        template.Property(t => t.Area).HasMaxLength(RequestTemplate.MostArea);
        template.Property(t => t.Fits).HasMaxLength(200);
        template.Property(t => t.Businesses).HasMaxLength(300);
        template.Ignore(t => t.LibraryText);
        template.Property(t => t.Version).IsConcurrencyToken();
        template.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
        template.HasOne(t => t.Category).WithMany().HasForeignKey(t => t.CategoryId).OnDelete(DeleteBehavior.Restrict);
        template.HasIndex(t => new { t.AgencyId, t.RetiredAt });
    }

    public void Configure(EntityTypeBuilder<LibrarySwitch> one)
    {
        one.NoPartOfARecord().ToTable("library_switches");
        one.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<RequestTemplate>().WithMany().HasForeignKey(s => s.TemplateId).OnDelete(DeleteBehavior.Restrict);
        one.HasIndex(s => new { s.AgencyId, s.At });
    }
}
