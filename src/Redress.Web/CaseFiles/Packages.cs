using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.CaseFiles;

/// <summary>Sealed packages for bodies outside: asked for by the owner, made by the clock, opened by link and passphrase.</summary>
public sealed class Packages(RedressDb db, IByteStore bytes, DocumentStore store, Site site, TimeProvider clock)
{
    /// <summary>Of PBKDF2 with SHA-256: what guessing costs (OWASP, 2023).</summary>
    const int Rounds = 600_000;

    /// <summary>Without letters and digits that are taken for each other: five groups of four have 98 bits.</summary>
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string MakePassphrase() => string.Join('-', RandomNumberGenerator.GetString(Letters, 20).Chunk(4).Select(group => new string(group)));

    /// <summary>Asks for a package; it is saved with the act.</summary>
    /// <exception cref="BrokenRuleException">The passphrase is too short or too long, or one is open already.</exception>
    public SealedPackage Ask(Complaint complaint, OutsideReferral referral, string passphrase, Stamp stamp)
    {
        passphrase = passphrase.Trim();
        if (passphrase.Length < SealedPackage.LeastPassphrase) throw new BrokenRuleException($"A passphrase has at least {SealedPackage.LeastPassphrase} letters.");
        if (passphrase.Length > SealedPackage.MostPassphrase) throw new BrokenRuleException($"A passphrase has at most {SealedPackage.MostPassphrase} letters.");
        var id = Guid.CreateVersion7();
        var (key, salt, token) = (StoredKey.Make(id, db.Needs.Master), RandomNumberGenerator.GetBytes(16), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        var package = complaint.Seal(id, referral, HashOf(token), SealedText.Seal(db.Needs.Master, id.ToString(), token), MasterKey.Seal(Derive(passphrase, salt), key.Open(db.Needs.Master)), salt, stamp);
        // Only until the bytes are made: from then on nothing but the passphrase opens them.
        db.Add(key);
        return package;
    }

    /// <summary>The whole address, for the owner to hand on; null: it has ended.</summary>
    public string? LinkOf(SealedPackage package) => package.EndedAt is null && SealedText.Open(db.Needs.Master, package.Id.ToString(), package.SealedToken) is { } token ? $"{site.Url}/sealed/{token}" : null;

    /// <summary>A package that can be opened now; null: there is none under this link.</summary>
    public async Task<SealedPackage?> Find(string token, CancellationToken stop)
    {
        if (token.Length != 48) return null;
        var hash = HashOf(token);
        return await db.Set<SealedPackage>().AsNoTracking().FirstOrDefaultAsync(one => one.TokenHash == hash, stop) is { } package && package.IsOpenAt(Now) ? package : null;
    }

    /// <summary>What the passphrase opens; null: it is wrong. After the tenth wrong one the package ends.</summary>
    public async Task<Stream?> Open(SealedPackage package, string passphrase, CancellationToken stop)
    {
        // Counted before it is tried, so that guesses at once are counted too.
        await db.Set<SealedPackage>().Where(one => one.Id == package.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Guesses, one => one.Guesses + 1), stop);
        try
        {
            if (package.Guesses >= SealedPackage.MostGuesses) throw new CryptographicException();
            var key = MasterKey.Open(Derive(passphrase.Trim(), package.Salt), package.SealedKey);
            await db.Set<SealedPackage>().Where(one => one.Id == package.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Guesses, 0), stop);
            return new SealedStream(bytes, package.Id, key, package.Size);
        }
        catch (CryptographicException)
        {
            if (package.Guesses + 1 >= SealedPackage.MostGuesses) await End(package.Id, PackageEnd.Guessed, Viewer.System, stop);
            return null;
        }
    }

    /// <summary>Ends a package with an event on its record, and takes its bytes away. Done once, whoever comes second.</summary>
    public async Task End(Guid id, PackageEnd end, Viewer by, CancellationToken stop)
    {
        for (var tries = 0; ; tries++)
        {
            db.ChangeTracker.Clear();
            var package = await db.Set<SealedPackage>().FirstAsync(one => one.Id == id, stop);
            if (package.EndedAt is not null) return;
            var complaint = await db.WithAccess((await db.ReadParts(await db.Complaints(Viewer.CommandLine, Depth.Full).WithParties().FirstAsync(one => one.Id == package.RecordId, stop), Viewer.CommandLine))!);
            complaint.EndPackage(package, end, new Stamp(by, Now, complaint.Agency.DayOf(Now)));
            if (await db.StoredKeys.FindAsync([id], stop) is { } key) db.Remove(key);
            try
            {
                await db.SaveChangesAsync(stop);
                await store.Delete(id, package.Size, stop);
                return;
            }
            catch (DbUpdateException) when (tries < 5)
            {
                // Somebody acted on the complaint at the same moment.
            }
        }
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    static byte[] Derive(string passphrase, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32);

    static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
}
