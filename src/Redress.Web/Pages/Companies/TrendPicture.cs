using System.Globalization;
using Redress.Domain.Deadlines;
using Redress.Web.Data.Reports;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>Complaints about a company by month: ours, other agencies', imported, one on the other.</summary>
static class TrendPicture
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static Picture Of(IReadOnlyList<MonthTally> months) => new("Complaints by month of receipt", [new("Our agency", "solid"), new("Other agencies", "hatched"), new("Imported", "outline")],
        [.. months.Select(month => new Bar(Words(month), [month.Tally.Own, month.Tally.Others, month.Tally.Imported]))], IsAcross: false) { Sentence = Sentence(months) };

    public static string Words(MonthTally month) => month.First.ToString("MMM yyyy", English);

    /// <summary>How many, and whether it became more.</summary>
    static string Sentence(IReadOnlyList<MonthTally> months)
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
}
