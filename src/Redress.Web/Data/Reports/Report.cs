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

/// <summary>A report as it was asked for: what page, file, mail and API show of it alike.</summary>
/// <param name="Noun">What the rows are, such as "request".</param>
/// <param name="Order">How they are ordered, in words.</param>
public sealed record Report(IReadOnlyList<Figure> Figures, Picture? Picture, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, string Noun, string Order)
{
    /// <summary>Rows that a page or an answer of the API shows; a file has all.</summary>
    public const int Most = 10_000;

    public bool IsCut => Count > Most;

    public int Count => Rows.Count(row => !row.IsSum);
}
