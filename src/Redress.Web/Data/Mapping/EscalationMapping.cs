using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Web.Data.Mapping;

sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>, IEntityTypeConfiguration<CarriedViolation>, IEntityTypeConfiguration<CarriedRequest>, IEntityTypeConfiguration<CarriedRound>, IEntityTypeConfiguration<CarriedDocument>
{
    const int MostName = 200;

    public void Configure(EntityTypeBuilder<Escalation> escalation)
    {
        escalation.LockedWithRecord().ToTable("escalations");
        escalation.HasOne<SupervisoryActivity>().WithMany(activity => activity.Escalations).HasForeignKey(e => e.RecordId);
        escalation.Property(e => e.ComplaintNumber).HasMaxLength(SupervisoryActivity.MostId);
        escalation.Property(e => e.SubjectName).HasMaxLength(300);
        escalation.Property(e => e.ByName).HasMaxLength(MostName);
        escalation.Property(e => e.Reason).HasMaxLength(Escalation.MostReason);
        escalation.Property(e => e.Category).HasMaxLength(300);
        escalation.Property(e => e.Issue).HasMaxLength(600);
        escalation.Property(e => e.DesiredOutcome).HasMaxLength(10_000);
        escalation.Property(e => e.TransactionPlace).HasMaxLength(150);
        escalation.Property(e => e.Account).HasMaxLength(30_000);
        escalation.Property(e => e.Complainant).HasMaxLength(10_000);
        escalation.HasIndex(e => new { e.RecordId, e.No }).IsUnique();
        // The page of a complaint asks what was carried over from it. No reference: the copy outlives the complaint.
        escalation.HasIndex(e => e.ComplaintId);
    }

    public void Configure(EntityTypeBuilder<CarriedViolation> violation)
    {
        violation.LockedWithRecord().ToTable("carried_violations");
        violation.HasOne<Escalation>().WithMany(escalation => escalation.Violations).HasForeignKey(v => v.EscalationId);
        violation.Property(v => v.Citation).HasMaxLength(AllegedViolation.MostCitation);
        violation.Property(v => v.Description).HasMaxLength(AllegedViolation.MostDescription);
        violation.Property(v => v.AddedByName).HasMaxLength(MostName);
    }

    public void Configure(EntityTypeBuilder<CarriedRequest> request)
    {
        request.LockedWithRecord().ToTable("carried_requests");
        request.HasOne<Escalation>().WithMany(escalation => escalation.Requests).HasForeignKey(r => r.EscalationId);
        request.Property(r => r.Title).HasMaxLength(200);
        request.Property(r => r.Text).HasMaxLength(30_000);
        request.Property(r => r.SentByName).HasMaxLength(MostName);
        request.Property(r => r.AcceptedByName).HasMaxLength(MostName);
        request.Property(r => r.CancelReason).HasMaxLength(1_000);
    }

    public void Configure(EntityTypeBuilder<CarriedRound> round)
    {
        round.LockedWithRecord().ToTable("carried_rounds");
        round.HasOne<CarriedRequest>().WithMany(request => request.Rounds).HasForeignKey(r => r.RequestId);
        round.Property(r => r.Reason).HasMaxLength(10_000);
        round.Property(r => r.Answer).HasMaxLength(100_000);
        round.Property(r => r.AskedByName).HasMaxLength(MostName);
        round.Property(r => r.AnsweredByName).HasMaxLength(MostName);
    }

    public void Configure(EntityTypeBuilder<CarriedDocument> document)
    {
        document.LockedWithRecord().ToTable("carried_documents");
        document.HasOne<Escalation>().WithMany(escalation => escalation.Documents).HasForeignKey(d => d.EscalationId);
        document.HasOne(d => d.Document).WithMany().HasForeignKey(d => d.DocumentId).OnDelete(DeleteBehavior.Restrict);
        document.Property(d => d.UploadedByName).HasMaxLength(MostName);
    }
}
