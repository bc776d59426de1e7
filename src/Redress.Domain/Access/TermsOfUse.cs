namespace Redress.Domain.Access;

/// <summary>A version of the terms of use. Published once, never changed; the latest holds, and everybody accepts it at the next sign-in.</summary>
public sealed class TermsOfUse
{
    public const int MostText = 50_000;

    TermsOfUse() { }

    /// <param name="text">Paragraphs between empty lines; a line that begins with "## " is a heading.</param>
    public TermsOfUse(int no, string version, string text, string? whatChanged, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write the text of the terms.");
        if (text.Length > MostText) throw new BrokenRuleException($"Use at most {MostText:N0} characters.");
        (No, Version, Text, WhatChanged) = (no, version, text.ReplaceLineEndings("\n").Trim(), string.IsNullOrWhiteSpace(whatChanged) ? null : whatChanged.Trim());
        (PublishedAt, PublishedById, PublishedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    /// <summary>1 for the version that the product ships.</summary>
    public int No { get; private set; }
    /// <summary>Such as 2026-1.</summary>
    public string Version { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? WhatChanged { get; private set; }
    public DateTime PublishedAt { get; private set; }
    public Guid? PublishedById { get; private set; }
    public string PublishedByName { get; private set; } = "";

    /// <summary>The next version. What says the same is no new version.</summary>
    public TermsOfUse Next(string text, string? whatChanged, Stamp stamp)
    {
        if (!stamp.By.May(Right.KeepInstallation)) throw new BrokenRuleException("Only an Operator publishes terms of use.");
        if (text.ReplaceLineEndings("\n").Trim() == Text) throw new BrokenRuleException("The text is the same as before.");
        if (string.IsNullOrWhiteSpace(whatChanged)) throw new BrokenRuleException("Say what changed. Everybody reads it before accepting.");
        var earlier = Version.StartsWith($"{stamp.Today.Year}-", StringComparison.Ordinal) ? int.Parse(Version[5..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new TermsOfUse(No + 1, $"{stamp.Today.Year}-{earlier + 1}", text, whatChanged, stamp);
    }

    /// <summary>The text in blocks: headings and paragraphs.</summary>
    public IEnumerable<(bool IsHeading, string Words)> Blocks()
        => Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(block => block.StartsWith("## ", StringComparison.Ordinal) && block.IndexOf('\n') is var end && end > 0 ? [block[..end], block[(end + 1)..]] : new[] { block })
            .Select(block => block.StartsWith("## ", StringComparison.Ordinal) ? (true, block[3..].Trim()) : (false, block.Trim()));
}
