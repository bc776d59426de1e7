using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Data.Mapping;

sealed class InformationRequestMapping : IEntityTypeConfiguration<InformationRequest>
{
    public void Configure(EntityTypeBuilder<InformationRequest> request)
    {
        request.LockedWithRecord().ToTable("information_requests");
        request.Property(r => r.Title).HasMaxLength(200);
        request.Property(r => r.Text).HasMaxLength(30_000);
        request.Property(r => r.CancelReason).HasMaxLength(1000);
        request.HasIndex(r => new { r.RecordId, r.No }).IsUnique();
        request.HasMany(r => r.Rounds).WithOne().HasForeignKey(round => round.RequestId);
        request.HasMany(r => r.Drafts).WithOne().HasForeignKey(draft => draft.RequestId);
        request.HasMany(r => r.Asks).WithOne().HasForeignKey(ask => ask.RequestId);
        request.Property(r => r.Type).HasMaxLength(20);
        request.Ignore(r => r.LatestRound);
        request.Ignore(r => r.OpenAsk);
        request.Ignore(r => r.CurrentDraft);
        request.Ignore(r => r.DueDates);
        request.Ignore(r => r.Reminders);
        request.Ignore(r => r.OwnDocuments);
    }
}

sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.LockedWithRecord().ToTable("rounds");
        round.Property(r => r.Reason).HasMaxLength(10_000);
        round.Property(r => r.Answer).HasMaxLength(100_000);
        round.HasIndex(r => new { r.RequestId, r.No }).IsUnique();
        round.HasIndex(r => r.RecordId);
    }
}

sealed class CompanyAskMapping : IEntityTypeConfiguration<CompanyAsk>
{
    public void Configure(EntityTypeBuilder<CompanyAsk> ask)
    {
        ask.LockedWithRecord().ToTable("company_asks");
        ask.Property(a => a.Reason).HasMaxLength(10_000);
        ask.Property(a => a.Words).HasMaxLength(10_000);
        ask.HasIndex(a => a.RequestId);
        ask.HasIndex(a => a.RecordId);
    }
}

sealed class AnswerDraftMapping : IEntityTypeConfiguration<AnswerDraft>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> draft)
    {
        // What a company has not sent is no fact of the record: readable to it after closing, but outside the proof.
        draft.LockedWithRecord(inProof: false).ToTable("answer_drafts");
        draft.Property(d => d.Text).HasMaxLength(100_000);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasIndex(d => new { d.RequestId, d.RoundNo }).IsUnique();
        draft.HasIndex(d => d.RecordId);
        draft.HasMany(d => d.Assignments).WithOne().HasForeignKey(assignment => assignment.DraftId);
        draft.HasMany(d => d.Earlier).WithOne().HasForeignKey(earlier => earlier.DraftId);
        draft.Ignore(d => d.Drafters);
    }
}

sealed class DraftAssignmentMapping : IEntityTypeConfiguration<DraftAssignment>
{
    public void Configure(EntityTypeBuilder<DraftAssignment> assignment)
    {
        assignment.LockedWithRecord(inProof: false).ToTable("draft_assignments");
        assignment.HasIndex(a => a.DraftId);
        assignment.HasIndex(a => new { a.PersonId, a.EndedAt });
        assignment.HasIndex(a => a.RecordId);
    }
}

sealed class DraftTextMapping : IEntityTypeConfiguration<DraftText>
{
    public void Configure(EntityTypeBuilder<DraftText> text)
    {
        text.LockedWithRecord(inProof: false).ToTable("draft_texts");
        text.Property(t => t.Text).HasMaxLength(100_000);
        text.HasIndex(t => t.DraftId);
        text.HasIndex(t => t.RecordId);
    }
}

sealed class InternalCommentMapping : IEntityTypeConfiguration<InternalComment>
{
    public void Configure(EntityTypeBuilder<InternalComment> comment)
    {
        comment.LockedWithRecord(inProof: false).ToTable("internal_comments");
        comment.Property(c => c.Text).HasMaxLength(10_000);
        comment.HasOne<InformationRequest>().WithMany().HasForeignKey(c => c.RequestId);
        comment.HasIndex(c => c.RecordId);
    }
}

sealed class InstalmentMapping : IEntityTypeConfiguration<Instalment>
{
    public void Configure(EntityTypeBuilder<Instalment> instalment)
    {
        instalment.LockedWithRecord().ToTable("instalments");
        instalment.Property(i => i.IntroductoryComments).HasMaxLength(10_000);
        instalment.Property(i => i.FileSharingLink).HasMaxLength(2_000);
        instalment.Property(i => i.TellsOthers).HasMaxLength(4_000);
        instalment.HasIndex(i => new { i.RecordId, i.No }).IsUnique();
    }
}
