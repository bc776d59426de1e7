using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Records;

/// <summary>How events are hashed and how digests are made. `redress verify` uses the same functions.</summary>
public static class Chain
{
    public static byte[] HashOf(RecordEvent e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, e.RecordId.ToString("D"), e.No.ToString(CultureInfo.InvariantCulture), Moment(e.At),
            e.ActorId?.ToString("D") ?? "", e.ActorName, e.ActorSide.ToString(), e.Act.ToString(), e.Digests);
        hash.AppendData(e.StateDigest);
        hash.AppendData(e.PreviousHash);
        return hash.GetHashAndReset();
    }

    public static string SaltedDigest(byte[] salt, string? value)
    {
        var length = salt.Length + 1 + Encoding.UTF8.GetByteCount(value ?? "");
        var whole = length <= 1024 ? stackalloc byte[length] : new byte[length];
        salt.CopyTo(whole);
        // A missing value and an empty one are not the same fact.
        whole[salt.Length] = value is null ? (byte)0 : (byte)1;
        Encoding.UTF8.GetBytes(value ?? "", whole[(salt.Length + 1)..]);
        return Convert.ToBase64String(SHA256.HashData(whole));
    }

    /// <summary>A value as digests see it: the same on either engine, to the microsecond and without trailing zeros.</summary>
    public static string? Canonical(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime at => Moment(at),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => (amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static string Moment(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    static void Add(IncrementalHash hash, params string[] parts)
    {
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            // The length goes first, so that no two lists of parts read the same.
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
