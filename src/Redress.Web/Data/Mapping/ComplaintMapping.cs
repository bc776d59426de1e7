using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Mapping;

sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.Property(c => c.Account).HasMaxLength(30_000);
        complaint.Property(c => c.RedactedAccount).HasMaxLength(30_000);
        complaint.Property(c => c.DesiredOutcome).HasMaxLength(4_000);
        complaint.Property(c => c.BusinessActivities).HasMaxLength(500);
        complaint.Property(c => c.CfpbId).HasMaxLength(100);
        complaint.Property(c => c.AgencyReference).HasMaxLength(100);
        complaint.Property(c => c.TransactionCity).HasMaxLength(100);
        complaint.Property(c => c.TransactionState).HasMaxLength(40);
        complaint.Property(c => c.IndividualName).HasMaxLength(200);
        complaint.Property(c => c.RepresentativeName).HasMaxLength(200);
        complaint.Property(c => c.RepresentativeRelation).HasMaxLength(200);
        complaint.Property(c => c.RepresentativeContact).HasMaxLength(300);
        complaint.Property(c => c.TakenUpAs).HasMaxLength(30);
        complaint.Property(c => c.Flags).HasConversion<int>();
        complaint.Property(c => c.ComplainantName).HasMaxLength(201).ForLists();
        complaint.Property(c => c.NextStep).ForLists();
        complaint.Property(c => c.Turn).ForLists();
        complaint.Property(c => c.NextDueOn).ForLists();
        complaint.Property(c => c.AnswerDueOn).ForLists();
        complaint.HasOne(c => c.Category).WithMany().HasForeignKey(c => c.CategoryId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne(c => c.Issue).WithMany().HasForeignKey(c => c.IssueId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne(c => c.Branch).WithMany().HasForeignKey(c => c.BranchId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasMany(c => c.Complainants).WithOne().HasForeignKey(person => person.RecordId);
        complaint.HasMany(c => c.Related).WithOne().HasForeignKey(related => related.RecordId);
        complaint.HasMany(c => c.Notes).WithOne().HasForeignKey(note => note.RecordId);
        complaint.HasMany(c => c.Violations).WithOne().HasForeignKey(violation => violation.RecordId);
        complaint.HasMany(c => c.Closures).WithOne().HasForeignKey(closure => closure.RecordId);
        complaint.HasMany(c => c.Reopenings).WithOne().HasForeignKey(reopening => reopening.RecordId);
        complaint.HasOne(c => c.Cancellation).WithOne().HasForeignKey<Cancellation>(cancellation => cancellation.RecordId);
        complaint.HasMany(c => c.Referrals).WithOne().HasForeignKey(referral => referral.RecordId);
        complaint.HasMany(c => c.Packages).WithOne().HasForeignKey(package => package.RecordId);
        complaint.HasMany(c => c.OutsideReferrals).WithOne().HasForeignKey(referral => referral.RecordId);
        complaint.HasMany(c => c.OutsideReceipts).WithOne().HasForeignKey(receipt => receipt.RecordId);
        complaint.HasMany(c => c.AccessRequests).WithOne().HasForeignKey(request => request.RecordId);
        complaint.HasMany(c => c.FormerSubjects).WithOne().HasForeignKey(former => former.RecordId);
        complaint.HasMany(c => c.Grants).WithOne().HasForeignKey(grant => grant.RecordId);
        complaint.HasOne(c => c.Published).WithOne().HasForeignKey<Published>(published => published.RecordId);
        complaint.Ignore(c => c.FirstComplainant);
        complaint.Ignore(c => c.OpenReferral);
        complaint.Ignore(c => c.Successor);
        complaint.Ignore(c => c.LatestClosure);
        complaint.HasOne(c => c.Entity).WithMany().HasForeignKey(c => c.EntityId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasIndex(c => c.EntityId);

        // Each question for complaints names their kind, so an index that is to answer alone holds it too.
        // The work list reads its first rows from this one and no more, and the counts of its tabs from it alone.
        complaint.HasIndex(["AgencyId", "NextDueOn", "Number", "Status", "NextStep", "AgencyPocId", "Kind"], "IX_records_in_hand")
            .HasFilter($"NOT is_imported AND status IN ({string.Join(", ", ComplaintFlow.InHand.Select(status => $"'{status}'"))})");
        complaint.HasIndex(c => new { c.AgencyId, c.IsImported, c.ReceivedOn, c.Number });
        complaint.HasIndex(c => new { c.AgencyPocId, c.NextDueOn, c.Number });
        complaint.HasIndex(c => new { c.CompanyId, c.AnswerDueOn, c.Number });
        complaint.HasIndex(c => new { c.AgencyId, c.AnswerDueOn });
        complaint.HasIndex(c => new { c.AgencyId, c.CompanyId, c.ReceivedOn });
        // All that a company's figures count, so that they are counted without reading a complaint.
        complaint.HasIndex(["CompanyId", "ReceivedOn", "AgencyId", "IsImported", "Status", "CategoryId", "Kind"], "IX_records_counted");
        complaint.HasIndex(c => c.CfpbId);
    }
}

sealed class ComplainantMapping : IEntityTypeConfiguration<Complainant>
{
    public void Configure(EntityTypeBuilder<Complainant> person)
    {
        person.LockedWithRecord().ToTable("complainants");
        person.Property(p => p.FirstName).HasMaxLength(100);
        person.Property(p => p.LastName).HasMaxLength(100);
        person.Property(p => p.Street).HasMaxLength(200);
        person.Property(p => p.City).HasMaxLength(100);
        person.Property(p => p.State).HasMaxLength(40);
        person.Property(p => p.Zip).HasMaxLength(20);
        person.Property(p => p.Phone).HasMaxLength(40);
        person.Property(p => p.Email).HasMaxLength(254);
        person.Property(p => p.PreferredLanguage).HasMaxLength(60);
        person.HasIndex(p => p.LastName);
        foreach (var key in new[] { nameof(Complainant.NameKey), nameof(Complainant.PhoneKey), nameof(Complainant.EmailKey), nameof(Complainant.AddressKey) })
        {
            person.Property<string?>(key).HasMaxLength(260).ForLists();
            person.HasIndex(key);
        }
    }
}

sealed class PublishedMapping : IEntityTypeConfiguration<Published>
{
    public void Configure(EntityTypeBuilder<Published> published)
    {
        published.LockedWithRecord().ToTable("published").HasKey(p => p.RecordId);
        published.Property(p => p.Key).HasMaxLength(60);
        published.Property(p => p.Company).HasMaxLength(300);
        foreach (var words in new[] { "Product", "SubProduct", "Issue", "SubIssue", "SubmittedVia", "Response", "PublicResponse", "Consent", "Tags" })
            published.Property(words).HasMaxLength(300);
        // The same row, imported twice at once, is imported once.
        published.HasIndex(p => p.Key).IsUnique();
    }
}

sealed class RelatedMapping : IEntityTypeConfiguration<Related>
{
    public void Configure(EntityTypeBuilder<Related> related)
    {
        // Links between cases are added after closing too.
        related.LockedWithRecord(addedWhen: "NEW.kind IN ('Complaint', 'SupervisoryActivity')", addedWhy: "What a complaint has to do with others comes out after closing too.").ToTable("related");
        related.Property(r => r.Name).HasMaxLength(200);
        related.Property(r => r.Address).HasMaxLength(300);
        related.Property(r => r.Contact).HasMaxLength(300);
        related.HasIndex(r => r.OtherRecordId);
    }
}

sealed class ResearchNoteMapping : IEntityTypeConfiguration<ResearchNote>
{
    public void Configure(EntityTypeBuilder<ResearchNote> note)
    {
        note.AddedToLockedRecord("Research and communication go on after closing.").ToTable("research_notes");
        note.Property(n => n.On).HasColumnName("took_place_on");
        note.Property(n => n.With).HasColumnName("with_whom");
        note.Property(n => n.Text).HasMaxLength(30_000);
    }
}

sealed class AllegedViolationMapping : IEntityTypeConfiguration<AllegedViolation>
{
    public void Configure(EntityTypeBuilder<AllegedViolation> violation)
    {
        violation.LockedWithRecord().ToTable("alleged_violations");
        violation.Property(v => v.Citation).HasMaxLength(AllegedViolation.MostCitation);
        violation.Property(v => v.Description).HasMaxLength(AllegedViolation.MostDescription);
        violation.Property(v => v.RemovalReason).HasMaxLength(AllegedViolation.MostReason);
        // Two who allege at once do not give one number twice.
        violation.HasIndex(v => new { v.RecordId, v.No }).IsUnique();
    }
}

sealed class ClosureMapping : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> closure)
    {
        closure.LockedWithRecord().ToTable("closures");
        closure.Property(c => c.On).HasColumnName("closed_on");
        closure.Property(c => c.At).HasColumnName("closed_at");
        closure.Property(c => c.InternalNotes).HasMaxLength(10_000);
        closure.Property(c => c.SharedComment).HasMaxLength(10_000);
        closure.Property(c => c.NonMonetaryRelief).HasMaxLength(2_000);
        closure.Property(c => c.DuplicateOf).HasMaxLength(30);
        closure.Property(c => c.OtherAgency).HasMaxLength(200);
        closure.HasMany(c => c.Payments).WithOne().HasForeignKey(relief => relief.ClosureId);
        closure.HasIndex(c => new { c.RecordId, c.No }).IsUnique();
    }
}

sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> reopening)
    {
        reopening.LockedWithRecord().ToTable("reopenings");
        reopening.Property(r => r.On).HasColumnName("reopened_on");
        reopening.Property(r => r.At).HasColumnName("reopened_at");
        reopening.Property(r => r.Comment).HasMaxLength(Reopening.MostComment);
        reopening.Property(r => r.LateReason).HasMaxLength(Reopening.MostLateReason);
        // A closure is undone once.
        reopening.HasIndex(r => new { r.RecordId, r.No }).IsUnique();
    }
}

sealed class CancellationMapping : IEntityTypeConfiguration<Cancellation>
{
    public void Configure(EntityTypeBuilder<Cancellation> cancellation)
    {
        cancellation.LockedWithRecord().ToTable("cancellations");
        cancellation.Property(c => c.On).HasColumnName("canceled_on");
        cancellation.Property(c => c.At).HasColumnName("canceled_at");
        cancellation.Property(c => c.Reason).HasMaxLength(Cancellation.MostReason);
        cancellation.HasIndex(c => c.RecordId).IsUnique();
    }
}

sealed class ReliefMapping : IEntityTypeConfiguration<Relief>
{
    public void Configure(EntityTypeBuilder<Relief> relief)
    {
        relief.LockedWithRecord().ToTable("relief");
        relief.HasIndex(r => r.RecordId);
    }
}

sealed class IntakeDraftMapping : IEntityTypeConfiguration<IntakeDraft>
{
    public void Configure(EntityTypeBuilder<IntakeDraft> draft)
    {
        draft.NoPartOfARecord().ToTable("intake_drafts");
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne(d => d.Company).WithMany().HasForeignKey(d => d.CompanyId);
        draft.HasOne(d => d.Entity).WithMany().HasForeignKey(d => d.EntityId);
        draft.Ignore(d => d.SubjectName);
        draft.HasIndex(d => d.AuthorId);
        // Two who begin to take up one complaint at once go on with one draft.
        draft.HasIndex(d => d.TakesUpId).IsUnique();
    }
}
