namespace Redress.Domain;

/// <summary>A rule of the work was broken. The message is a sentence that a clerk understands and may be shown as it is.</summary>
public sealed class BrokenRuleException(string sentence) : Exception(sentence);
