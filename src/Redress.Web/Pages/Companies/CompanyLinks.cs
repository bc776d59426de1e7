using Microsoft.AspNetCore.WebUtilities;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>Addresses of the lists behind a company's numbers: each holds as many rows as its number says.</summary>
public static class CompanyLinks
{
    /// <summary>Our agency's of these statuses, with who acts next and when.</summary>
    public static string Own(Company company, params ComplaintStatus[] statuses) => List(company, [.. Statuses(statuses)]);

    /// <summary>Our agency's that gave consumers money.</summary>
    public static string Relief(Company company) => All(company, own: true, imported: null, [("relief", "true")]);

    /// <summary>Those whose company owes us an answer that is late.</summary>
    public static string AnswersOverdue(Company company) => List(company, [("due", nameof(DueWindow.AnswerOverdue))]);

    public static string At(Company company, NextStep step) => List(company, [("step", step.ToString())]);

    public static IEnumerable<(string, string)> Statuses(params ComplaintStatus[] statuses) => statuses.Select(status => ("status", status.ToString()));

    public static IEnumerable<(string, string)> In(CategoryTally category) => [("category", category.Product ?? ComplaintFilter.NoCategory)];

    public static IEnumerable<(string, string)> In(MonthTally month) => [("month", month.First.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Over all agencies, as far as the reader may read.</summary>
    /// <param name="own">Only ours.</param>
    /// <param name="imported">Only imported ones, or none of them; null: both.</param>
    public static string All(Company company, bool own, bool? imported, IEnumerable<(string, string)> filters)
    {
        List<(string, string)> all = [("tab", nameof(ComplaintTab.All)), .. filters];
        if (own) all.Add(("own", "true"));
        if (imported is { } only) all.Add(("imported", only ? "true" : "false"));
        return List(company, all);
    }

    static string List(Company company, IEnumerable<(string Name, string Value)> filters)
        => QueryHelpers.AddQueryString("/complaints", filters.Append(("company", company.Key)).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));
}
