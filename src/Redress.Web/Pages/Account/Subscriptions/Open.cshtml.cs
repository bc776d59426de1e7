using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

/// <summary>The link of a mail: on to the list, whose address may hold names and so stands in no mail.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class OpenSubscriptionModel : RedressPage
{
    public async Task<IActionResult> OnGet(Guid id)
        => await Db.Set<Subscription>().FirstOrDefaultAsync(one => one.Id == id && one.PersonId == Viewer.PersonId) is { } found ? LocalRedirect(found.Address) : NotFound();
}
