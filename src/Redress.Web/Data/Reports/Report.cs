namespace Redress.Web.Data.Reports;

public enum CellKind { Text, Number, Day, Money, Days, Percent, Late }

/// <param name="Words">Head of the column.</param>
/// <param name="IsQuiet">Left out in a narrow window.</param>
public sealed record ReportColumn(string Words, CellKind Kind = CellKind.Text, bool IsQuiet = false)
{
    public bool IsNumber => Kind is not CellKind.Text;
}

/// <summary>One cell: what it holds, and the list behind it.</summary>
/// <param name="Struck">A day that held before, such as the original due date.</param>
public sealed record Cell(object? Value, string? Href = null, bool Struck = false)
{
    public static implicit operator Cell(string? text) => new((object?)text);
    public static implicit operator Cell(DateOnly day) => new((object?)day);
    public static implicit operator Cell(int number) => new((object?)number);
    public static implicit operator Cell(int? number) => new((object?)number);
    public static implicit operator Cell(decimal amount) => new((object?)amount);
    public static implicit operator Cell(DateOnly? day) => new((object?)day);
}

/// <param name="Id">Of the record or part that the row is about; empty where a row is a total.</param>
public sealed record ReportRow(Guid Id, IReadOnlyList<Cell> Cells, bool IsSum = false);

/// <summary>A figure beside the picture.</summary>
public sealed record Figure(string Words, string Value, string? Href = null);

/// <summary>What a column or bar of the picture holds: one number for each series.</summary>
public sealed record Bar(string Label, IReadOnlyList<int> Counts, string? Href = null)
{
    public int Sum => Counts.Sum();
}

/// <param name="Look">How it is filled: solid, hatched, late or outline; they differ without color too.</param>
public sealed record Series(string Words, string Look);

/// <param name="IsAcross">Bars from the left with names before them, instead of columns over time.</param>
public sealed record Picture(string Title, IReadOnlyList<Series> Series, IReadOnlyList<Bar> Bars, bool IsAcross, string Noun)
{
    public int Total(int series) => Bars.Sum(bar => bar.Counts[series]);
}

/// <summary>A report as it was asked for: what page, file, mail and API show of it alike.</summary>
/// <param name="Noun">What the rows are, such as "request".</param>
/// <param name="Order">How they are ordered, in words.</param>
/// <param name="IsCut">There were more rows than are sorted and shown.</param>
public sealed record Report(IReadOnlyList<Figure> Figures, Picture? Picture, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, string Noun, string Order, bool IsCut = false)
{
    /// <summary>Rows that are ordered; a report that finds more says so.</summary>
    public const int Most = 10_000;

    public int Count => Rows.Count(row => !row.IsSum);
}
