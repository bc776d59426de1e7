using System.Globalization;
using Redress.Web.Data.Reports;

namespace Redress.Web.Pages.Shared;

/// <summary>A part of a column or bar, in the measures of the picture.</summary>
public sealed record Piece(string Look, double X, double Y, double Width, double Height, int Count);

/// <summary>One column or bar with its name.</summary>
public sealed record Drawn(string Label, double X, double Y, string? Href, IReadOnlyList<Piece> Pieces, int Sum, double End);

/// <summary>A picture in numbers: columns over time, or bars across with names before them.</summary>
/// <param name="width">Of the picture; letters keep their size, so that the narrow one has fewer labels, not smaller ones.</param>
public sealed class Drawing(Picture picture, int width)
{
    const int Top = 18, Bottom = 24, Left = 34, Right = 8, BarStep = 26, BarHeight = 16, LetterWidth = 7;

    public int Width => width;
    public int Height => picture.IsAcross ? picture.Bars.Count * BarStep + 8 : 220;
    public int Base => Height - Bottom;
    public int Start => picture.IsAcross ? Names : Left - 4;
    public int End => width - (picture.IsAcross ? 48 : Right);

    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The lines across columns, with their numbers.</summary>
    public IEnumerable<(int Count, double At)> Lines => picture.IsAcross ? [] : Enumerable.Range(0, Most / Tick + 1).Select(no => (no * Tick, YOf(no * Tick)));

    public IEnumerable<Drawn> Bars => picture.Bars.Select((bar, no) => picture.IsAcross ? Across(bar, no) : Upward(bar, no));

    /// <summary>Names that are too long for their room are cut; the table has them whole.</summary>
    public string Cut(string label) => picture.IsAcross && label.Length * LetterWidth > Names - 12 ? label[..Math.Max(1, (Names - 24) / LetterWidth)] + "…" : label;

    int Names => Math.Min(width / 3, 20 + picture.Bars.Select(bar => bar.Label.Length * LetterWidth).DefaultIfEmpty(60).Max());

    double Step => (double)(width - Left - Right) / Math.Max(1, picture.Bars.Count);

    int LabelEach => Math.Max(1, (int)Math.Ceiling(picture.Bars.Select(bar => bar.Label.Length).DefaultIfEmpty(1).Max() * LetterWidth / Step));

    int Highest => Math.Max(1, picture.Bars.Select(bar => bar.Sum).DefaultIfEmpty(1).Max());

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

    double YOf(int count) => Base - (double)(Base - Top) * count / Most;

    Drawn Upward(Bar bar, int no)
    {
        var (x, below) = (Left + no * Step + Step * 0.16, 0);
        List<Piece> pieces = [];
        for (var series = 0; series < bar.Counts.Count; below += bar.Counts[series++])
            if (bar.Counts[series] > 0) pieces.Add(new(picture.Series[series].Look, x, YOf(below + bar.Counts[series]), Step * 0.68, YOf(below) - YOf(below + bar.Counts[series]), bar.Counts[series]));
        var label = (picture.Bars.Count - 1 - no) % LabelEach == 0 ? bar.Label : "";
        return new(label, Math.Min(x + Step * 0.34, End - 22), Base + 17, bar.Href, pieces, bar.Sum, YOf(bar.Sum));
    }

    Drawn Across(Bar bar, int no)
    {
        var (y, x) = (no * BarStep + 4.0, (double)Names);
        List<Piece> pieces = [];
        for (var series = 0; series < bar.Counts.Count; series++)
        {
            var length = (End - Names) * (double)bar.Counts[series] / Highest;
            if (bar.Counts[series] > 0) pieces.Add(new(picture.Series[series].Look, x, y, length, BarHeight, bar.Counts[series]));
            x += length;
        }
        return new(bar.Label, Names - 8, y + 13, bar.Href, pieces, bar.Sum, x);
    }
}
