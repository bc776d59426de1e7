using Redress.Domain.Complaints;

namespace Redress.Web.Imports;

/// <summary>A row of an agency's own file: what it says, what is to be looked up, and what is wrong with it.</summary>
public sealed class FiledRow(int line)
{
    readonly List<(string? Column, string Words)> _faults = [], _warnings = [];

    /// <summary>The line of the file it begins on; the first is 1.</summary>
    public int Line => line;

    /// <summary>The agency's own reference, or the row's ID: by it, within the agency, the row is known again. Null: by its other columns alone.</summary>
    public string? Reference { get; set; }
    /// <summary>As the row names it.</summary>
    public string? Agency { get; set; }
    /// <summary>Whose complaint it is; null: it cannot be said.</summary>
    public Redress.Domain.Agencies.Agency? Owner { get; set; }
    /// <summary>Of the whole row, whatever the form of its dates and amounts.</summary>
    public string Digest { get; set; } = "";
    /// <summary>Key, company and the like are still to be looked up.</summary>
    public FiledFacts Facts { get; set; } = new() { Key = "" };
    public string? SesId { get; set; }
    public string? NmlsId { get; set; }
    public string? EntityNumber { get; set; }
    public string? BranchNmlsId { get; set; }
    public string? IndividualNmlsId { get; set; }
    public IReadOnlyList<(RelatedKind Kind, string Id)> RelatedIds { get; set; } = [];

    public IReadOnlyList<(string? Column, string Words)> Faults => _faults;
    public IReadOnlyList<(string? Column, string Words)> Warnings => _warnings;
    public bool IsGood => _faults.Count == 0;

    /// <summary>The row is refused.</summary>
    public void Fault(string? column, string words) => _faults.Add((column, words));

    /// <summary>The row goes in; somebody should look at it.</summary>
    public void Warn(string? column, string words) => _warnings.Add((column, words));
}
