using System.Text;

namespace Redress.Web.Imports;

/// <summary>Text of a file as it can be kept: without signs that nobody sees, and without what exports put before formulas.</summary>
static class FiledText
{
    /// <param name="keepsLines">False: a line break becomes a space.</param>
    /// <param name="hadHidden">Something was left out that hides from the reader.</param>
    public static string Clean(string raw, bool keepsLines, out bool hadHidden)
    {
        hadHidden = false;
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            var letter = raw[at];
            if (letter is '\r' or '\n' or '\t' && !keepsLines) text.Append(' ');
            else if (letter is '\r' or '\n' or '\t') text.Append(letter);
            else if (char.IsHighSurrogate(letter) && at + 1 < raw.Length && char.IsLowSurrogate(raw[at + 1])) text.Append(letter).Append(raw[++at]);
            else if (char.IsSurrogate(letter) || char.IsControl(letter) || IsHidden(letter)) hadHidden = true;
            else text.Append(letter);
        }
        var clean = text.ToString().Trim();
        // Exports write '=1+1 so that no spreadsheet reckons with it; it was =1+1.
        return clean is ['\'', '=' or '+' or '-' or '@', ..] ? clean[1..] : clean;
    }

    // Marks that turn the direction of writing, so that a name reads as another one; zero-width signs.
    static bool IsHidden(char letter) => letter is '\u200b' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\ufffe' or '\uffff';
}
