using System.Globalization;
using Redress.Domain.Deadlines;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>One part of a column, in the measures of the picture.</summary>
public sealed record ColumnPart(string Kind, double Y, double Height);

public sealed record Column(double X, string? Label, IReadOnlyList<ColumnPart> Parts);

/// <summary>Complaints by month as columns: ours, other agencies', imported, one on the other.</summary>
/// <param name="width">Of the picture; letters keep their size, so that the narrow one has fewer labels, not smaller ones.</param>
public sealed class TrendPicture(IReadOnlyList<MonthTally> months, int width, int monthsBetweenLabels)
{
    const int Left = 34, Right = 8, Top = 10, Bottom = 24;
    public const int Height = 200, Base = Height - Bottom;

    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public int Width => width;
    public int Start => Left - 4;
    public int End => width - Right;
    public double ColumnWidth => Math.Round(Step * 0.68, 1);

    /// <summary>The lines across, with their numbers.</summary>
    public IEnumerable<(int Count, double Y)> Lines => Enumerable.Range(0, Most / Tick + 1).Select(no => (no * Tick, YOf(no * Tick)));

    public IEnumerable<Column> Columns => months.Select((month, no) => new Column(Math.Round(Left + no * Step + Step * 0.16, 1),
        // Counted from the present month backwards, so that it always has its name.
        (months.Count - 1 - no) % monthsBetweenLabels == 0 ? month.First.ToString("MMM yyyy", English) : null, Parts(month.Tally)));

    public static string Words(MonthTally month) => month.First.ToString("MMM yyyy", English);

    /// <summary>What the picture says, in a sentence: how many, and whether it became more.</summary>
    public static string Sentence(IReadOnlyList<MonthTally> months)
    {
        var half = months.Count / 2;
        var (before, after) = (months.Take(half).Sum(month => month.Tally.Sum), months.Skip(half).Sum(month => month.Tally.Sum));
        var last = $"{DayWords.Count(after, "complaint")} received in the last 12 months";
        return before + after < 20 ? $"{last}, {(before == 0 ? "none" : before.ToString("N0", English))} in the 12 before: too few for a trend."
            : before == 0 ? $"{last}, none in the 12 before."
            : $"{last}, {before.ToString("N0", English)} in the 12 before: {Change(before, after)}.";
    }

    static string Change(int before, int after)
    {
        var percent = (int)Math.Round(100.0 * (after - before) / before);
        return percent == 0 ? "about the same" : $"{Math.Abs(percent).ToString("N0", English)} percent {(percent > 0 ? "more" : "fewer")}";
    }

    double Step => (double)(width - Left - Right) / months.Count;

    int Highest => Math.Max(1, months.Max(month => month.Tally.Sum));

    // 1, 2, 5, 10, 20 …: at most five lines.
    int Tick
    {
        get
        {
            for (var power = 1; ; power *= 10)
                foreach (var tick in (int[])[power, 2 * power, 5 * power])
                    if (tick * 4 >= Highest) return tick;
        }
    }

    int Most => (Highest + Tick - 1) / Tick * Tick;

    double YOf(int count) => Math.Round(Base - (double)(Base - Top) * count / Most, 1);

    List<ColumnPart> Parts(Tally tally)
    {
        List<ColumnPart> parts = [];
        var below = 0;
        foreach (var (kind, count) in new[] { ("own", tally.Own), ("others", tally.Others), ("imported", tally.Imported) })
        {
            if (count > 0) parts.Add(new(kind, YOf(below + count), Math.Round(YOf(below) - YOf(below + count), 1)));
            below += count;
        }
        return parts;
    }
}
