using System.Text;

namespace Redress.Domain.Companies;

/// <summary>How a word sounds to an American ear: words written by ear get the same sound ("Kascade", "Cascade").</summary>
public static class NameSound
{
    /// <summary>Longest first: each spelling takes the place of what it sounds like.</summary>
    static readonly (string Spelling, string Sound)[] Spellings =
    [
        ("tsch", "x"), ("sch", "sk"), ("tch", "x"), ("dge", "j"), ("dgi", "j"), ("tion", "xn"), ("sion", "xn"), ("cia", "xa"),
        ("tia", "xa"), ("ough", "o"), ("augh", "a"), ("igh", "i"),
        ("ch", "x"), ("sh", "x"), ("ph", "f"), ("th", "t"), ("wh", "w"), ("gh", "g"), ("ck", "k"), ("qu", "k"), ("sc", "s"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"), ("mb", "m"),
    ];

    public static string Of(string word)
    {
        if (word.Any(char.IsDigit)) return word;
        var sound = new StringBuilder();
        var rest = WithoutSilentStart(word.ToLowerInvariant());
        while (rest.Length > 0)
        {
            var (spelling, heard) = Spellings.FirstOrDefault(s => Applies(s.Spelling, rest), (Spelling: rest[..1], Sound: Single(rest[0])));
            foreach (var letter in heard)
            {
                var kept = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'w' ? (sound.Length == 0 ? 'a' : '\0') : letter;
                if (kept != '\0' && (sound.Length == 0 || sound[^1] != kept)) sound.Append(kept);
            }
            rest = rest[spelling.Length..];
        }
        return sound.ToString();
    }

    /// <summary>"sca" is hard, "sce" is soft; "mb" loses its b only at the end.</summary>
    static bool Applies(string spelling, string rest) => rest.StartsWith(spelling, StringComparison.Ordinal) && spelling switch
    {
        "sc" => rest.Length > 2 && rest[2] is 'e' or 'i' or 'y',
        "mb" => rest.Length == 2,
        _ => true,
    };

    static string Single(char letter) => letter switch
    {
        'c' or 'q' => "k",
        'z' => "s",
        'v' => "f",
        'x' => "ks",
        _ => letter.ToString(),
    };

    static string WithoutSilentStart(string word) =>
        word.StartsWith("kn", StringComparison.Ordinal) || word.StartsWith("gn", StringComparison.Ordinal)
        || word.StartsWith("wr", StringComparison.Ordinal) || word.StartsWith("ps", StringComparison.Ordinal) ? word[1..] : word;
}
