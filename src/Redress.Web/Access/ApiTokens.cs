using System.Security.Cryptography;
using System.Text;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Makes and reads the bearer tokens of people. The token itself is shown once; only its SHA-256 is kept.</summary>
public static class ApiTokens
{
    /// <summary>So many a person has at once.</summary>
    public const int Most = 20;

    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);

    /// <param name="by">The person, or the command line where that makes a token for somebody.</param>
    /// <param name="now">UTC.</param>
    public static async Task<string> Make(RedressDb db, Person person, string name, Viewer by, DateTime now, TimeSpan? goodFor = null, bool isBehindProvider = false, CancellationToken stop = default)
    {
        var token = "rdr_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var days = goodFor ?? GoodFor;
        db.Add(new ApiToken { PersonId = person.Id, Name = name, Hash = HashOf(token), CreatedAt = now, ExpiresAt = now + days, IsBehindProvider = isBehindProvider });
        person.Note(PersonAct.TokenMade, $"API token “{name}” made, good for {DayWords.Count((int)Math.Ceiling(days.TotalDays), "day")}.", new(by, now, DateOnly.FromDateTime(now)));
        await db.SaveChangesAsync(stop);
        return token;
    }

    public static async Task Revoke(RedressDb db, Person person, ApiToken token, Viewer by, DateTime now)
    {
        token.RevokedAt = now;
        person.Note(PersonAct.TokenRevoked, $"API token “{token.Name}” revoked.", new(by, now, DateOnly.FromDateTime(now)));
        await db.SaveChangesAsync();
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
