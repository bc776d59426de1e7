namespace Redress.Domain.Complaints;

/// <summary>How a package ended. Its bytes and its key are gone then.</summary>
public enum PackageEnd { Downloaded, Expired, Withdrawn, Guessed, Failed }

/// <summary>
/// The whole case, sealed under a passphrase for a body outside. It is opened through its link until it was downloaded once, or for 14 days.
/// The passphrase is kept nowhere: the key of the bytes lies under what is derived from it.
/// </summary>
public sealed class SealedPackage
{
    public const int Days = 14, MostGuesses = 10, MostTries = 8, LeastPassphrase = 14, MostPassphrase = 200;

    SealedPackage() { }

    /// <param name="id">Also names the bytes and, until they are made, the key in the store.</param>
    /// <param name="tokenHash">SHA-256 of what the link ends with; hexadecimal.</param>
    /// <param name="sealedToken">The same under the master key, so that the owner can read the link again.</param>
    /// <param name="sealedKey">The key of the bytes under the passphrase.</param>
    internal SealedPackage(Guid id, OutsideReferral referral, string tokenHash, byte[] sealedToken, byte[] sealedKey, byte[] salt, Stamp stamp)
    {
        (Id, RecordId, OutsideReferralId, AskedAt, AskedById) = (id, referral.RecordId, referral.Id, stamp.At, stamp.By.PersonId);
        (TokenHash, SealedToken, SealedKey, Salt) = (tokenHash, sealedToken, sealedKey, salt);
        (NextTryAt, ExpiresAt) = (stamp.At, stamp.At.AddDays(Days));
    }

    public Guid Id { get; private set; }
    public Guid RecordId { get; private set; }
    public Guid OutsideReferralId { get; private set; }
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public string TokenHash { get; private set; } = "";
    public byte[] SealedToken { get; private set; } = [];
    public byte[] SealedKey { get; private set; } = [];
    public byte[] Salt { get; private set; } = [];
    public DateTime NextTryAt { get; private set; }
    public int Tries { get; private set; }
    public DateTime? MadeAt { get; private set; }
    /// <summary>Bytes.</summary>
    public long Size { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    /// <summary>Wrong passphrases so far.</summary>
    public int Guesses { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public PackageEnd? End { get; private set; }

    public bool IsOpenAt(DateTime now) => MadeAt is not null && EndedAt is null && now < ExpiresAt;

    public void Made(long size, DateTime at) => (Size, MadeAt, ExpiresAt) = (size, at, at.AddDays(Days));

    /// <summary>It is tried again with growing pauses. True: that was the last time.</summary>
    public bool Failed(DateTime at)
    {
        NextTryAt = at.AddMinutes(Math.Pow(2, Tries++));
        return Tries >= MostTries;
    }

    internal void Ended(PackageEnd end, DateTime at)
    {
        (End, EndedAt) = (end, at);
        // Nothing that opens it is kept longer than it lasts.
        (SealedToken, SealedKey, Salt) = ([], [], []);
    }
}
