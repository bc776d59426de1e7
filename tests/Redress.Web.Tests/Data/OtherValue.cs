using Redress.Web.Data.Bulk;

namespace Redress.Web.Tests.Data;

/// <summary>A value that a column could hold and that is not the one it holds.</summary>
static class OtherValue
{
    public static object? Than(Column column, object row, Random random)
    {
        var (type, before) = (Nullable.GetUnderlyingType(column.Property.ClrType) ?? column.Property.ClrType, column.ValueIn(row));
        if (before is not null && column.Property.IsNullable && random.Next(4) == 0) return null;
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Where(one => !one.Equals(before)).OrderBy(_ => random.Next()).First();
        return before switch
        {
            string text when text.Length > 1 && random.Next(2) == 0 => text[..^1],
            byte[] bytes when bytes.Length > 0 => Flipped(bytes, random),
            int number => number + 1 + random.Next(9),
            long number => number + 1 + random.Next(9),
            decimal amount => amount + 0.01m,
            bool yes => !yes,
            DateTime at => at.AddSeconds(1 + random.Next(100_000)),
            DateOnly day => day.AddDays(1 + random.Next(1000)),
            _ => type == typeof(string) ? column.Name == "kind" ? before as string == "entity" ? "complaint" : "entity" : before as string == "x" ? "y" : "x" : type == typeof(Guid) ? Guid.NewGuid()
                : type == typeof(DateTime) ? new DateTime(2020, 1, 1, 0, 0, random.Next(60), DateTimeKind.Utc) : type == typeof(DateOnly) ? new DateOnly(2020, 1, 1) : type == typeof(bool) ? true : type == typeof(byte[]) ? new byte[] { 1 } : Convert.ChangeType(random.Next(100), type),
        };
    }

    static byte[] Flipped(byte[] bytes, Random random)
    {
        byte[] other = [.. bytes];
        other[random.Next(other.Length)] ^= (byte)(1 << random.Next(8));
        return other;
    }
}
