using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class ReportMapping : IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<ReportStep>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.LockedWithRecord().ToTable("activity_reports");
        report.HasOne<SupervisoryActivity>().WithMany(activity => activity.Reports).HasForeignKey(r => r.RecordId);
        report.HasOne<Instalment>().WithMany().HasForeignKey(r => r.InstalmentId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<InformationRequest>().WithMany().HasForeignKey(r => r.RequestId).OnDelete(DeleteBehavior.Restrict);
        report.Property(r => r.Title).HasMaxLength(Report.MostTitle);
        report.Property(r => r.Comments).HasMaxLength(Report.MostComments);
        report.Property(r => r.InvoiceNumber).HasMaxLength(Report.MostInvoice);
        report.Ignore(r => r.Facts);
        report.Ignore(r => r.LatestStep);
        report.Ignore(r => r.FirstStep);
        report.HasIndex(r => new { r.RecordId, r.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportStep> step)
    {
        step.LockedWithRecord().ToTable("report_steps");
        step.HasOne<Report>().WithMany(report => report.Steps).HasForeignKey(s => s.ReportId);
        step.Property(s => s.Comment).HasMaxLength(Report.MostComment);
        step.Property(s => s.ByName).HasMaxLength(200);
        // Two who act at once do not both take the next step.
        step.HasIndex(s => new { s.ReportId, s.No }).IsUnique();
    }
}
