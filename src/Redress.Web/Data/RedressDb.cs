using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Domain.Exchange;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Access.Providers;
using Redress.Web.Data.History;
using Redress.Web.Data.Notices;
using Redress.Web.Files;

namespace Redress.Web.Data;

/// <summary>What a save needs besides the database.</summary>
public sealed record SavingNeeds(MasterKey Master, Site Site, TimeProvider Clock);

/// <summary>
/// The database. One save is one transaction: the change, its event in the chain, its notices in the outbox.
/// Complaints have no set here: the only door to them is <see cref="Doors.ComplaintDoor"/>.
/// </summary>
public abstract class RedressDb(DbContextOptions options, SavingNeeds needs) : IdentityUserContext<Account, Guid>(options)
{
    public SavingNeeds Needs => needs;

    /// <summary>How many saves have written something. What has written nothing can be begun again.</summary>
    public int Saves { get; private set; }

    /// <summary>The next save is part of a bulk act: its mails wait.</summary>
    public HeldBack? Held { get; set; }

    /// <summary>The next save takes back what nobody outside has heard of.</summary>
    public bool TellsNobody { get; set; }

    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Enrollment> Enrollments => Set<Enrollment>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<ListVersion> ListVersions => Set<ListVersion>();
    public DbSet<IntakeDraft> IntakeDrafts => Set<IntakeDraft>();
    public DbSet<RequestTemplate> RequestTemplates => Set<RequestTemplate>();
    public DbSet<InternalComment> InternalComments => Set<InternalComment>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<UserCheck> UserChecks => Set<UserCheck>();
    public DbSet<TermsOfUse> TermsOfUse => Set<TermsOfUse>();
    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<SignOn> SignOns => Set<SignOn>();
    public DbSet<SignOnLink> SignOnLinks => Set<SignOnLink>();
    public DbSet<StoredKey> StoredKeys => Set<StoredKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Conventions.Apply(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        // First of all, because indexes of complaints name the kind of record.
        model.ApplyConfiguration(new Mapping.RecordMapping());
        model.ApplyConfigurationsFromAssembly(typeof(RedressDb).Assembly);
        Conventions.Apply(model);
    }

    /// <summary>Everything goes through the asynchronous save: a second way would be a second set of rules.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken stop = default)
    {
        // A dozen parts of a save look through what it changes; each look would compare everything anew. Compared is here, and once more before it is written.
        var compares = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await Save(acceptAllChangesOnSuccess, stop);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = compares;
        }
    }

    async Task<int> Save(bool accept, CancellationToken stop)
    {
        Files.Scanning.DocumentQueue.Begin(this);
        TextLengths.Check(ChangeTracker);
        var events = await Seal(stop);
        if (!TellsNobody) await Teller.Tell(this, needs.Site, events, stop);
        await Teller.Sign(this, stop);
        Scheduling.FigureMarks.Add(this);
        Held?.Mark(this);
        ChangeTracker.DetectChanges();
        var locking = ChangeTracker.Entries<Record>()
            .Where(entry => entry.State == EntityState.Modified && entry.Property(record => record.LockedAt) is { IsModified: true, CurrentValue: not null })
            .Select(entry => entry.Property(record => record.LockedAt)).ToList();
        var unlocking = Unlocking.Of(ChangeTracker);
        var rows = locking.Count + unlocking.Count == 0 ? await base.SaveChangesAsync(accept, stop) : await SaveWithLocks(unlocking, locking, accept, stop);
        if (rows > 0) Saves++;
        return rows;
    }

    // Of its own so that the bench can measure what it costs; nothing in the product replaces it.
    internal virtual Task<List<SealedAct>> Seal(CancellationToken stop) => Sealer.Seal(this, needs.Master, stop);

    // The triggers refuse every change of a locked record, so a lock is the last thing that the transaction writes, and goes first.
    async Task<int> SaveWithLocks(List<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Record>> unlocking, List<Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry<Record, DateTime?>> locking, bool accept, CancellationToken stop)
    {
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(stop) : null;
        await Unlocking.Write(this, unlocking, stop);
        var moments = locking.Select(property => property.CurrentValue).ToList();
        foreach (var property in locking) property.CurrentValue = null;
        var rows = await base.SaveChangesAsync(true, stop);
        for (var i = 0; i < locking.Count; i++) locking[i].CurrentValue = moments[i];
        rows += await base.SaveChangesAsync(accept, stop);
        if (own is not null) await own.CommitAsync(stop);
        return rows;
    }
}

/// <summary>The embedded default.</summary>
public sealed class SqliteRedressDb(DbContextOptions<SqliteRedressDb> options, SavingNeeds needs) : RedressDb(options, needs);

/// <summary>For an installation with many agencies or several machines.</summary>
public sealed class PostgresRedressDb(DbContextOptions<PostgresRedressDb> options, SavingNeeds needs) : RedressDb(options, needs);
