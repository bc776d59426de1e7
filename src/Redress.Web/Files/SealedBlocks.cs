using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>
/// How the bytes of a document lie in the store. It is cut into pieces of 64 KiB, and 63 pieces make a block of less than 4 MiB, one object of the store.
/// A piece is a random nonce, the tag and the ciphertext (AES-256-GCM under the document's own key). A resumed upload may seal other bytes at the same place: the nonce is never the same.
/// Document, number of the piece and whether it is the last are authenticated with it, so pieces cannot be dropped, swapped or cut off unseen.
/// </summary>
static class SealedBlocks
{
    public const int Piece = 64 * 1024, Nonce = 12, Tag = 16, Head = Nonce + Tag, SealedPiece = Head + Piece;
    public const int PiecesInBlock = 63;
    /// <summary>Bytes of the document in a full block.</summary>
    public const int Plain = PiecesInBlock * Piece;
    public const int Sealed = PiecesInBlock * SealedPiece;

    // The last letters of a version 7 ID are random, so folders fill evenly.
    public static string Name(Guid id, long block) => $"{id.ToString("N")[^2..]}/{id:N}.{block}";

    /// <summary>The begun block of an upload that has come to <paramref name="offset"/>.</summary>
    public static string Tail(Guid id, long offset) => $"{id.ToString("N")[^2..]}/{id:N}.to.{offset}";

    public static long BlocksOf(long size) => Math.Max(1, (size + Plain - 1) / Plain);

    /// <summary>Sealed bytes of so many plain ones within a block.</summary>
    public static int SealedLength(int plain) => plain == 0 ? Head : plain / Piece * SealedPiece + (plain % Piece == 0 ? 0 : Head + plain % Piece);

    /// <summary>Where in the sealed block a plain byte stands.</summary>
    public static int At(int plain) => plain / Piece * SealedPiece + Head + plain % Piece;

    /// <param name="slot">Room for nonce and tag, then the plain bytes, which are sealed in place.</param>
    public static void Seal(AesGcm aes, Guid id, long piece, bool isLast, Span<byte> slot)
    {
        RandomNumberGenerator.Fill(slot[..Nonce]);
        Span<byte> place = stackalloc byte[25];
        Place(place, id, piece, isLast);
        aes.Encrypt(slot[..Nonce], slot[Head..], slot[Head..], slot[Nonce..Head], place);
    }

    /// <exception cref="CryptographicException">The bytes were changed or stand elsewhere, or the key is another.</exception>
    public static void Open(AesGcm aes, Guid id, long piece, bool isLast, Span<byte> slot)
    {
        Span<byte> place = stackalloc byte[25];
        Place(place, id, piece, isLast);
        aes.Decrypt(slot[..Nonce], slot[Head..], slot[Nonce..Head], slot[Head..], place);
    }

    static void Place(Span<byte> place, Guid id, long piece, bool isLast)
    {
        id.TryWriteBytes(place);
        BinaryPrimitives.WriteInt64LittleEndian(place[16..], piece);
        place[24] = isLast ? (byte)1 : (byte)0;
    }
}

/// <summary>A file is larger than what is taken.</summary>
public sealed class FileTooLargeException(long limit) : Exception($"A file may have at most {(limit % (1L << 30) == 0 ? $"{limit >> 30} GB" : $"{limit >> 20} MB")}.");
