using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Redress.Web.Data;

/// <summary>What holds for every table: names in snake case, moments in UTC to the microsecond, enums as words, IDs made by us.</summary>
static partial class Conventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcMoment>();
        conventions.Properties<decimal>().HavePrecision(18, 2);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(60);
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            if (entity.BaseType is null) entity.SetTableName(Snake(TableName(entity)));
            foreach (var property in entity.GetDeclaredProperties())
            {
                if (property.GetColumnName() == property.Name) property.SetColumnName(Snake(property.Name));
                // Verbs make whole graphs before anything is saved, so keys exist from the start.
                if (property.ClrType == typeof(Guid) && property.IsPrimaryKey()) property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    static string TableName(IMutableEntityType entity)
        => entity.GetTableName()!.StartsWith("AspNet") ? entity.GetTableName()![6..] is "Users" ? "Accounts" : "Account" + entity.GetTableName()![10..] : entity.GetTableName()!;

    static string Snake(string name) => Word().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Word();

    // PostgreSQL keeps microseconds, .NET tenths of them: cut here, so that what is read is what was written.
    sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(
        moment => new DateTime(moment.Ticks - moment.Ticks % 10, DateTimeKind.Utc),
        moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
