using System.Security.Cryptography;
using System.Text;

namespace Redress.Web.Access;

/// <summary>Makes and compares the codes of self-enrollment. A code stands in the mail alone; it is short, so what is kept is salted and stretched.</summary>
static class EnrollmentCodes
{
    // Without letters and digits that look alike.
    const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    const int Length = 8, Salt = 16, Rounds = 100_000;

    /// <returns>The code as people read it, ABCD-2345, and what is kept of it.</returns>
    public static (string Code, byte[] Hash) Make()
    {
        var code = RandomNumberGenerator.GetString(Signs, Length);
        var salt = RandomNumberGenerator.GetBytes(Salt);
        return ($"{code[..4]}-{code[4..]}", [.. salt, .. Stretch(code, salt)]);
    }

    /// <param name="hash">Null: there is no code. That takes as long to find out.</param>
    public static bool IsRight(string code, byte[]? hash)
    {
        var kept = hash ?? new byte[Salt + 32];
        var given = Stretch(Plain(code), kept[..Salt]);
        return CryptographicOperations.FixedTimeEquals(given, kept[Salt..]) && hash is not null;
    }

    /// <summary>Small letters, blanks and the dash are as people type them.</summary>
    static string Plain(string code) => string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    static byte[] Stretch(string code, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, Rounds, HashAlgorithmName.SHA256, 32);
}
