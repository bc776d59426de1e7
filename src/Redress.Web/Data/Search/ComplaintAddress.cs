using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Data.Search;

/// <summary>A list of complaints as its address tells it. What cannot be read asks for nothing. Pages, saved views, mails and the API read it here.</summary>
public static class ComplaintAddress
{
    public const string Path = "/complaints";
    public const int MostLetters = 100;
    const int MostDays = 40_000;

    /// <summary>What a saved view keeps, in the order in which it is written.</summary>
    static readonly string[] Kept =
    [
        "tab", "words", "text", "in", "status", "type", "category", "issue", "poc", "next", "step", "due", "from", "to", "createdfrom", "createdto", "closedfrom", "closedto",
        "age", "ageto", "amount", "amountto", "flag", "reason", "subject", "complainant", "company", "month", "own", "imported", "relief", "sort", "down",
    ];

    public static ComplaintFilter Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var q = query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        string? Text(string name) => q.TryGetValue(name, out var values) && PlainText.Of(values.FirstOrDefault())?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MostLetters)] : null;
        T? One<T>(string name) where T : struct, Enum => Text(name) is { } text && Word<T>(text, out var value) ? value : null;
        List<T> Some<T>(string name) where T : struct, Enum => q.TryGetValue(name, out var values) ? [.. values.Where(text => Word<T>(text, out _)).Select(text => Enum.Parse<T>(text!, true)).Distinct()] : [];
        bool? Yes(string name) => bool.TryParse(Text(name), out var yes) ? yes : null;
        int? Days(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days : null;
        DateOnly? Day(string name) => Text(name) is { } text ? TypedValues.Day(text) : null;
        decimal? Amount(string name) => Text(name) is { } text ? TypedValues.Amount(text) : null;
        return new ComplaintFilter
        {
            Tab = One<ComplaintTab>("tab") ?? ComplaintTab.Open, Words = Text("words"), Text = Text("text"), In = One<Texts.SearchIn>("in"), Status = Some<Domain.Complaints.ComplaintStatus>("status"), Type = Some<Domain.Complaints.BusinessType>("type"),
            Category = Text("category"), Issue = Text("issue"), Poc = Guid.TryParse(Text("poc"), out var poc) ? poc : null, Next = Some<Domain.Complaints.Turn>("next"), Step = Some<Domain.Complaints.NextStep>("step"),
            Due = One<DueWindow>("due"), From = Day("from"), To = Day("to"), CreatedFrom = Day("createdfrom"), CreatedTo = Day("createdto"), ClosedFrom = Day("closedfrom"), ClosedTo = Day("closedto"),
            Age = Days("age"), AgeTo = Days("ageto"), Amount = Amount("amount"), AmountTo = Amount("amountto"), Flag = [.. Some<Domain.Complaints.CareFlags>("flag").Where(flag => flag != Domain.Complaints.CareFlags.None)],
            Reason = One<Domain.Complaints.ClosureReason>("reason"), Subject = Text("subject"), Complainant = Text("complainant"), Company = Text("company"), Month = Text("month"),
            Own = Yes("own"), Imported = Yes("imported"), Relief = Yes("relief") ?? false,
        };
    }

    public static ComplaintFilter Read(string query) => Read(QueryHelpers.ParseQuery(query));

    /// <summary>The same list always in the same words: what is kept of it, without the page one stands on.</summary>
    public static string Kernel(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var q = query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var kept = Kept.SelectMany(name => (q.TryGetValue(name, out var values) ? values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()) : []).Distinct().Order(StringComparer.Ordinal)
            .Select(value => KeyValuePair.Create(name, (string?)value))).ToList();
        if (kept.All(pair => pair.Key != "tab")) kept.Insert(0, new("tab", nameof(ComplaintTab.Open)));
        return QueryHelpers.AddQueryString("", kept).TrimStart('?');
    }

    public static string Kernel(string query) => Kernel(QueryHelpers.ParseQuery(query));

    /// <summary>The order that an address asks for.</summary>
    public static (ComplaintOrder? Sort, bool IsDown) Order(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        return (q.TryGetValue("sort", out var sort) && Word<ComplaintOrder>(sort, out var order) ? order : null, q.TryGetValue("down", out var down) && bool.TryParse(down, out var isDown) && isDown);
    }

    // Numbers are no words: "17" would be any value of an enumeration.
    static bool Word<T>(string? text, out T value) where T : struct, Enum
    {
        value = default;
        return text is { Length: > 0 } && char.IsLetter(text[0]) && !text.Contains(',') && Enum.TryParse(text, true, out value) && Enum.IsDefined(value);
    }
}
