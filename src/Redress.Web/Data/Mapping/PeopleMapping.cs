using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Data.Mapping;

sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.NoPartOfARecord().ToTable("agencies");
        agency.Property(a => a.Code).HasMaxLength(10);
        agency.Property(a => a.Name).HasMaxLength(100);
        agency.Property(a => a.FullName).HasMaxLength(200);
        agency.Property(a => a.Zone).HasMaxLength(60);
        agency.Property(a => a.UsersVersion).IsConcurrencyToken();
        agency.HasIndex(a => a.Code).IsUnique();
        agency.HasMany(a => a.Absences).WithOne().HasForeignKey(absence => absence.AgencyId);
        agency.HasMany(a => a.Facts).WithOne().HasForeignKey(fact => fact.AgencyId);
        agency.Ignore(a => a.Holidays);
        agency.Ignore(a => a.Ladder);
        agency.Ignore(a => a.OwnDaysOff);
    }
}

sealed class AgencyAbsenceMapping : IEntityTypeConfiguration<AgencyAbsence>
{
    public void Configure(EntityTypeBuilder<AgencyAbsence> absence)
    {
        absence.NoPartOfARecord().ToTable("agency_absences");
        absence.Property(a => a.Why).HasMaxLength(AgencyAbsence.MostWhy);
        absence.Property(a => a.ReturnedWhy).HasMaxLength(AgencyAbsence.MostWhy);
        absence.Property(a => a.LeftByName).HasMaxLength(200);
        absence.Property(a => a.ReturnedByName).HasMaxLength(200);
        // Two Operators at once: one of them ends it.
        absence.HasIndex(a => a.AgencyId, "IX_agency_absences_open").IsUnique().HasFilter("returned_at IS NULL");
        absence.HasIndex(a => a.AgencyId);
    }
}

sealed class AgencyFactMapping : IEntityTypeConfiguration<AgencyFact>, IEntityTypeConfiguration<OwnDayOff>, IEntityTypeConfiguration<WorkWeek>, IEntityTypeConfiguration<PeriodSetting>, IEntityTypeConfiguration<LadderSetting>, IEntityTypeConfiguration<ReviewSetting>, IEntityTypeConfiguration<LetterSetting>, IEntityTypeConfiguration<ParticipationSetting>
{
    public void Configure(EntityTypeBuilder<AgencyFact> fact)
    {
        fact.NoPartOfARecord().ToTable("agency_facts");
        fact.HasDiscriminator<string>("fact").HasValue<OwnDayOff>("DayOff").HasValue<WorkWeek>("Week").HasValue<PeriodSetting>("Period").HasValue<LadderSetting>("Ladder").HasValue<ReviewSetting>("Review").HasValue<LetterSetting>("Letters").HasValue<ParticipationSetting>("Participation").HasValue<Domain.Records.Retention.RetentionRule>("Retention").HasValue<Domain.Records.Retention.RetentionWaiver>("Waiver");
        fact.Property<string>("fact").HasMaxLength(20);
        fact.HasIndex(f => f.AgencyId);
    }

    public void Configure(EntityTypeBuilder<OwnDayOff> day)
    {
        day.Property(d => d.On).HasColumnName("day");
        day.Property(d => d.Name).HasMaxLength(100);
        day.Property(d => d.Reason).HasMaxLength(500);
        // Two people who add the same day at once add it once.
        day.HasIndex(d => new { d.AgencyId, d.On }).IsUnique().HasFilter("removed_at IS NULL");
    }

    public void Configure(EntityTypeBuilder<WorkWeek> week)
    {
        week.Property(w => w.Worked).HasConversion<int>();
        week.Property(w => w.Unobserved).HasMaxLength(2_000);
        week.Ignore(w => w.Names);
    }

    public void Configure(EntityTypeBuilder<PeriodSetting> setting)
    {
        setting.Property(s => s.For).HasColumnName("period_for");
        setting.Ignore(s => s.Period);
    }

    public void Configure(EntityTypeBuilder<LadderSetting> setting)
    {
        setting.Property(s => s.DaysBefore).HasMaxLength(40);
        setting.Ignore(s => s.Ladder);
    }

    public void Configure(EntityTypeBuilder<ReviewSetting> setting) => setting.Property(s => s.Why).HasMaxLength(ReviewSetting.MostReason);

    public void Configure(EntityTypeBuilder<ParticipationSetting> setting) => setting.Property(s => s.Components).HasConversion<int>();

    public void Configure(EntityTypeBuilder<LetterSetting> setting) => setting.Property(s => s.Letterhead).HasMaxLength(Agency.MostLetterhead);
}

sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.NoPartOfARecord().ToTable("people");
        person.Property(p => p.FirstName).HasMaxLength(100);
        person.Property(p => p.LastName).HasMaxLength(100);
        person.Property(p => p.Email).HasMaxLength(254);
        person.Property(p => p.Title).HasMaxLength(100);
        person.Property(p => p.Zone).HasMaxLength(60);
        person.Property(p => p.TermsVersion).HasMaxLength(20);
        person.Property(p => p.AddressReason).HasMaxLength(500);
        person.HasIndex(p => p.Email).IsUnique().HasFilter("removed_at IS NULL");
        person.HasOne(p => p.Agency).WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        person.HasOne(p => p.Company).WithMany().HasForeignKey(p => p.CompanyId).OnDelete(DeleteBehavior.Restrict);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Facts).WithOne().HasForeignKey(fact => fact.PersonId);
        person.HasMany(p => p.Roles).WithOne().HasForeignKey(held => held.PersonId);
    }
}

sealed class PersonFactMapping : IEntityTypeConfiguration<PersonFact>
{
    public void Configure(EntityTypeBuilder<PersonFact> fact)
    {
        fact.WrittenOnce().ToTable("person_facts");
        fact.Property(f => f.ByName).HasMaxLength(200);
        fact.Property(f => f.Words).HasMaxLength(500);
        fact.Property(f => f.Why).HasMaxLength(1000);
        fact.HasIndex(f => new { f.PersonId, f.At });
    }
}

sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.NoPartOfARecord().ToTable("sessions");
        session.Property(s => s.Browser).HasMaxLength(60);
        session.Property(s => s.Way).HasMaxLength(60);
        session.HasIndex(s => new { s.PersonId, s.LastSeenAt });
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
    }
}

sealed class HeldRoleMapping : IEntityTypeConfiguration<HeldRole>
{
    public void Configure(EntityTypeBuilder<HeldRole> held) => held.NoPartOfARecord().ToTable("held_roles").HasKey(h => new { h.PersonId, h.Role });
}

sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.NoPartOfARecord().ToTable("api_tokens");
        token.Property(t => t.Name).HasMaxLength(100);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
    }
}

sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        key.NoPartOfARecord().ToTable("stored_keys");
        key.Property(k => k.MasterId).HasMaxLength(16);
    }
}

sealed class AccountMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> account) => account.NoPartOfARecord();
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.NoPartOfARecord();
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.NoPartOfARecord();
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.NoPartOfARecord();
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey) => passkey.NoPartOfARecord();
}
