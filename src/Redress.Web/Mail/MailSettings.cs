namespace Redress.Web.Mail;

/// <summary>Which server sends our mail, from which address.</summary>
/// <param name="IsEncrypted">STARTTLS; only a server on this machine is spoken to without.</param>
public sealed record MailSettings(string Host, int Port, string? User, string? Password, string Sender, bool IsEncrypted)
{
    /// <summary>How long a server may take for one mail; far less than the sender's lease on it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads REDRESS_SMTP (smtp://user:password@host:port) and REDRESS_MAIL_FROM; null where neither is set.</summary>
    /// <exception cref="SettingException">Says which setting and what to do.</exception>
    public static MailSettings? From(IConfiguration settings)
    {
        if (settings["REDRESS_SMTP"] is not { Length: > 0 } given) return null;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var uri) || uri.Scheme != "smtp" || uri.Host == "")
            throw new SettingException("REDRESS_SMTP cannot be read. Set it to smtp://user:password@host:587.");
        var from = settings["REDRESS_MAIL_FROM"] ?? "";
        if (!System.Net.Mail.MailAddress.TryCreate(from, out _)) throw new SettingException("REDRESS_MAIL_FROM is no e-mail address. Set it to the sender of our mails.");
        var parts = uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return new MailSettings(uri.Host, uri.Port > 0 ? uri.Port : 587, parts[0] == "" ? null : parts[0], parts.Length > 1 ? parts[1] : null, from, !uri.IsLoopback);
    }

    // The password stays out of anything that prints this.
    public override string ToString() => $"{Host}:{Port}";
}
