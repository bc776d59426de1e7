using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Data.Search;
using Redress.Web.Data.Search.Texts;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

/// <summary>A filter in words, with the address of the list without it.</summary>
public sealed record Chip(string Words, string Value, string Without);

/// <summary>Addresses of a list: the present one with something changed, and one chip per filter with the address without it.</summary>
static class ListLinks
{
    public static readonly (ComplaintTab Tab, string Words)[] Tabs =
    [
        (ComplaintTab.Mine, "Mine"), (ComplaintTab.Open, "My agency’s open"), (ComplaintTab.Review, "Pending review"), (ComplaintTab.Referrals, "Referrals"), (ComplaintTab.Access, "Access requests"),
        (ComplaintTab.Overdue, "Overdue"), (ComplaintTab.All, "All agencies"), (ComplaintTab.Imported, "Imported"),
    ];

    public static string Words(ComplaintTab tab) => Tabs.First(one => one.Tab == tab).Words;

    public static string With(IQueryCollection query, Action<Dictionary<string, string?>> change)
    {
        // Names of filters may stand several times; those go along as they are unless the change names them.
        var single = query.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => (string?)pair.Value.ToString());
        var several = query.Where(pair => pair.Value.Count > 1).ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => pair.Value);
        change(single);
        foreach (var name in single.Keys) several.Remove(name);
        var all = single.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value))).Concat(several);
        return QueryHelpers.AddQueryString(ComplaintAddress.Path, all);
    }

    /// <param name="query">Of the list that the chips stand over.</param>
    /// <param name="company">Name of the company that it is about.</param>
    /// <param name="poc">Name of a point of contact.</param>
    public static IEnumerable<Chip> Chips(ComplaintFilter f, IQueryCollection query, string? company, Func<Guid, string?> poc)
    {
        Chip Chip(string words, string value, params string[] names) => new(words, value, Without(query, names));
        if (f.Words is { } typed) yield return Chip("Words:", typed, "words");
        if (f.Text is { } text) yield return Chip(f.In is { } place ? $"{place.Words()}:" : "Anywhere:", text, "text", "in");
        if (f.Status.Count > 0) yield return Chip("Status:", string.Join(", ", f.Status.Select(ComplaintStatuses.Words)), "status");
        if (f.Type.Count > 0) yield return Chip("Business type:", string.Join(", ", f.Type.Select(IntakeWords.Words)), "type");
        if (f.Category is { } category) yield return Chip("Category:", category == ComplaintFilter.NoCategory ? "Unknown" : category, "category");
        if (f.Issue is { } issue) yield return Chip("Issue:", issue, "issue");
        if (f.Subject is { } subject) yield return Chip("Subject:", subject, "subject");
        if (f.Company is { } key) yield return Chip("Company:", company ?? key, "company");
        if (f.Complainant is { } complainant) yield return Chip("Complainant:", complainant, "complainant");
        if (f.FirstOfMonth is { } month) yield return Chip("Received in", month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-US")), "month");
        if (f.Own is { } own) yield return Chip("Agency:", own ? "Ours" : "Others", "own");
        if (f.Imported is { } imported) yield return Chip("Imported:", imported ? "Only these" : "Left out", "imported");
        if (f.Relief) yield return Chip("Closed:", "With money for the consumer", "relief");
        if (f.Poc is { } person) yield return Chip("POC:", poc(person) ?? "one person", "poc");
        if (f.Next.Count > 0) yield return Chip("Who acts next:", string.Join(", ", f.Next.Select(Words)), "next");
        if (f.Step.Count > 0) yield return Chip("What is next:", string.Join(", ", f.Step.Select(NextSteps.Verb)), "step");
        if (f.Due is { } due) yield return Chip("Due:", Words(due), "due");
        if (f.From is not null || f.To is not null) yield return Chip("Received:", Between(f.From, f.To), "from", "to");
        if (f.CreatedFrom is not null || f.CreatedTo is not null) yield return Chip("Created:", Between(f.CreatedFrom, f.CreatedTo), "createdfrom", "createdto");
        if (f.ClosedFrom is not null || f.ClosedTo is not null) yield return Chip("Closed:", Between(f.ClosedFrom, f.ClosedTo), "closedfrom", "closedto");
        if (f.Age is not null || f.AgeTo is not null) yield return Chip("Age:", Days(f.Age, f.AgeTo), "age", "ageto");
        if (f.Amount is not null || f.AmountTo is not null) yield return Chip("Amount in dispute:", Dollars(f.Amount, f.AmountTo), "amount", "amountto");
        if (f.Flag.Count > 0) yield return Chip("Flags:", string.Join(", ", f.Flag.Select(flag => flag.Words())), "flag");
        if (f.Reason is { } reason) yield return Chip("Closed:", reason.Words(), "reason");
    }

    public static string Words(Turn turn) => turn switch { Turn.OtherAgency => "Another agency", _ => turn.ToString() };

    public static string Words(DueWindow due) => due switch { DueWindow.NextSevenDays => "Next 7 days", DueWindow.AnswerOverdue => "Answer of the company overdue", _ => due.ToString() };

    static string Between(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, null) => $"{DayWords.Short(first)} or later",
        (null, { } last) => $"{DayWords.Short(last)} or earlier",
        _ => $"{DayWords.Short(from!.Value)} to {DayWords.Short(to!.Value)}",
    };

    static string Days(int? from, int? to) => (from, to) switch
    {
        ({ } least, null) => $"{DayWords.Count(least, "day")} or more",
        (null, { } most) => $"{DayWords.Count(most, "day")} or fewer",
        _ => $"{from} to {DayWords.Count(to!.Value, "day")}",
    };

    static string Dollars(decimal? from, decimal? to) => (from, to) switch
    {
        ({ } least, null) => $"{Money.Words(least)} or more",
        (null, { } most) => $"{Money.Words(most)} or less",
        _ => $"{Money.Words(from!.Value)} to {Money.Words(to!.Value)}",
    };

    static string Without(IQueryCollection query, string[] names) => With(query, changed =>
    {
        foreach (var name in names.Append("after").Append("before")) changed[name] = null;
    });
}
