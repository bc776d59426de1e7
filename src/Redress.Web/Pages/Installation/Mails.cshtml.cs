using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data.Notices;
using Redress.Web.Jobs;

namespace Redress.Web.Pages.Installation;

/// <summary>Mails that did not go out: try again, or give up with a reason.</summary>
[Needs(Right.KeepInstallation)]
public class MailsModel : RedressPage
{
    const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public MailList List { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Before { get; set; }

    public List<OutboxMail> Mails { get; private set; } = [];
    public Dictionary<MailList, int> Counts { get; } = [];
    public string? Previous => Before is null ? null : Href(List);
    public string? Next { get; private set; }

    public static string Href(MailList list) => list == MailList.Failed ? "/installation/mails" : $"/installation/mails?list={list}";

    public static string Words(MailList list) => list == MailList.GivenUp ? "Given up" : list.ToString();

    public async Task OnGet()
    {
        foreach (var list in Enum.GetValues<MailList>()) Counts[list] = await Db.Mails(list).CountAsync();
        var mails = Db.Mails(List).AsNoTracking();
        // IDs are made in the order of time.
        if (Before is { } before) mails = mails.Where(mail => mail.Id < before);
        Mails = await mails.OrderByDescending(mail => mail.Id).Take(PageSize + 1).ToListAsync();
        if (Mails.Count <= PageSize) return;
        Mails.RemoveAt(PageSize);
        Next = $"{Href(List)}{(List == MailList.Failed ? "?" : "&")}before={Mails[^1].Id}";
    }

    public async Task<IActionResult> OnPostTry(Guid id)
    {
        if (await Db.UndeliveredMail(id) is not { } mail) return NotFound();
        mail.TryAgain(Now);
        await Db.SaveChangesAsync();
        Signal.Wake();
        return Done(Href(List), $"The mail to {mail.To} is tried again now.");
    }

    public async Task<IActionResult> OnPostTryAll()
    {
        var tried = await Db.TryAllAgain(Now);
        Signal.Wake();
        return Done(Href(MailList.Waiting), $"{DayWords.Count(tried, "mail")} {(tried == 1 ? "is" : "are")} tried again now.");
    }

    OutboxSignal Signal => HttpContext.RequestServices.GetRequiredService<OutboxSignal>();
}
