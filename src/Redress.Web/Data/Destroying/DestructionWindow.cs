using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Destroying;

/// <summary>
/// What the locks let through while a record is destroyed: from the moment at which the event of its destruction stands in the chain until the record counts it.
/// Both lie in one transaction. Within it the rows and values go that <see cref="Fates"/> names, and nothing is written but emptiness.
/// </summary>
static class DestructionWindow
{
    /// <param name="row">OLD of a table of the record.</param>
    public static string IsOpen(string row)
        => $"EXISTS (SELECT 1 FROM record_events e JOIN records r ON r.id = e.record_id WHERE e.record_id = {row}.record_id AND e.act = '{Act.Destroyed}' AND e.no = r.event_count + 1)";

    /// <summary>The like on the row of the record itself.</summary>
    public const string IsOpenOnRecord = "EXISTS (SELECT 1 FROM record_events e WHERE e.record_id = OLD.id AND e.act = 'Destroyed' AND e.no = OLD.event_count + 1)";

    /// <summary>Condition under which a row may be removed though its record is locked; null: never.</summary>
    public static string? Removes(string table) => Fates.Of(table).Any(fate => fate.Rows is not null && fate.Which == Fate.OfRecord) ? IsOpen("OLD") : null;

    /// <summary>Condition under which a row may be emptied; null: never.</summary>
    public static string? Empties(IEntityType entity, string differs)
    {
        var emptied = Fates.Of(entity.GetTableName()!).Where(fate => fate.Which == Fate.OfRecord).SelectMany(fate => fate.Personal.Concat(fate.Whole)).ToHashSet();
        if (emptied.Count == 0) return null;
        var columns = entity.GetProperties().Select(property => property.GetColumnName()).Distinct().ToList();
        var kept = columns.Where(column => !emptied.Contains(column)).Select(column => $"NEW.{column} {differs} OLD.{column}");
        var changed = columns.Where(emptied.Contains).Select(column => $"NEW.{column} {differs} OLD.{column} AND NOT {IsEmpty(entity, column)}");
        return $"{IsOpen("OLD")} AND NOT ({string.Join(" OR ", kept.Concat(changed))})";
    }

    /// <summary>Does a column of the record change in a way that the lock refuses?</summary>
    public static string Changes(IEntityType record, string column, string differs)
    {
        var changes = $"NEW.{column} {differs} OLD.{column}";
        if (column == "destroyed") return $"({changes} AND NOT (NEW.destroyed IS NOT NULL AND {IsOpenOnRecord}))";
        return Fates.Of("records").Any(fate => fate.Personal.Contains(column) || fate.Whole.Contains(column)) ? $"({changes} AND NOT ({IsEmpty(record, column)} AND {IsOpenOnRecord}))" : changes;
    }

    /// <summary>What stands in an emptied column.</summary>
    public static object? EmptyValue(IReadOnlyProperty property)
        => property.IsNullable ? null : property.ClrType == typeof(string) ? "" : Activator.CreateInstance(property.ClrType);

    /// <summary>The same in SQL.</summary>
    public static string EmptySql(IReadOnlyProperty property) => property.IsNullable ? "NULL" : property.ClrType == typeof(string) ? "''" : "0";

    public static IProperty PropertyOf(IEntityType entity, string column)
        => entity.GetProperties().First(property => property.GetColumnName() == column);

    static string IsEmpty(IEntityType entity, string column)
    {
        var empty = EmptySql(PropertyOf(entity, column));
        return empty == "NULL" ? $"NEW.{column} IS NULL" : $"NEW.{column} = {empty}";
    }

    public static IEntityType RecordOf(IModel model) => model.FindEntityType(typeof(Complaint))!;
}
