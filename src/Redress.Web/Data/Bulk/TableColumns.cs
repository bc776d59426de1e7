using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Redress.Web.Data.Bulk;

/// <summary>The columns of an entity's table, read from the one model, and how a value gets from the entity into each.</summary>
sealed class TableColumns
{
    static readonly ConcurrentDictionary<IEntityType, TableColumns> Known = new();

    TableColumns(TableColumns all, string without)
        => (Table, IsInProof, InProof, Columns) = (all.Table, all.IsInProof, all.InProof, [.. all.Columns.Where(column => column.Name != without)]);

    TableColumns(IEntityType entity)
    {
        Table = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Table, entity.GetSchema());
        IsInProof = Locks.IsInProof(entity);
        Columns = [.. entity.GetProperties().Where(property => property.GetColumnName(table) is not null).Select(property => new Column(entity, property, property.GetColumnName(table)!))];
        InProof = [.. Columns.Where(column => column.IsInProof).OrderBy(column => column.Name, StringComparer.Ordinal)];
    }

    public string Table { get; }

    public bool IsInProof { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Those that count in the state digest, in its order.</summary>
    public Column[] InProof { get; }

    public static TableColumns Of(RedressDb db, Type type) => Known.GetOrAdd(db.Model.FindEntityType(type)!, entity => new(entity));

    public TableColumns Without(string? column) => column is null ? this : new(this, column);

    public string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
}

/// <summary>One column: its name, and its value in an entity as the database takes it.</summary>
sealed class Column(IEntityType entity, IProperty property, string name)
{
    readonly ValueConverter? _converter = property.GetTypeMapping().Converter;
    readonly object? _kind = property == entity.FindDiscriminatorProperty() ? entity.GetDiscriminatorValue() : null;

    public string Name => name;

    public bool IsInProof { get; } = !Locks.IsForLists(property);

    public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

    public IProperty Property => property;

    /// <summary>As the entity holds it.</summary>
    public object? ValueIn(object row) => _kind ?? property.GetGetter().GetClrValue(row);

    /// <summary>As the database stores it.</summary>
    public object? Stored(object row) => ValueIn(row) is { } value ? _converter is null ? value : _converter.ConvertToProvider(value) : null;
}
