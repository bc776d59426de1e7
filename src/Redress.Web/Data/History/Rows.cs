using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;

namespace Redress.Web.Data.History;

/// <summary>Rows as the state digest sees them: the table and every column but those that only serve lists.</summary>
static class Rows
{
    public static byte[] Digest(RecordKey key, PropertyValues values)
        => StateDigest.OfRow(key.ForState, Table(values.Properties[0].DeclaringType.ContainingEntityType), values.Properties.Where(InProof).Select(property => (property.GetColumnName(), values[property])));

    static bool InProof(IReadOnlyProperty property) => !Locks.IsForLists(property);

    static string Table(IReadOnlyEntityType entity) => entity.GetRootType().GetTableName()!;
}
