using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Records;

/// <summary>
/// Digest of a record's whole state: the sum, modulo 2^256, of a keyed digest of each of its rows.
/// An act adds and subtracts only the rows it touched; whoever checks sums over all rows and must get the same.
/// The key is derived from the record's key, so that nobody without it can make rows that cancel out.
/// </summary>
public static class StateDigest
{
    public static byte[] OfRow(byte[] key, string table, IEnumerable<(string Column, object? Value)> values) => OfOrderedRow(key, table, values.OrderBy(pair => pair.Column, StringComparer.Ordinal));

    /// <param name="values">Ordered by the names of their columns already, letter by letter.</param>
    public static byte[] OfOrderedRow(byte[] key, string table, IEnumerable<(string Column, object? Value)> values)
    {
        var row = new StringBuilder(table, 1024);
        foreach (var (column, value) in values)
        {
            var text = Chain.Canonical(value);
            row.Append('\n').Append(column).Append('=');
            if (text is not null) row.Append(text.Length).Append(':').Append(text);
        }
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(row.ToString()));
    }

    public static byte[] Plus(byte[] sum, byte[] row) => Combine(sum, row, subtract: false);

    public static byte[] Minus(byte[] sum, byte[] row) => Combine(sum, row, subtract: true);

    static byte[] Combine(byte[] a, byte[] b, bool subtract)
    {
        var result = new byte[32];
        var carry = subtract ? UInt128.One : UInt128.Zero;
        for (var limb = 0; limb < 32; limb += 8)
        {
            var right = BinaryPrimitives.ReadUInt64LittleEndian(b.AsSpan(limb));
            var total = (UInt128)BinaryPrimitives.ReadUInt64LittleEndian(a.AsSpan(limb)) + (subtract ? ~right : right) + carry;
            BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(limb), (ulong)total);
            carry = total >> 64;
        }
        return result;
    }
}
