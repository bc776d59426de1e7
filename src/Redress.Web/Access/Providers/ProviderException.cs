namespace Redress.Web.Access.Providers;

/// <summary>A provider, or what came from it, is not to be trusted or not to be reached.</summary>
/// <param name="words">A sentence for whoever signs in or sets it up.</param>
/// <param name="why">For administrators and the log. Names no person and quotes nothing that came from afar.</param>
public sealed class ProviderException(string words, string why) : Exception(words)
{
    public string Why => why;

    /// <summary>The same words whatever was forged: whoever forges learns nothing.</summary>
    public static ProviderException Untrusted(string why) => new("The answer of your organization’s provider cannot be trusted. Nobody was signed in.", why);
}
