using System.Globalization;

namespace Redress.Web.Imports;

/// <summary>
/// Reads the dates of one file. Whether 3/4/2014 is in March or April shows only from other dates of the same file,
/// so a file's dates are watched first and read second.
/// </summary>
public sealed class DayOrder
{
    const int Enough = 500;
    int _dayFirst;
    int _monthFirst;

    /// <summary>True once enough dates were seen that can be read in one way only.</summary>
    public bool IsCertain => Math.Max(_dayFirst, _monthFirst) >= Enough;

    public void Watch(string? text)
    {
        if (Numbers(text) is not ({ } first, { } second, _) || first.Length > 2) return;
        if (Number(first) is > 12 and <= 31 && Number(second) <= 12) _dayFirst++;
        else if (Number(second) is > 12 and <= 31 && Number(first) <= 12) _monthFirst++;
    }

    /// <returns>Null where the text is no date.</returns>
    public DateOnly? Read(string text)
    {
        if (Numbers(text) is not var (first, second, third)) return null;
        if (first.Length == 4) return Day(Number(first), Number(second), Number(third));
        var year = third.Length == 4 ? Number(third) : 2000 + Number(third);
        var one = Day(year, Number(first), Number(second));
        var other = Day(year, Number(second), Number(first));
        return IsDayFirst(text) ? other ?? one : one ?? other;
    }

    /// <summary>Where the file does not tell: dashes are day first as such files occur, slashes month first as Americans write.</summary>
    bool IsDayFirst(string text) => _dayFirst == _monthFirst ? text.Contains('-') : _dayFirst > _monthFirst;

    /// <summary>The three numbers of a date; a time of day after it is passed over.</summary>
    static (string, string, string)? Numbers(string? text)
    {
        var day = text?.Trim().Split(['T', ' '], 2)[0].Split(['-', '/', '.']);
        if (day is not [{ } first, { Length: 1 or 2 } second, { } third] || !day.All(number => number.All(char.IsAsciiDigit))) return null;
        var yearFirst = first.Length == 4 && third.Length is 1 or 2;
        var yearLast = first.Length is 1 or 2 && third.Length is 2 or 4;
        return yearFirst || yearLast ? (first, second, third) : null;
    }

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;
}
