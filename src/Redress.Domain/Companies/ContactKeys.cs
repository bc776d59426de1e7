namespace Redress.Domain.Companies;

/// <summary>Telephones, e-mails, websites and addresses brought to one form, so that the same is found as the same.</summary>
public static class ContactKeys
{
    private static readonly Dictionary<string, string> StreetWords = new()
    {
        ["street"] = "st", ["avenue"] = "ave", ["av"] = "ave", ["road"] = "rd", ["drive"] = "dr", ["lane"] = "ln", ["boulevard"] = "blvd", ["court"] = "ct",
        ["place"] = "pl", ["highway"] = "hwy", ["parkway"] = "pkwy", ["suite"] = "ste", ["apartment"] = "apt", ["unit"] = "apt",
        ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w", ["northeast"] = "ne", ["northwest"] = "nw", ["southeast"] = "se", ["southwest"] = "sw",
    };

    /// <summary>The digits, without the country's 1.</summary>
    public static string Phone(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
    }

    public static string Email(string? email) => (email ?? "").Trim().ToLowerInvariant();

    /// <summary>"https://www.harbor.example/loans" is "harbor.example".</summary>
    public static string Website(string? website)
    {
        var host = (website ?? "").Trim().ToLowerInvariant();
        if (host.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0) host = host[(scheme + 3)..];
        host = host.Split('/', '?', '#', ':')[0];
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Street and ZIP, with the usual abbreviations; nothing where either is missing.</summary>
    public static string Address(string? street, string? zip)
    {
        var words = NameLetters.Plain(street ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var digits = string.Concat((zip ?? "").Where(char.IsAsciiDigit));
        return words.Length == 0 || digits.Length < 5 ? "" : $"{string.Join(' ', words.Select(word => StreetWords.GetValueOrDefault(word, word)))} {digits[..5]}";
    }
}
