using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Redress.Web.Data;

/// <summary>What the lock of a record means for one table, or for some columns of a locked one.</summary>
/// <param name="Words">The table, in words.</param>
/// <param name="Why">Why it is not closed altogether; null: it is.</param>
public sealed record LockRow(string Table, string Words, string Rule, string? Why, bool IsInProof);

/// <summary>What the mappings say of locks, as docs/locked.md holds it.</summary>
public static class LockDocument
{
    public static IEnumerable<LockRow> Rows(IModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.BaseType is null && Locks.RuleOf(entity) is not null and not LockRule.Aside && IsOfRecord(entity)).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
        {
            var (table, proof) = (entity.GetTableName()!, Locks.IsInProof(entity));
            var why = entity.FindAnnotation(Locks.Why)?.Value as string;
            yield return Locks.RuleOf(entity) switch
            {
                LockRule.AddedTo => new(table, Words(table), "added", why, proof),
                LockRule.WrittenOnce => new(table, Words(table), "added, and never changed", "It is written once, and proven by its own chain.", proof),
                LockRule.Open => new(table, Words(table), "added, changed and removed", why, proof),
                _ => new(table, Words(table), "not touched", null, proof),
            };
            if (entity.FindAnnotation(Locks.AddedWhen)?.Value is string when) yield return new(table, $"{Words(table)}, some", $"added where {when.Replace("NEW.", "", StringComparison.Ordinal)}", entity.FindAnnotation(Locks.AddedWhy)?.Value as string, proof);
            foreach (var columns in Columns(entity).GroupBy(column => column.Why))
                yield return new(table, $"{Words(table)}: {string.Join(", ", columns.Select(column => column.Name.Replace('_', ' ')))}", "changed", columns.Key, false);
        }
    }

    public static string Write(IModel model)
    {
        var rows = Rows(model).ToList();
        var text = new StringBuilder("# What the lock of a closed or canceled record means\n\nMade from the mappings by the tests (`REDRESS_WRITE=1`). Triggers on both engines refuse all else, whoever connects. ")
            .Append("In the proof: each row counts in the digest of the record\u2019s state, so that a change by SQL is found by `redress verify`.\n\n| table | on a locked record its rows may be | why | in the proof |\n| --- | --- | --- | --- |\n");
        foreach (var row in rows) text.Append($"| {(row.Words == Words(row.Table) ? row.Table : $"{row.Table}: {row.Words[(Words(row.Table).Length + 2)..].Replace(' ', '_').Replace(",_", ", ", StringComparison.Ordinal)}")} | {row.Rule} | {row.Why} | {(row.IsInProof ? "yes" : "no")} |\n");
        return text.ToString();
    }

    static bool IsOfRecord(IEntityType entity) => entity.ClrType == typeof(Domain.Records.Record) || entity.FindProperty("RecordId") is not null;

    static IEnumerable<(string Name, string Why)> Columns(IEntityType entity) => Locks.RuleOf(entity) is LockRule.Locked or LockRule.AddedTo
        ? entity.GetDerivedTypesInclusive().SelectMany(type => type.GetDeclaredProperties()).Where(Locks.IsForLists).Select(property => (property.GetColumnName(), (string)property.FindAnnotation(Locks.ListWhy)!.Value!)).Distinct().OrderBy(column => column.Item1, StringComparer.Ordinal)
        : [];

    static string Words(string table) => char.ToUpperInvariant(table[0]) + table[1..].Replace('_', ' ');
}
