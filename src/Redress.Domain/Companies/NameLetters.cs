using System.Globalization;
using System.Text;

namespace Redress.Domain.Companies;

/// <summary>Brings a name, however it was encoded, to lower-case letters a to z, digits and single spaces.</summary>
internal static class NameLetters
{
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static string Plain(string name)
    {
        var letters = Unaccented(Repaired(name));
        var mostlyLatin = letters.Any(char.IsAsciiLetterOrDigit);
        var plain = new StringBuilder(letters.Length);
        foreach (var letter in letters)
        {
            // Dots and apostrophes stand inside words: "L.L.C.", "Employee's".
            if (letter is '.' or '\'' or '’' or '‘' or '`' or '´') continue;
            if (letter == '&') plain.Append(" and ");
            else if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
            // A lone foreign letter in a Latin name is an encoding accident ("S.脿 r.l.").
            else if (!mostlyLatin && char.IsLetterOrDigit(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().Trim();
    }

    /// <summary>Undoes UTF-8 that was read as Windows-1252 ("CrÃ©dit").</summary>
    static string Repaired(string name)
    {
        if (name.AsSpan().IndexOfAny('Ã', 'Â', 'â') < 0) return name;
        try
        {
            return Utf8.GetString(Windows1252.GetBytes(name));
        }
        catch (Exception e) when (e is EncoderFallbackException or DecoderFallbackException)
        {
            return name;
        }
    }

    static string Unaccented(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            _ = letter switch
            {
                'ß' => letters.Append("ss"),
                'æ' => letters.Append("ae"),
                'œ' => letters.Append("oe"),
                'ø' => letters.Append('o'),
                'ł' => letters.Append('l'),
                'đ' => letters.Append('d'),
                _ => letters.Append(letter),
            };
        }
        return letters.ToString();
    }
}
