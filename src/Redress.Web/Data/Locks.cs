using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redress.Web.Data;

/// <summary>What the lock of a record means for a table.</summary>
public enum LockRule
{
    /// <summary>Nothing may be added, changed or removed once the record is locked.</summary>
    Locked,
    /// <summary>May be added at any time; not changed or removed once the record is locked.</summary>
    AddedTo,
    /// <summary>May be added at any time; never changed or removed, locked or not.</summary>
    WrittenOnce,
    /// <summary>Hangs on a record but stays open, for the reason given.</summary>
    Open,
    /// <summary>Is no part of a record.</summary>
    Aside,
}

/// <summary>Each table says what the lock means for it, and whether the proof of the record covers its rows. A test fails where one says nothing.</summary>
public static class Locks
{
    public const string Rule = "Redress:Lock", Why = "Redress:LockWhy", AddedWhen = "Redress:AddedWhen", AddedWhy = "Redress:AddedWhy", InProof = "Redress:InProof", ListColumn = "Redress:ListColumn", ListWhy = "Redress:ListWhy";

    /// <param name="inProof">Its rows count in the record's state digest; each change then needs an event.</param>
    /// <param name="addedWhen">SQL condition on NEW under which rows may be added to a locked record.</param>
    /// <param name="addedWhy">The reason for that.</param>
    public static EntityTypeBuilder<T> LockedWithRecord<T>(this EntityTypeBuilder<T> entity, bool inProof = true, string? addedWhen = null, string? addedWhy = null) where T : class
        => entity.Says(LockRule.Locked, null).HasAnnotation(InProof, inProof).HasAnnotation(AddedWhen, addedWhen).HasAnnotation(AddedWhy, addedWhy);

    public static EntityTypeBuilder<T> AddedToLockedRecord<T>(this EntityTypeBuilder<T> entity, string why) where T : class
        => entity.Says(LockRule.AddedTo, why).HasAnnotation(InProof, true);

    public static EntityTypeBuilder<T> WrittenOnce<T>(this EntityTypeBuilder<T> entity) where T : class => entity.Says(LockRule.WrittenOnce, null);

    /// <param name="inProof">As with <see cref="LockedWithRecord"/>.</param>
    public static EntityTypeBuilder<T> OpenOnLockedRecord<T>(this EntityTypeBuilder<T> entity, string why, bool inProof = false) where T : class => entity.Says(LockRule.Open, why).HasAnnotation(InProof, inProof);

    public static EntityTypeBuilder<T> NoPartOfARecord<T>(this EntityTypeBuilder<T> entity) where T : class => entity.Says(LockRule.Aside, null);

    /// <summary>A column that only serves lists, the chain or concurrency: outside the proof, and open on a locked record.</summary>
    public static PropertyBuilder<T> ForLists<T>(this PropertyBuilder<T> property, string why = "It only serves lists, and follows from the rest.") => property.HasAnnotation(ListColumn, true).HasAnnotation(ListWhy, why);

    public static LockRule? RuleOf(IReadOnlyEntityType entity) => (LockRule?)(int?)(entity.GetRootType().FindAnnotation(Rule)?.Value);

    public static bool IsInProof(IReadOnlyEntityType entity) => entity.GetRootType().FindAnnotation(InProof)?.Value is true;

    public static bool IsForLists(IReadOnlyProperty property) => property.FindAnnotation(ListColumn)?.Value is true;

    static EntityTypeBuilder<T> Says<T>(this EntityTypeBuilder<T> entity, LockRule rule, string? why) where T : class
        => entity.HasAnnotation(Rule, (int)rule).HasAnnotation(Why, why);
}
