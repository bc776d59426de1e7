using Redress.Web.Files;

namespace Redress.Web.Tests.Files;

public sealed class SigningKeyTests
{
    static readonly string Folder = Path.Combine(Path.GetTempPath(), $"redress-keys-{Guid.NewGuid():N}");

    [Fact]
    public void What_is_signed_is_proven_by_the_public_key_alone_and_by_no_other()
    {
        try
        {
            using var key = SigningKey.In(Folder);
            using var again = SigningKey.In(Folder);
            using var other = SigningKey.In(Path.Combine(Folder, "other"));
            var signature = key.Sign("the root"u8.ToArray());
            SigningKey.IsSignedBy(again.PublicPem, "the root"u8.ToArray(), signature).ShouldBeTrue();
            SigningKey.IsSignedBy(File.ReadAllText(Path.Combine(Folder, SigningKey.PublicName)), "the root"u8.ToArray(), signature).ShouldBeTrue();
            SigningKey.IsSignedBy(key.PublicPem, "the Root"u8.ToArray(), signature).ShouldBeFalse();
            SigningKey.IsSignedBy(other.PublicPem, "the root"u8.ToArray(), signature).ShouldBeFalse();
            SigningKey.IsSignedBy("no key", "the root"u8.ToArray(), signature).ShouldBeFalse();
            SigningKey.FingerprintOf(key.PublicPem).ShouldMatch("^([0-9a-f]{4} ){3}[0-9a-f]{4}$");
        }
        finally
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
