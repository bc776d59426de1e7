using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Agencies;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;

namespace Redress.Web.Data.Mapping;

sealed class RetentionFactMapping : IEntityTypeConfiguration<RetentionRule>, IEntityTypeConfiguration<RetentionWaiver>
{
    public void Configure(EntityTypeBuilder<RetentionRule> rule)
    {
        rule.Property(r => r.For).HasColumnName("retention_of");
        rule.Property(r => r.Why).HasColumnName("why").HasMaxLength(RetentionRule.MostWhy);
        rule.Property(r => r.EndedWhy).HasMaxLength(RetentionRule.MostWhy);
        // Two who decide at once: one of them does.
        rule.Property(r => r.ConfirmedAt).IsConcurrencyToken();
        rule.Property(r => r.EndedAt).IsConcurrencyToken();
        rule.Ignore(r => r.IsProposed);
        rule.Ignore(r => r.Words);
        // Two who propose at once: one of them does.
        rule.HasIndex(r => new { r.AgencyId, r.Destroys }, "IX_agency_facts_proposed").IsUnique().HasFilter("fact = 'Retention' AND confirmed_at IS NULL AND ended_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<RetentionWaiver> waiver) => waiver.Property(w => w.Why).HasColumnName("why").HasMaxLength(RetentionRule.MostWhy);
}

sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>, IEntityTypeConfiguration<HoldMatch>, IEntityTypeConfiguration<KeptUntil>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.OpenOnLockedRecord("What is closed is held, and released again.").ToTable("legal_holds");
        hold.Property(h => h.On).HasColumnName("hold_on");
        hold.Property(h => h.Of).HasColumnName("held").HasMaxLength(300);
        hold.Property(h => h.PersonName).HasMaxLength(LegalHold.MostName);
        hold.Property(h => h.PersonEmail).HasMaxLength(254);
        hold.Property(h => h.PersonPhone).HasMaxLength(40);
        hold.Property(h => h.Reason).HasMaxLength(LegalHold.MostReason);
        hold.Property(h => h.ReleaseReason).HasMaxLength(LegalHold.MostReason);
        foreach (var name in new[] { "SetByName", "ConfirmedByName", "ReleaseAskedByName", "ReleasedByName" }) hold.Property(name).HasMaxLength(201);
        hold.Property(h => h.Version).IsConcurrencyToken();
        hold.Ignore(h => h.State);
        hold.Ignore(h => h.What);
        hold.HasOne<Agency>().WithMany().HasForeignKey(h => h.AgencyId).OnDelete(DeleteBehavior.Restrict);
        hold.HasOne<Record>().WithMany().HasForeignKey(h => h.RecordId).OnDelete(DeleteBehavior.Restrict);
        hold.HasOne(h => h.Company).WithMany().HasForeignKey(h => h.CompanyId).OnDelete(DeleteBehavior.Restrict);
        hold.HasMany(h => h.Matches).WithOne().HasForeignKey(m => m.HoldId);
        hold.HasIndex(h => new { h.AgencyId, h.ReleasedAt });
        hold.HasIndex(h => h.RecordId);
        hold.HasIndex(h => h.CompanyId);
    }

    public void Configure(EntityTypeBuilder<HoldMatch> match)
    {
        match.OpenOnLockedRecord("Whether a closed complaint is of a person who is held.").ToTable("hold_matches").HasKey(m => new { m.HoldId, m.RecordId });
        match.Property(m => m.Why).HasMaxLength(100);
        match.Property(m => m.DecidedByName).HasMaxLength(201);
        match.HasOne<Record>().WithMany().HasForeignKey(m => m.RecordId).OnDelete(DeleteBehavior.Restrict);
        match.HasIndex(m => m.RecordId);
    }

    public void Configure(EntityTypeBuilder<KeptUntil> kept)
    {
        kept.OpenOnLockedRecord("Only what is closed is kept longer.").ToTable("kept_until");
        kept.Property(k => k.Until).HasColumnName("until_on");
        kept.Property(k => k.Reason).HasMaxLength(KeptUntil.MostReason);
        kept.Property(k => k.SetByName).HasMaxLength(201);
        kept.HasOne<Record>().WithMany().HasForeignKey(k => k.RecordId).OnDelete(DeleteBehavior.Restrict);
        kept.HasIndex(k => new { k.RecordId, k.SetAt });
    }
}

sealed class DestructionMapping : IEntityTypeConfiguration<Destruction>, IEntityTypeConfiguration<DestroyedDocument>, IEntityTypeConfiguration<DestructionCertificate>
{
    public void Configure(EntityTypeBuilder<Destruction> destruction)
    {
        destruction.OpenOnLockedRecord("It is about records that are locked.").ToTable("destructions");
        destruction.Property(d => d.Number).HasMaxLength(30);
        destruction.Property(d => d.Rule).HasMaxLength(Destruction.MostRule);
        destruction.Property(d => d.EndedWhy).HasMaxLength(Destruction.MostReason);
        destruction.Property(d => d.Certificate).HasMaxLength(40);
        foreach (var name in new[] { "ProposedByName", "ConfirmedByName", "EndedByName" }) destruction.Property(name).HasMaxLength(201);
        destruction.Property(d => d.Version).IsConcurrencyToken();
        destruction.Ignore(d => d.State);
        destruction.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        destruction.HasOne<Record>().WithMany().HasForeignKey(d => d.RecordId).OnDelete(DeleteBehavior.Restrict);
        // Two who propose at once: one of them does.
        destruction.HasIndex(d => d.RecordId, "IX_destructions_open").IsUnique().HasFilter("done_at IS NULL AND ended_at IS NULL");
        destruction.HasIndex(d => d.RecordId);
        destruction.HasIndex(d => new { d.AgencyId, d.DoneAt });
    }

    public void Configure(EntityTypeBuilder<DestroyedDocument> document)
    {
        document.WrittenOnce().ToTable("destroyed_documents").HasKey(d => d.DocumentId);
        document.Property(d => d.Sha256).HasMaxLength(64);
        document.HasIndex(d => d.RecordId);
        document.HasIndex(d => d.DestructionId);
    }

    public void Configure(EntityTypeBuilder<DestructionCertificate> certificate)
    {
        certificate.WrittenOnce().ToTable("destruction_certificates");
        certificate.Property(c => c.Number).HasMaxLength(40);
        certificate.Property(c => c.RecordNumber).HasMaxLength(30);
        certificate.Property(c => c.PublicKey).HasMaxLength(1_000);
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.HasIndex(c => c.DestructionId).IsUnique();
        certificate.HasIndex(c => new { c.AgencyId, c.DestroyedAt });
        certificate.HasIndex(c => c.RecordId);
    }
}
