using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages;

/// <summary>Leads from a notice to what it is about; it counts as read then.</summary>
[Needs(Right.UseOwnAccount)]
public class OpenNoticeModel : RedressPage
{
    public async Task<IActionResult> OnGet(Guid id)
    {
        if (await Db.Notices.FirstOrDefaultAsync(notice => notice.Id == id && notice.PersonId == Viewer.PersonId) is not { } notice) return NotFound();
        notice.Read(Now);
        await Db.SaveChangesAsync();
        return LocalRedirect(notice.Link);
    }
}
