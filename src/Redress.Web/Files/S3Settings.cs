namespace Redress.Web.Files;

/// <summary>A store that speaks S3, for several machines.</summary>
/// <param name="Server">Scheme, host and port.</param>
/// <param name="Prefix">Begins the name of each object; ends with a slash.</param>
public sealed record S3Settings(Uri Server, string Bucket, string Region, string Key, string Secret, string Prefix)
{
    const string Form = "Set it to https://KEY:SECRET@HOST/BUCKET?region=us-east-1, with letters such as / and + in the secret written as %2F and %2B.";

    /// <summary>Reads REDRESS_S3; null where it is not set.</summary>
    /// <exception cref="SettingException">Says what is wrong and what to do.</exception>
    public static S3Settings? From(IConfiguration settings)
    {
        if (settings["REDRESS_S3"] is not { Length: > 0 } given) return null;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host == "") throw new SettingException($"REDRESS_S3 cannot be read. {Form}");
        if (uri.Scheme == "http" && !uri.IsLoopback) throw new SettingException("REDRESS_S3 must be https: only a store on this machine is spoken to without.");
        var who = uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        if (who is not [{ Length: > 0 }, { Length: > 0 }]) throw new SettingException($"REDRESS_S3 names no key or no secret. {Form}");
        var path = uri.AbsolutePath.Trim('/');
        if (path == "" || path.Contains('/')) throw new SettingException($"REDRESS_S3 names no bucket. {Form}");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query);
        if (query.Keys.FirstOrDefault(name => name is not ("region" or "prefix")) is { } unknown) throw new SettingException($"REDRESS_S3 has \"{unknown}\", which means nothing. Known are region and prefix.");
        var prefix = query.TryGetValue("prefix", out var begins) ? begins.ToString().Trim('/') : "documents";
        return new(new Uri(uri.GetLeftPart(UriPartial.Scheme) + uri.Authority), path, query.TryGetValue("region", out var region) ? region.ToString() : "us-east-1", who[0], who[1], prefix == "" ? "" : prefix + "/");
    }

    // Neither key nor secret in anything that prints this.
    public override string ToString() => $"{Server.Authority}/{Bucket}";
}
