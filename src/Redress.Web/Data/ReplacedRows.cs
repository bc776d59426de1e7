using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;

namespace Redress.Web.Data;

/// <summary>
/// On SQLite, INSERT OR REPLACE and UPDATE OR REPLACE take away the row that stands in the way without asking any trigger for deletions.
/// So whoever brings a row with the key of a locked one is refused before that.
/// </summary>
static class ReplacedRows
{
    public static IEnumerable<(string Name, string Table, string Act, string When)> Triggers(IModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.BaseType is null))
        {
            if (LockedRow(entity) is not { } locked) continue;
            var table = entity.GetTableName()!;
            var keys = Keys(entity).ToList();
            var columns = keys.SelectMany(key => key.Columns).Distinct();
            yield return ($"locked_{table}_replace", table, "INSERT", string.Join(" OR ", keys.Select(key => Stands(table, key, locked)).Append($"EXISTS (SELECT 1 FROM {table} t WHERE t.rowid = NEW.rowid AND {locked})")));
            yield return ($"locked_{table}_take", table, "UPDATE", $"NEW.rowid IS NOT OLD.rowid OR (({string.Join(" OR ", columns.Select(column => $"NEW.{column} IS NOT OLD.{column}"))}) AND ({string.Join(" OR ", keys.Select(key => Stands(table, key, $"t.rowid IS NOT OLD.rowid AND {locked}")))}))");
        }
    }

    /// <summary>When a row "t" may not go; null: nothing keeps it.</summary>
    static string? LockedRow(IReadOnlyEntityType entity) => entity.ClrType == typeof(Record) ? "t.locked_at IS NOT NULL" : Locks.RuleOf(entity) switch
    {
        LockRule.Locked or LockRule.AddedTo => "EXISTS (SELECT 1 FROM records r WHERE r.id = t.record_id AND r.locked_at IS NOT NULL)",
        LockRule.WrittenOnce => "1 = 1",
        _ => null,
    };

    static string Stands(string table, (List<string> Columns, string? Filter) key, string locked)
        => $"EXISTS (SELECT 1 FROM {table} t WHERE {string.Join(" AND ", key.Columns.Select(column => $"t.{column} = NEW.{column}"))}{(key.Filter is null ? "" : $" AND ({key.Filter})")} AND {locked})";

    static IEnumerable<(List<string> Columns, string? Filter)> Keys(IReadOnlyEntityType root)
        => root.GetDerivedTypesInclusive().SelectMany(entity => entity.GetDeclaredKeys().Select(key => (Names(key.Properties), (string?)null))
            .Concat(entity.GetDeclaredIndexes().Where(index => index.IsUnique).Select(index => (Names(index.Properties), index.GetFilter()))));

    static List<string> Names(IReadOnlyList<IReadOnlyProperty> properties) => [.. properties.Select(property => property.GetColumnName())];
}
