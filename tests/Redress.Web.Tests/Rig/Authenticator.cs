using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Redress.Web.Tests.Rig;

/// <summary>An authenticator app (RFC 6238): knows the key that a page showed, and says the code of this moment.</summary>
public static class Authenticator
{
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">As shown, in groups or whole.</param>
    public static string Code(string key)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(Bytes(key), step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000");
    }

    static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Replace(" ", "").ToUpperInvariant().Select(sign => Convert.ToString(Base32.IndexOf(sign), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
