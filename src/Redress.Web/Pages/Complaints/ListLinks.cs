using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints;

/// <summary>Addresses of a list: the present one with something changed, and one chip per filter with the address without it.</summary>
static class ListLinks
{
    public static string With(IQueryCollection query, Action<Dictionary<string, string?>> change)
    {
        // Names of filters may stand several times; those go along as they are unless the change names them.
        var single = query.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => (string?)pair.Value.ToString());
        var several = query.Where(pair => pair.Value.Count > 1).ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => pair.Value);
        change(single);
        foreach (var name in single.Keys) several.Remove(name);
        var all = single.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value))).Concat(several);
        return QueryHelpers.AddQueryString("/complaints", all);
    }

    public static IEnumerable<(string Words, string Value, string Without)> Chips(IndexModel page)
    {
        var f = page.Filter;
        (string, string, string) Chip(string words, string value, params string[] names) => (words, value, Without(page, names));
        if (!string.IsNullOrWhiteSpace(f.Words)) yield return Chip("Words:", f.Words, "words");
        if (f.Status.Count > 0) yield return Chip("Status:", string.Join(", ", f.Status.Select(ComplaintStatuses.Words)), "status");
        if (f.Type.Count > 0) yield return Chip("Business type:", string.Join(", ", f.Type.Select(IntakeWords.Words)), "type");
        if (!string.IsNullOrEmpty(f.Category)) yield return Chip("Category:", f.Category == ComplaintFilter.NoCategory ? "Unknown" : f.Category, "category");
        if (!string.IsNullOrEmpty(f.Company)) yield return Chip("Company:", page.CompanyName ?? f.Company, "company");
        if (f.FirstOfMonth is { } month) yield return Chip("Received in", month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-US")), "month");
        if (f.Own is { } own) yield return Chip("Agency:", own ? "Ours" : "Others", "own");
        if (f.Imported is { } imported) yield return Chip("Imported:", imported ? "Only these" : "Left out", "imported");
        if (f.Relief) yield return Chip("Closed:", "With money for the consumer", "relief");
        if (f.Poc is { } poc) yield return Chip("POC:", page.Pocs.FirstOrDefault(item => item.Value == poc.ToString())?.Text ?? "one person", "poc");
        if (f.Next.Count > 0) yield return Chip("Who acts next:", string.Join(", ", f.Next.Select(Words)), "next");
        if (f.Step.Count > 0) yield return Chip("What is next:", string.Join(", ", f.Step.Select(NextSteps.Verb)), "step");
        if (f.Due is { } due) yield return Chip("Due:", Words(due), "due");
        if (f.From is { } from) yield return Chip("Received:", $"{DayWords.Short(from)} or later", "from");
        if (f.To is { } to) yield return Chip("Received:", $"{DayWords.Short(to)} or earlier", "to");
        if (f.Amount is { } amount) yield return Chip("Amount in dispute:", string.Create(CultureInfo.InvariantCulture, $"${amount:N2} or more"), "amount");
        if (f.Flag.Count > 0) yield return Chip("Flags:", string.Join(", ", f.Flag.Select(flag => flag.Words())), "flag");
        if (f.ClosedFrom is { } closed) yield return Chip("Closed:", $"{DayWords.Short(closed)} or later", "closedfrom");
        if (f.Reason is { } reason) yield return Chip("Closed:", reason.Words(), "reason");
    }

    public static string Words(Turn turn) => turn switch { Turn.OtherAgency => "Another agency", _ => turn.ToString() };

    public static string Words(DueWindow due) => due switch { DueWindow.NextSevenDays => "Next 7 days", DueWindow.AnswerOverdue => "Answer of the company overdue", _ => due.ToString() };

    /// <summary>The filter that another address of this list asks for.</summary>
    public static ComplaintFilter Read(IndexModel page, string address)
    {
        var query = QueryHelpers.ParseQuery(address[(address.IndexOf('?') + 1)..]);
        var f = page.Filter;
        bool Has(string name) => query.ContainsKey(name);
        return new ComplaintFilter
        {
            Tab = f.Tab, Words = Has("words") ? f.Words : null, Status = Has("status") ? f.Status : [], Type = Has("type") ? f.Type : [], Category = Has("category") ? f.Category : null,
            Company = Has("company") ? f.Company : null, Poc = Has("poc") ? f.Poc : null, Next = Has("next") ? f.Next : [], Step = Has("step") ? f.Step : [], Due = Has("due") ? f.Due : null,
            From = Has("from") ? f.From : null, To = Has("to") ? f.To : null, Amount = Has("amount") ? f.Amount : null, Flag = Has("flag") ? f.Flag : [], Reason = Has("reason") ? f.Reason : null, ClosedFrom = Has("closedfrom") ? f.ClosedFrom : null,
            Month = Has("month") ? f.Month : null, Own = Has("own") ? f.Own : null, Imported = Has("imported") ? f.Imported : null, Relief = Has("relief") && f.Relief,
        };
    }

    static string Without(IndexModel page, string[] names) => With(page.Request.Query, query =>
    {
        foreach (var name in names.Append("after").Append("before")) query[name] = null;
    });
}
