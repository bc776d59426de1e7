namespace Redress.Web.Data.Reports;

/// <summary>What a column or bar of the picture holds: one number for each series.</summary>
public sealed record Bar(string Label, IReadOnlyList<int> Counts, string? Href = null)
{
    public int Sum => Counts.Sum();
}

/// <param name="Look">How it is filled: solid, hatched, late or outline; they differ without color too.</param>
public sealed record Series(string Words, string Look);

/// <param name="IsAcross">Bars from the left with names before them, instead of columns over time.</param>
public sealed record Picture(string Title, IReadOnlyList<Series> Series, IReadOnlyList<Bar> Bars, bool IsAcross)
{
    /// <summary>What the picture says, in a sentence.</summary>
    public string Sentence { get => field ?? string.Join(", ", Series.Select((series, no) => $"{series.Words} {Total(no).ToString("N0", System.Globalization.CultureInfo.InvariantCulture)}")) + "."; init; }

    public int Total(int series) => Bars.Sum(bar => bar.Counts[series]);
}
