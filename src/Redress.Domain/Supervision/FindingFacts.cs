using Redress.Domain.Complaints;

namespace Redress.Domain.Supervision;

/// <summary>Kept as words, so added to, never renamed.</summary>
public enum FindingKind { Violation, Recommendation, Observation }

/// <summary>How far a finding has come. Derived from its steps.</summary>
public enum FindingState { Proposed, Agreed, NotAgreed, Resolved }

public static class FindingWords
{
    public static string Words(this FindingState state) => state == FindingState.NotAgreed ? "Not agreed" : state.ToString();
}

/// <summary>A finding as somebody writes it.</summary>
/// <param name="Citation">Regulation or statute, such as 12 CFR 1024.17; a violation names it.</param>
/// <param name="IsCommon">Common to the agencies of a multi-state activity; otherwise the agency's own.</param>
public sealed record FindingFacts(FindingKind Kind, string Area, string? Citation, string Text, bool IsCommon = false)
{
    public FindingFacts Cleaned() => this with { Area = Area?.Trim() ?? "", Citation = string.IsNullOrWhiteSpace(Citation) ? null : Citation.Trim(), Text = Text?.Trim() ?? "" };

    /// <exception cref="BrokenRuleException">Something required is missing, or too long.</exception>
    public void MustHold()
    {
        if (!Enum.IsDefined(Kind)) throw new BrokenRuleException("Choose violation, recommendation or observation.");
        if (Area == "") throw new BrokenRuleException("Give the area of the finding.");
        if (Kind == FindingKind.Violation && Citation is null) throw new BrokenRuleException("Name the regulation or statute that was violated.");
        if (Text == "") throw new BrokenRuleException("Write what was found.");
        Room.MustFit(Area, Finding.MostArea, "The area");
        Room.MustFit(Citation, AllegedViolation.MostCitation, "The regulation or statute");
        Room.MustFit(Text, Finding.MostText, "The text");
    }
}

/// <summary>A finding of an earlier activity that this one repeats.</summary>
/// <param name="Activity">With its findings.</param>
public sealed record EarlierFinding(SupervisoryActivity Activity, int No);

/// <summary>The alleged violation that a finding comes from.</summary>
/// <param name="Complaint">With its violations and what it is related to.</param>
public sealed record AllegedBefore(Complaint Complaint, int ViolationNo);
