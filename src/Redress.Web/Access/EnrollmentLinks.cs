using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Web.Access;

/// <summary>Makes and reads the tokens of enrollment links. The token stands in the welcome mail alone; only its SHA-256 is kept.</summary>
public static class EnrollmentLinks
{
    public static (string Token, byte[] Hash) Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
