namespace Redress.Domain;

/// <summary>A rule of the work was broken. The message is a sentence that a clerk understands and may be shown as it is.</summary>
public sealed class BrokenRuleException(string sentence) : Exception(sentence)
{
    /// <summary>Which rule, for programs: the end of the problem's type.</summary>
    public string Kind { get; init; } = "broken-rule";
}
