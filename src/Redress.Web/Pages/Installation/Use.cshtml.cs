using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Reports;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Installation;

/// <summary>Use, failures and queues of the installation: where people are stuck, before they call.</summary>
[Needs(Right.SeeInstallationState)]
public sealed class UseModel : RedressPage
{
    static readonly string[] Columns = ["Part", "What", "Number", "Since (UTC)", "Means"];

    public InstallationState State { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        State = await InstallationState.Read(Db, Now, HttpContext.RequestAborted);
        return null;
    }

    public void OnGet()
    {
    }

    public IActionResult OnGetCsv() => File(ExportFormat.Csv);

    public IActionResult OnGetXlsx() => File(ExportFormat.Xlsx);

    /// <summary>Support has no page of settings or mails.</summary>
    public bool Opens(string? href) => href is not null && Viewer.May(href.StartsWith("/support", StringComparison.Ordinal) ? Right.SeeWhereUsersAreStuck : Right.KeepInstallation);

    Export File(ExportFormat format) => new("installation", Columns, Rows().ToAsyncEnumerable(), format, DateOnly.FromDateTime(Now));

    IEnumerable<object?[]> Rows()
    {
        foreach (var use in State.Use)
            foreach (var (words, count) in new[] { ("People", use.People), ("Signed in", use.SignedIn), ("Complaints entered", use.Complaints), ("Requests sent", use.RequestsSent), ("Answers", use.Answers) })
                yield return [$"Use in {InstallationState.Days} days", $"{use.Agency}: {words.ToLowerInvariant()}", count, null, ""];
        foreach (var (part, rows) in new[] { ("Failures", State.Failures), ("Queues", State.Queues) })
            foreach (var row in rows) yield return [part, row.Words, row.Count, row.Since, row.Means];
    }
}
