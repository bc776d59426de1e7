using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>The key under which all keys of records and documents lie. Kept in the folder REDRESS_KEYS, apart from the database.</summary>
public sealed class MasterKey(byte[] key)
{
    const int NonceSize = 12, TagSize = 16;

    /// <summary>Reads the key, or makes it on the first start.</summary>
    public static MasterKey In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "master.key");
        if (!File.Exists(path))
        {
            var made = Path.Combine(folder, $"master.{Environment.ProcessId}.new");
            File.WriteAllText(made, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            // A link fails where another process was first; its key then holds.
            try { File.Move(made, path, overwrite: false); } catch (IOException) { File.Delete(made); }
        }
        return new MasterKey(Convert.FromBase64String(File.ReadAllText(path).Trim()));
    }

    public byte[] Wrap(byte[] secret) => Seal(key, secret);

    public byte[] Unwrap(byte[] wrapped) => Open(key, wrapped);

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
}
