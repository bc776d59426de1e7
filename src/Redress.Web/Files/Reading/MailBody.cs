using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>The bytes of a part of a mail, out of the letters in which they traveled.</summary>
static class MailBody
{
    public static ReadOnlyMemory<byte> Decoded(ReadOnlyMemory<byte> body, Dictionary<string, string> fields) => fields.GetValueOrDefault("Content-Transfer-Encoding", "").Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body.Span),
        "quoted-printable" => Quoted(body.Span),
        _ => body,
    };

    public static string Text(ReadOnlyMemory<byte> body, Dictionary<string, string> fields, string? charset)
    {
        var bytes = Decoded(body, fields).ToArray();
        return EncodingOf(charset, bytes).GetString(bytes);
    }

    public static Encoding EncodingOf(string? charset, byte[] bytes)
    {
        if (charset is not null)
            try
            {
                return Encoding.GetEncoding(charset);
            }
            catch (ArgumentException)
            {
                // Not known here: the bytes tell.
            }
        return TextKinds.EncodingOf(bytes) ?? Encoding.Latin1;
    }

    /// <summary>Quoted-printable; what is wrong stays as it is.</summary>
    public static byte[] Quoted(ReadOnlySpan<byte> body)
    {
        var (plain, length) = (new byte[body.Length], 0);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '=') { plain[length++] = body[at]; continue; }
            if (at + 1 < body.Length && body[at + 1] == '\n') { at++; continue; }
            if (at + 2 < body.Length && body[at + 1] == '\r' && body[at + 2] == '\n') { at += 2; continue; }
            if (at + 2 < body.Length && Digit(body[at + 1]) is var high and >= 0 && Digit(body[at + 2]) is var low and >= 0) { plain[length++] = (byte)(high * 16 + low); at += 2; }
            else plain[length++] = body[at];
        }
        return plain[..length];
    }

    static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var (letters, length) = (new char[body.Length], 0);
        foreach (var one in body)
            if (char.IsAsciiLetterOrDigit((char)one) || one is (byte)'+' or (byte)'/') letters[length++] = (char)one;
        // Cut off, or without its end: as much as there is.
        length -= length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(new string(letters, 0, length) + new string('=', (4 - length % 4) % 4));
    }

    static int Digit(byte one) => one switch { >= (byte)'0' and <= (byte)'9' => one - '0', >= (byte)'A' and <= (byte)'F' => one - 'A' + 10, >= (byte)'a' and <= (byte)'f' => one - 'a' + 10, _ => -1 };
}
