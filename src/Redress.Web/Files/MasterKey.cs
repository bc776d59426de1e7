using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>
/// The key under which all keys of records and documents lie, and the older ones that some may still lie under. What is wrapped begins with the ID of its key.
/// In the folder REDRESS_KEYS `master.key` is the present one and `master-ID.key` are older; or the environment gives them. Kept apart from the database.
/// </summary>
public sealed class MasterKey
{
    public const string FileName = "master.key";
    const int NonceSize = 12, TagSize = 16, IdSize = 8;

    readonly string? folder;
    volatile Ring ring;

    MasterKey(string? folder, Ring ring) => (this.folder, this.ring) = (folder, ring);

    /// <summary>One key that lies in no folder.</summary>
    public MasterKey(byte[] key) : this(null, new Ring(key, [], default))
    {
    }

    /// <summary>Reads the keys, or makes one on the first start.</summary>
    public static MasterKey In(string folder)
    {
        KeyFile.ReadOrMake(folder, FileName, Make);
        return new(folder, Ring.Read(folder));
    }

    public static MasterKey Of(Site site) => site.GivenKeys is { } given ? new(null, new Ring(given.Present, given.Older, default)) : In(site.Keys);

    /// <summary>The ID of the present key: 16 hexadecimal digits, which tell nothing of it.</summary>
    public string CurrentId => Present().CurrentId;

    /// <summary>The IDs of the older keys that are still known.</summary>
    public IReadOnlyList<string> OlderIds => Present().OlderIds;

    /// <summary>Null: the environment gives the keys.</summary>
    public string? Folder => folder;

    public byte[] Wrap(byte[] secret)
    {
        var present = Present();
        return [.. Convert.FromHexString(present.CurrentId), .. Seal(present.Current, secret)];
    }

    /// <exception cref="CryptographicException">The bytes were changed, or their key is not known here.</exception>
    public byte[] Unwrap(byte[] wrapped)
    {
        var id = IdOf(wrapped);
        var key = ring.Find(id);
        // Another process has made a new one.
        if (key is null && folder is not null) key = (ring = Ring.Read(folder)).Find(id);
        return Open(key ?? throw new CryptographicException($"The master key {id} is not known here."), wrapped[IdSize..]);
    }

    public static string IdOf(byte[] wrapped) => wrapped.Length > IdSize ? Convert.ToHexStringLower(wrapped, 0, IdSize) : throw new CryptographicException("Too short to be wrapped.");

    /// <summary>A new key takes the place of the present one, which stays known. Every process that shares the folder goes over at its next act.</summary>
    public void Renew()
    {
        if (folder is null) throw new InvalidOperationException("The environment gives the keys.");
        KeyFile.ReadOrMake(folder, OlderName(CurrentId), () => Convert.ToBase64String(Present().Current));
        KeyFile.Replace(folder, FileName, Make());
        ring = Ring.Read(folder);
    }

    public static string OlderName(string id) => $"master-{id}.key";

    internal static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    Ring Present()
    {
        if (folder is not null && File.GetLastWriteTimeUtc(Path.Combine(folder, FileName)) is var at && at != ring.At && File.Exists(Path.Combine(folder, FileName))) ring = Ring.Read(folder);
        return ring;
    }

    /// <summary>AES-256-GCM: nonce, tag, ciphertext.</summary>
    public static byte[] Seal(byte[] key, byte[] plain)
    {
        var whole = new byte[NonceSize + TagSize + plain.Length];
        var nonce = whole.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, whole.AsSpan(NonceSize + TagSize), whole.AsSpan(NonceSize, TagSize));
        return whole;
    }

    /// <exception cref="CryptographicException">The bytes were changed, or the key is another.</exception>
    public static byte[] Open(byte[] key, byte[] whole)
    {
        if (whole.Length < NonceSize + TagSize) throw new CryptographicException("Too short to be sealed.");
        var plain = new byte[whole.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(whole.AsSpan(0, NonceSize), whole.AsSpan(NonceSize + TagSize), whole.AsSpan(NonceSize, TagSize), plain);
        return plain;
    }

    /// <param name="at">When the file of the present key was written.</param>
    sealed class Ring(byte[] current, IEnumerable<byte[]> older, DateTime at)
    {
        readonly Dictionary<string, byte[]> all = older.Append(current).DistinctBy(NameOf).ToDictionary(NameOf);

        public byte[] Current => current;
        public string CurrentId { get; } = NameOf(current);
        public DateTime At => at;
        public IReadOnlyList<string> OlderIds => [.. all.Keys.Where(id => id != CurrentId).Order(StringComparer.Ordinal)];

        public byte[]? Find(string id) => all.GetValueOrDefault(id);

        public static Ring Read(string folder)
        {
            var path = Path.Combine(folder, FileName);
            var at = File.GetLastWriteTimeUtc(path);
            return new(KeyIn(path), [.. Directory.GetFiles(folder, "master-*.key").Select(KeyIn)], at);
        }

        static byte[] KeyIn(string path) => GivenKeys.KeyOf(File.ReadAllText(path), path);

        static string NameOf(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "Redress master key"u8), 0, IdSize);
    }
}

/// <summary>Master keys that the environment gives. They print nothing of themselves.</summary>
public sealed class GivenKeys(byte[] present, IReadOnlyList<byte[]> older)
{
    public byte[] Present => present;
    public IReadOnlyList<byte[]> Older => older;

    /// <summary>Reads REDRESS_MASTER_KEY and REDRESS_MASTER_KEY_OLD; null where neither is set.</summary>
    public static GivenKeys? From(IConfiguration settings)
    {
        var older = (settings["REDRESS_MASTER_KEY_OLD"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (settings["REDRESS_MASTER_KEY"] is not { Length: > 0 } present)
            return older.Length == 0 ? null : throw new SettingException("REDRESS_MASTER_KEY_OLD is set, but REDRESS_MASTER_KEY is not. Set it to the present key.");
        return new(KeyOf(present, "REDRESS_MASTER_KEY"), [.. older.Select(key => KeyOf(key, "REDRESS_MASTER_KEY_OLD"))]);
    }

    internal static byte[] KeyOf(string text, string where)
    {
        var key = new byte[33];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == 32 ? key[..32] : throw new SettingException($"{where} holds no key. A master key is 32 bytes in base64: openssl rand -base64 32.");
    }
}
