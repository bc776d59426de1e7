using System.Text;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Redress.Web.Access;

/// <summary>The key of an authenticator app, in the three forms in which it gets there: a picture, a link, and groups to type.</summary>
public sealed record AuthenticatorKey(string Key, string Email)
{
    public string Link => $"otpauth://totp/Redress:{Uri.EscapeDataString(Email)}?secret={Key}&issuer=Redress&digits=6";
    public string Grouped => string.Join(' ', Key.Chunk(4).Select(four => new string(four))).ToLowerInvariant();
    public int Size => Modules.Length;
    /// <summary>The dark modules as the path of an SVG picture, a unit each.</summary>
    public string Path { get; private init; } = "";
    bool[][] Modules { get; init; } = [];

    /// <summary>The key that the account has, or a first one.</summary>
    public static async Task<AuthenticatorKey> Of(Account account, UserManager<Account> accounts)
    {
        var key = await accounts.GetAuthenticatorKeyAsync(account);
        if (key is null)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = await accounts.GetAuthenticatorKeyAsync(account);
        }
        var plain = new AuthenticatorKey(key!, account.Email!);
        using var picture = QRCodeGenerator.GenerateQrCode(plain.Link, QRCodeGenerator.ECCLevel.M);
        var modules = picture.ModuleMatrix.Select(row => row.Cast<bool>().ToArray()).ToArray();
        return plain with { Modules = modules, Path = PathOf(modules) };
    }

    /// <summary>Whether the app that holds the key shows this code now.</summary>
    public static Task<bool> Shows(string code, Account account, UserManager<Account> accounts)
        => accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code.Replace(" ", ""));

    static string PathOf(bool[][] modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Length; y++)
            for (var x = 0; x < modules[y].Length; x++)
                if (modules[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        return path.ToString();
    }
}
