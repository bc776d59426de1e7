using System.Security.Cryptography;
using System.Text;
using Redress.Domain.Access;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Makes and reads the bearer tokens of people. The token itself is shown once; only its SHA-256 is kept.</summary>
public static class ApiTokens
{
    /// <summary>So many a person has at once.</summary>
    public const int Most = 20;

    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);

    public static async Task<string> Make(RedressDb db, Person person, string name, TimeProvider clock, TimeSpan? goodFor = null, CancellationToken stop = default)
    {
        var token = "rdr_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new ApiToken { PersonId = person.Id, Name = name, Hash = HashOf(token), CreatedAt = now, ExpiresAt = now + (goodFor ?? GoodFor) });
        await db.SaveChangesAsync(stop);
        return token;
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
