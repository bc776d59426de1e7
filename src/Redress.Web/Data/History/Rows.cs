using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Data.History;

/// <summary>Rows as the state digest sees them: the table and every column but those that only serve lists.</summary>
static class Rows
{
    public static byte[] Digest(RecordKey key, PropertyValues values)
    {
        var entity = (IReadOnlyEntityType)values.StructuralType;
        return StateDigest.OfRow(key.ForState, entity.GetRootType().GetTableName()!, values.Properties
            .Where(property => !Locks.IsForLists(property))
            .Select(property => (property.GetColumnName(), Value(entity, property, values))));
    }

    /// <summary>The same for a row that the change tracker does not know.</summary>
    public static byte[] Digest(RecordKey key, TableColumns table, object row)
        => StateDigest.OfRow(key.ForState, table.Table, table.Columns.Where(column => column.IsInProof).Select(column => (column.Name, column.ValueIn(row))));

    // The kind of record is known by the type; its column has a value only on rows that are tracked.
    static object? Value(IReadOnlyEntityType entity, IProperty property, PropertyValues values)
        => property == entity.FindDiscriminatorProperty() ? entity.GetDiscriminatorValue() : values[property];
}
