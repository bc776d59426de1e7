namespace Redress.Web;

public enum Mode { Demo, Training, Production }

/// <summary>The settings of an installation, read once. A setting that makes no sense stops the start with one line.</summary>
/// <param name="Url">Where people reach it; links in mails start with it. No slash at the end.</param>
/// <param name="Data">Folder of the embedded database and of the documents.</param>
/// <param name="Keys">Folder of the master, signing and data-protection keys.</param>
/// <param name="Postgres">Connection string; null: the embedded database.</param>
public sealed record Site(Mode Mode, string Url, string Data, string Keys, string? Postgres)
{
    public bool IsProduction => Mode == Mode.Production;

    /// <summary>Providers of organizations may lie within the network of the installation.</summary>
    public bool HasPrivateProviders { get; init; }

    /// <summary>Where documents lie; null: below the data folder.</summary>
    public Files.S3Settings? S3 { get; init; }

    /// <summary>Master keys of the environment; null: they lie in the key folder.</summary>
    public Files.GivenKeys? GivenKeys { get; init; }

    /// <summary>Where ClamAV's daemon listens; null: files are not scanned.</summary>
    public Uri? Clamd { get; init; }

    /// <exception cref="SettingException">Says which setting and what to do.</exception>
    public static Site From(IConfiguration settings)
    {
        var mode = settings["REDRESS_MODE"] ?? "production";
        if (!Enum.TryParse<Mode>(mode, ignoreCase: true, out var parsed) || int.TryParse(mode, out _))
            throw new SettingException($"REDRESS_MODE is \"{mode}\". Set it to demo, training or production.");
        var data = settings["REDRESS_DATA"] is { Length: > 0 } given ? given : Path.Combine(Directory.GetCurrentDirectory(), "data");
        var keys = settings["REDRESS_KEYS"] is { Length: > 0 } folder ? folder : parsed == Mode.Production
            ? throw new SettingException("REDRESS_KEYS is not set. Give a folder for the keys, apart from the data.")
            : Path.Combine(data, "keys");
        var url = settings["REDRESS_URL"] ?? settings["ASPNETCORE_URLS"]?.Split(';')[0] ?? "http://127.0.0.1:5080";
        return new Site(parsed, url.TrimEnd('/'), Path.GetFullPath(data), Path.GetFullPath(keys), settings["REDRESS_DB"] is { Length: > 0 } db ? db : null) { HasPrivateProviders = IsYes(settings, "REDRESS_PRIVATE_PROVIDERS"), S3 = Files.S3Settings.From(settings), GivenKeys = Files.GivenKeys.From(settings), Clamd = Scanner(settings["REDRESS_CLAMD"]) };
    }

    static Uri? Scanner(string? address) => address switch
    {
        null or "" => null,
        _ when Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri is { Scheme: "tcp", Port: > 0, Host.Length: > 0 } || uri is { Scheme: "unix", AbsolutePath.Length: > 1 }) => uri,
        _ => throw new SettingException($"REDRESS_CLAMD is \"{address}\". Set it to tcp://host:3310 or unix:///path/of/the/socket."),
    };

    static bool IsYes(IConfiguration settings, string name) => settings[name] switch
    {
        null or "" or "no" => false,
        "yes" => true,
        var other => throw new SettingException($"{name} is \"{other}\". Set it to yes or no."),
    };
}

/// <summary>A setting makes no sense. The message is one line that says what to do.</summary>
public sealed class SettingException(string message) : Exception(message);
