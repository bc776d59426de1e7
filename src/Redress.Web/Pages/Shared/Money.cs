using System.Globalization;

namespace Redress.Web.Pages.Shared;

/// <summary>Amounts: cents on records and in forms, whole dollars in totals, "$0" and never a dash.</summary>
public static class Money
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static string Words(decimal amount, bool whole = false) =>
        amount == 0 ? "$0" : amount.ToString(whole ? "$#,##0;-$#,##0" : "$#,##0.00;-$#,##0.00", English);
}
