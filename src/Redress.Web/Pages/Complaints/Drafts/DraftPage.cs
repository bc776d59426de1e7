using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>A page of one draft. A draft that was sent on leads to the complaint it became.</summary>
public abstract class DraftPage : RedressPage
{
    [FromRoute] public Guid Id { get; set; }

    public IntakeDraft Draft { get; private set; } = null!;
    public Agency Agency { get; private set; } = null!;
    public string Address => $"/complaints/drafts/{Id}";
    public DateOnly Today => Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Agency);

    protected override async Task<IActionResult?> Load()
    {
        Agency = await Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == Viewer.AgencyId);
        if (await Db.Drafts(Viewer).Include(draft => draft.Company).Include(draft => draft.Entity!.Company).FirstOrDefaultAsync(draft => draft.Id == Id) is not { } found) return await Gone();
        Draft = found;
        return null;
    }

    // A complaint has the ID of its draft: the second of two presses lands on what the first one made.
    async Task<IActionResult> Gone()
    {
        var made = await Db.Complaints(Viewer, Depth.Full).Where(c => c.Id == Id).Select(c => c.Number).FirstOrDefaultAsync();
        if (made is null) return NotFound();
        return HttpMethods.IsPost(Request.Method) ? Done($"/complaints/{made}", $"{made} entered.", "It was sent on already.") : Redirect($"/complaints/{made}");
    }
}
