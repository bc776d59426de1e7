using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>
/// A file encrypted in pieces of 64 KiB (AES-256-GCM), so that memory does not grow with it.
/// The nonce is the number of the piece and whether it is the last: pieces cannot be dropped, swapped or cut off unseen. A key seals one file only.
/// </summary>
public static class SealedFile
{
    const int Piece = 64 * 1024, Tag = 16;

    /// <returns>Size in bytes and SHA-256 (lower-case hexadecimal) of what was read.</returns>
    public static async Task<(long Size, string Sha256)> Write(Stream plain, Stream target, byte[] key, long limit, CancellationToken stop = default)
    {
        using var aes = new AesGcm(key, Tag);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (current, next, cipher) = (new byte[Piece], new byte[Piece], new byte[Piece + Tag]);
        var length = await plain.ReadAtLeastAsync(current, Piece, throwOnEndOfStream: false, stop);
        long size = 0;
        for (ulong no = 0; ; no++)
        {
            var ahead = length < Piece ? 0 : await plain.ReadAtLeastAsync(next, Piece, throwOnEndOfStream: false, stop);
            var isLast = ahead == 0;
            if ((size += length) > limit) throw new FileTooLargeException(limit);
            hash.AppendData(current, 0, length);
            aes.Encrypt(Nonce(no, isLast), current.AsSpan(0, length), cipher.AsSpan(Tag, length), cipher.AsSpan(0, Tag));
            await target.WriteAsync(cipher.AsMemory(0, Tag + length), stop);
            if (isLast) return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
            (current, next, length) = (next, current, ahead);
        }
    }

    /// <exception cref="CryptographicException">The bytes were changed, or the key is another.</exception>
    public static async Task Read(Stream source, Stream target, byte[] key, long size, CancellationToken stop = default)
    {
        using var aes = new AesGcm(key, Tag);
        var (cipher, plain) = (new byte[Piece + Tag], new byte[Piece]);
        var left = size;
        for (ulong no = 0; ; no++)
        {
            var length = (int)Math.Min(left, Piece);
            await source.ReadExactlyAsync(cipher.AsMemory(0, Tag + length), stop);
            left -= length;
            aes.Decrypt(Nonce(no, left == 0), cipher.AsSpan(Tag, length), cipher.AsSpan(0, Tag), plain.AsSpan(0, length));
            await target.WriteAsync(plain.AsMemory(0, length), stop);
            if (left == 0) return;
        }
    }

    static byte[] Nonce(ulong no, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(nonce, no);
        nonce[11] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}

/// <summary>A file is larger than what is taken.</summary>
public sealed class FileTooLargeException(long limit) : Exception($"A file may have at most {limit / 1024 / 1024} MB.");
