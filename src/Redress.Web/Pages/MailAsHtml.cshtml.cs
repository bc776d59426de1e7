using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Access;
using Redress.Web.Mail;

namespace Redress.Web.Pages;

/// <summary>Demo and training: a mail as its reader would see it.</summary>
[OpenToAll("The HTML part of a mail that /mail shows. In production it is not there.")]
public class MailAsHtmlModel : RedressPage
{
    // The styles of a mail stand on its elements; here they harm nobody, as nothing else is allowed.
    const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    protected override Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(Site.IsProduction ? NotFound() : null);

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (await Db.Outbox.AsNoTracking().FirstOrDefaultAsync(mail => mail.Id == id) is not { } mail) return NotFound();
        Response.Headers.ContentSecurityPolicy = Policy;
        return Content(MailHtml.Of(mail), "text/html; charset=utf-8");
    }
}
