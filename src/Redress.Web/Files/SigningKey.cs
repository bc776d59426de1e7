using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>
/// The key with which the installation signs what must be proven outside of it: nightly roots, certificates of destruction, case files.
/// ECDSA on the curve P-256 over SHA-256. `signing.key` (PKCS 8) and `signing.pub` (SubjectPublicKeyInfo) lie as PEM in the folder REDRESS_KEYS.
/// </summary>
public sealed class SigningKey : IDisposable
{
    public const string PrivateName = "signing.key", PublicName = "signing.pub";

    readonly ECDsa pair;

    SigningKey(ECDsa pair) => this.pair = pair;

    /// <summary>Reads the key, or makes it on the first start.</summary>
    public static SigningKey In(string folder)
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        pair.ImportFromPem(KeyFile.ReadOrMake(folder, PrivateName, pair.ExportPkcs8PrivateKeyPem));
        KeyFile.ReadOrMake(folder, PublicName, pair.ExportSubjectPublicKeyInfoPem);
        return new SigningKey(pair);
    }

    /// <summary>What everybody may have, as PEM.</summary>
    public string PublicPem => pair.ExportSubjectPublicKeyInfoPem();

    /// <summary>64 bytes: r and s (IEEE P1363).</summary>
    public byte[] Sign(byte[] data)
    {
        // One pair serves all threads.
        lock (pair) return pair.SignData(data, HashAlgorithmName.SHA256);
    }

    /// <summary>Needs nothing but the public key. False too where the PEM is no key.</summary>
    public static bool IsSignedBy(string publicPem, byte[] data, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(publicPem);
            return key.VerifyData(data, signature, HashAlgorithmName.SHA256);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>By which people compare keys: the first 16 hexadecimal digits of the SHA-256 of the public key, in groups of four.</summary>
    public static string FingerprintOf(string publicPem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(publicPem);
        return string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16].Chunk(4).Select(group => new string(group)));
    }

    public void Dispose() => pair.Dispose();
}
