using System.Security.Cryptography;
using System.Text;

namespace Redress.Web.Files;

/// <summary>Short secrets under the master key. What is sealed names whose it is: moved to another row, it opens nothing.</summary>
static class SealedText
{
    public static byte[] Seal(MasterKey master, string whose, string plain) => master.Wrap(Encoding.UTF8.GetBytes(whose + plain));

    /// <summary>Null where it was sealed for another, or under a master key that was lost.</summary>
    public static string? Open(MasterKey master, string whose, byte[] sealedText)
    {
        try
        {
            var plain = Encoding.UTF8.GetString(master.Unwrap(sealedText));
            return plain.StartsWith(whose, StringComparison.Ordinal) ? plain[whose.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
