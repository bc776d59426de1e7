namespace Redress.Domain.Agencies;

public sealed partial class Agency
{
    public const int MostLetterhead = 500, MostLetterheadLines = 8;

    /// <summary>Lines below its name at the top of each letter.</summary>
    public IReadOnlyList<string> Letterhead => Latest<LetterSetting>(null)?.Letterhead.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Letters may go to consumers who agreed by e-mail.</summary>
    public bool LettersByEmail => Latest<LetterSetting>(null)?.ByEmail == true;

    public void SetLetters(IEnumerable<string> letterhead, bool byEmail, Stamp stamp)
    {
        MustKeep(stamp);
        List<string> lines = [.. letterhead.Select(line => line.Trim()).Where(line => line != "")];
        if (lines.Count > MostLetterheadLines || lines.Sum(line => line.Length + 1) > MostLetterhead) throw new BrokenRuleException($"The letterhead has room for {MostLetterheadLines} lines and {MostLetterhead} characters.");
        if (lines.SequenceEqual(Letterhead) && byEmail == LettersByEmail) throw new BrokenRuleException("Nothing was changed.");
        facts.Add(new LetterSetting(this, string.Join('\n', lines), byEmail, stamp));
    }
}
