using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Mapping;

sealed class SupervisoryActivityMapping : IEntityTypeConfiguration<SupervisoryActivity>
{
    public void Configure(EntityTypeBuilder<SupervisoryActivity> activity)
    {
        activity.Property(a => a.Leveraged).HasMaxLength(SupervisoryActivity.MostId);
        activity.Property(a => a.Location).HasMaxLength(SupervisoryActivity.MostLocation);
        activity.Property(a => a.Businesses).HasMaxLength(300);
        activity.Property(a => a.Business).HasMaxLength(SupervisoryActivity.MostBusiness);
        activity.Property(a => a.Milestone).ForLists("It follows from the steps.");
        activity.Property(a => a.IsInReview).ForLists("It follows from the steps.");
        activity.Ignore(a => a.Facts);
        activity.Ignore(a => a.BusinessTypes);
        activity.Ignore(a => a.Present);
        activity.Ignore(a => a.InCharge);
        activity.Ignore(a => a.Team);
        activity.Ignore(a => a.LatestStep);
        activity.Ignore(a => a.CompanyMembersNow);
        activity.Ignore(a => a.Secondary);
        activity.Ignore(a => a.Contributors);
        activity.Ignore(a => a.CloseOutFacts);
        activity.Ignore(a => a.OpenFindings);
        activity.Ignore(a => a.MissingToClose);
        activity.Ignore(a => a.Matters);
        activity.Ignore(a => a.OpenMatters);
        activity.Ignore(a => a.AwaitedReport);
        activity.Ignore(a => a.ApprovalRule);
        activity.Ignore(a => a.ThirdPartiesNow);
        activity.Ignore(a => a.ThirdPartiesAsked);
        activity.HasMany(a => a.Steps).WithOne().HasForeignKey(step => step.RecordId);
        activity.HasMany(a => a.Participants).WithOne().HasForeignKey(one => one.RecordId);
        activity.HasMany(a => a.CompanyMembers).WithOne().HasForeignKey(one => one.RecordId);
        activity.HasIndex(a => new { a.TargetMonth, a.Number }, "IX_records_activities").HasFilter("kind = 'activity'");
    }
}

sealed class ActivityPartsMapping : IEntityTypeConfiguration<ActivityStep>, IEntityTypeConfiguration<ActivityParticipant>, IEntityTypeConfiguration<CompanyMember>
{
    public void Configure(EntityTypeBuilder<ActivityStep> step)
    {
        step.LockedWithRecord().ToTable("activity_steps");
        step.Property(s => s.Comment).HasMaxLength(SupervisoryActivity.MostComment);
        step.Property(s => s.ByName).HasMaxLength(200);
        // Two who act at once do not both take the next step.
        step.HasIndex(s => new { s.RecordId, s.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActivityParticipant> one)
    {
        one.LockedWithRecord().ToTable("activity_participants");
        one.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        one.HasIndex(p => new { p.RecordId, p.No }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CompanyMember> one)
    {
        one.LockedWithRecord().ToTable("activity_company_members");
        one.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        one.HasIndex(p => new { p.RecordId, p.No }).IsUnique();
    }
}
