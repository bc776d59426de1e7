namespace Redress.Domain.Companies;

/// <summary>How well a person's name answers what somebody wrote, and why.</summary>
/// <param name="Score">100 for the same name; 60 where only the last name is known.</param>
public sealed record PersonLikeness(int Score, string Why)
{
    public bool IsSame => Score >= 90;
}

/// <summary>Whether two written names may be one person's: over misspelling, short forms and initials.</summary>
public static class PersonNames
{
    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv", "esq", "md", "phd"];

    private static readonly Dictionary<string, string[]> ShortFor = new()
    {
        ["al"] = ["albert", "alan", "alfred"], ["alex"] = ["alexander", "alexandra"], ["andy"] = ["andrew"], ["barb"] = ["barbara"],
        ["ben"] = ["benjamin"], ["beth"] = ["elizabeth"], ["betty"] = ["elizabeth"], ["bill"] = ["william"], ["bob"] = ["robert"], ["bobby"] = ["robert"],
        ["cathy"] = ["catherine"], ["charlie"] = ["charles"], ["chris"] = ["christopher", "christine", "christina"], ["chuck"] = ["charles"],
        ["dan"] = ["daniel"], ["danny"] = ["daniel"], ["dave"] = ["david"], ["debbie"] = ["deborah"], ["dick"] = ["richard"], ["don"] = ["donald"],
        ["ed"] = ["edward", "edwin"], ["frank"] = ["francis", "franklin"], ["fred"] = ["frederick"], ["greg"] = ["gregory"], ["jack"] = ["john"],
        ["jeff"] = ["jeffrey"], ["jen"] = ["jennifer"], ["jenny"] = ["jennifer"], ["jim"] = ["james"], ["jimmy"] = ["james"], ["joe"] = ["joseph"],
        ["jon"] = ["jonathan"], ["kate"] = ["katherine", "catherine"], ["kathy"] = ["katherine", "kathleen"], ["ken"] = ["kenneth"], ["larry"] = ["lawrence"],
        ["liz"] = ["elizabeth"], ["maggie"] = ["margaret"], ["matt"] = ["matthew"], ["meg"] = ["margaret"], ["mike"] = ["michael"], ["nick"] = ["nicholas"],
        ["pat"] = ["patrick", "patricia"], ["peggy"] = ["margaret"], ["pete"] = ["peter"], ["phil"] = ["philip", "phillip"], ["ray"] = ["raymond"],
        ["rich"] = ["richard"], ["rick"] = ["richard"], ["rob"] = ["robert"], ["ron"] = ["ronald"], ["sam"] = ["samuel", "samantha"], ["steve"] = ["steven", "stephen"],
        ["sue"] = ["susan"], ["ted"] = ["theodore", "edward"], ["tim"] = ["timothy"], ["tom"] = ["thomas"], ["tony"] = ["anthony"], ["vicky"] = ["victoria"], ["will"] = ["william"],
    };

    /// <returns>Null where they are not likely one person.</returns>
    public static PersonLikeness? Compare(string? sought, string? name)
    {
        var (first, last) = Parts(sought);
        var (otherFirst, otherLast) = Parts(name);
        if (last == "" || otherLast == "") return null;
        var letters = last == otherLast ? 0 : Difference(last, otherLast);
        var sounds = letters is null && NameSound.Of(last) is { Length: > 2 } sound && sound == NameSound.Of(otherLast);
        if (letters is null && !sounds) return null;
        if (first == "" || otherFirst == "") return letters == 0 ? new(60, "the last name only") : null;
        if (First(first, otherFirst) is not { } firsts) return null;
        if (letters == 0) return firsts;
        return new(Math.Min(firsts.Score, 100) - 15, sounds ? $"sounds like “{sought!.Trim()}”" : $"nearly “{sought!.Trim()}”");
    }

    /// <summary>One key for names that sound alike, such as "Jon Smith" and "John Smyth": for finding, not for deciding.</summary>
    public static string Key(string? name)
    {
        var (first, last) = Parts(name);
        return last == "" ? "" : $"{NameSound.Of(last)}:{(first == "" ? "" : first[..1])}";
    }

    /// <summary>The keys by which somebody may be kept, since "Bill" is kept as William; where only the last name is known, with any first name.</summary>
    public static IReadOnlyList<string> Keys(string? name)
    {
        var (first, last) = Parts(name);
        if (last == "" || NameSound.Of(last) is not { Length: > 1 } sound) return [];
        if (first == "") return [.. Enumerable.Range('a', 26).Select(letter => $"{sound}:{(char)letter}"), $"{sound}:"];
        return [.. ShortFor.GetValueOrDefault(first, []).Concat(ShortFor.Where(pair => pair.Value.Contains(first)).Select(pair => pair.Key)).Append(first).Select(word => $"{sound}:{word[..1]}").Distinct()];
    }

    private static PersonLikeness? First(string sought, string other)
    {
        if (sought == other) return new(100, "the same name");
        if (sought.Length == 1 || other.Length == 1) return sought[0] == other[0] ? new(75, $"“{Capital(sought)}” may be {Capital(other)}") : null;
        if (ShortFor.GetValueOrDefault(sought, []).Contains(other)) return new(94, $"“{Capital(sought)}” is short for {Capital(other)}");
        if (ShortFor.GetValueOrDefault(other, []).Contains(sought)) return new(94, $"“{Capital(other)}” is short for {Capital(sought)}");
        return Difference(sought, other) is { } ? new(85, $"nearly “{Capital(sought)}”") : null;
    }

    private static int? Difference(string one, string other)
    {
        var most = Spelling.Slips(Math.Min(one.Length, other.Length));
        return most > 0 && Spelling.Difference(one, other, most) is var letters && letters <= most ? letters : null;
    }

    private static (string First, string Last) Parts(string? name)
    {
        var words = NameLetters.Plain(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Suffixes.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return words.Count switch { 0 => ("", ""), 1 => ("", words[0]), _ => (words[0], words[^1]) };
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
