using System.Text;

namespace Redress.Domain.Companies;

/// <summary>
/// A company name without what people write differently: case, accents, punctuation, "and", "the", legal form
/// and common abbreviations. Two names with the same <see cref="Compact"/> are the same name.
/// </summary>
public sealed record NameKey
{
    NameKey(string written, IReadOnlyList<string> words)
    {
        Written = written;
        Words = words;
        Text = string.Join(' ', words);
        Compact = string.Concat(words);
    }

    /// <summary>The name as it was given.</summary>
    public string Written { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words with one space between them, for searching by word.</summary>
    public string Text { get; }

    /// <summary>The words without spaces ("Loan Care" is "LoanCare"), for looking a name up.</summary>
    public string Compact { get; }

    public bool IsEmpty => Words.Count == 0;

    public static NameKey Of(string? name)
    {
        var words = NameLetters.Plain(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(NameWords.Spelled).Where(word => word is not ("and" or "the")).ToList();
        JoinInitials(words);
        DropLegalForm(words);
        return new NameKey((name ?? "").Trim(), words);
    }

    public override string ToString() => Text;

    public bool Equals(NameKey? other) => other is not null && other.Compact == Compact;

    public override int GetHashCode() => Compact.GetHashCode(StringComparison.Ordinal);

    /// <summary>"I. C. System" is "IC System".</summary>
    static void JoinInitials(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var joined = new StringBuilder(words[i]);
            while (words[i].Length == 1 && char.IsAsciiLetter(words[i][0]) && i + 1 < words.Count
                && words[i + 1].Length == 1 && char.IsAsciiLetter(words[i + 1][0]))
            {
                joined.Append(words[i + 1]);
                words.RemoveAt(i + 1);
            }
            words[i] = joined.ToString();
        }
    }

    /// <summary>Takes legal forms from the end, several where there are several, but never the whole name.</summary>
    static void DropLegalForm(List<string> words)
    {
        while (LegalFormLength(words) is var length and > 0) words.RemoveRange(words.Count - length, length);
    }

    static int LegalFormLength(List<string> words)
    {
        for (var length = Math.Min(3, words.Count - 1); length > 0; length--)
            if (NameWords.LegalForms.Contains(string.Concat(words.Skip(words.Count - length)))) return length;
        return 0;
    }
}
