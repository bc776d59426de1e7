using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;
using Redress.Web.Access;

namespace Redress.Web.Pages;

/// <summary>Demo and training: the mail that would have been sent. In production this page does not exist.</summary>
[OpenToAll("In demo and training, an invited person opens the link of the mail here before there is an account. In production it is not there.")]
public partial class MailModel : RedressPage
{
    const int PageSize = 20;

    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Before { get; set; }

    public List<OutboxMail> Mails { get; private set; } = [];
    public string Rows => Mails.Count == 0 ? "" : Domain.Deadlines.DayWords.Count(Mails.Count, "mail");
    public string? Previous => Before is null ? null : $"/mail?to={Uri.EscapeDataString(To ?? "")}";
    public string? Next { get; private set; }

    protected override Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(Site.IsProduction ? NotFound() : null);

    public async Task OnGet()
    {
        var mails = Db.Outbox.AsNoTracking();
        if (To?.Trim().ToLowerInvariant() is { Length: > 0 and <= 254 } to) mails = mails.Where(mail => mail.To.Contains(to));
        // IDs are made in the order of time.
        if (Before is { } before) mails = mails.Where(mail => mail.Id < before);
        Mails = await mails.OrderByDescending(mail => mail.Id).Take(PageSize + 1).ToListAsync();
        if (Mails.Count <= PageSize) return;
        Mails.RemoveAt(PageSize);
        Next = $"/mail?to={Uri.EscapeDataString(To ?? "")}&before={Mails[^1].Id}";
    }

    /// <summary>The body, with its addresses of this installation as links.</summary>
    public static IEnumerable<(string Words, bool IsLink)> Pieces(string body)
    {
        var from = 0;
        foreach (var address in Address().Matches(body).Cast<Match>())
        {
            yield return (body[from..address.Index], false);
            yield return (address.Value, true);
            from = address.Index + address.Length;
        }
        yield return (body[from..], false);
    }

    [GeneratedRegex(@"https?://[^\s<>]+")]
    private static partial Regex Address();
}
