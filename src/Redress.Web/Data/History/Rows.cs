using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Data.History;

/// <summary>Rows as the state digest sees them: the table and every column but those that only serve lists.</summary>
static class Rows
{
    // Which columns count, in which order, is asked of the model once and not for each row.
    static readonly ConcurrentDictionary<IReadOnlyEntityType, (string Table, (IProperty Property, string Column, object? Kind)[] Columns)> Known = new();

    public static byte[] Digest(RecordKey key, PropertyValues values)
    {
        var (table, columns) = Known.GetOrAdd((IReadOnlyEntityType)values.StructuralType, Of, values);
        return StateDigest.OfOrderedRow(key.ForState, table, columns.Select(one => (one.Column, one.Kind ?? values[one.Property])));
    }

    /// <summary>The same for a row that the change tracker does not know.</summary>
    public static byte[] Digest(RecordKey key, TableColumns table, object row)
        => StateDigest.OfOrderedRow(key.ForState, table.Table, table.InProof.Select(column => (column.Name, column.ValueIn(row))));

    static (string, (IProperty, string, object?)[]) Of(IReadOnlyEntityType entity, PropertyValues values) => (entity.GetRootType().GetTableName()!, [.. values.Properties
        .Where(property => !Locks.IsForLists(property))
        // The kind of record is known by the type; its column has a value only on rows that are tracked.
        .Select(property => (property, Column: property.GetColumnName(), property == entity.FindDiscriminatorProperty() ? entity.GetDiscriminatorValue() : null))
        .OrderBy(one => one.Column, StringComparer.Ordinal)]);
}
