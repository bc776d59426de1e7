using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>A page of one complaint, for an agency. Loads it through the door: what the viewer may not know of does not exist.</summary>
public abstract class ComplaintPage : RedressPage
{
    /// <summary>The complaint ID in the address.</summary>
    [FromRoute] public string Number { get; set; } = "";

    public Complaint Complaint { get; private set; } = null!;
    public Standing Standing { get; private set; }
    public DateOnly Today => Complaint.Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Complaint.Agency);

    /// <summary>Pages of acts need the owner; a tab that only reads sets this to false.</summary>
    protected virtual bool OwnerOnly => true;

    /// <summary>What this page reads besides the usual.</summary>
    protected virtual IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.ForWork();

    protected override async Task<IActionResult?> Load()
    {
        var found = await With(Db.Complaints(Viewer, Depth.Full)).FirstOrDefaultAsync(complaint => complaint.Number == Number);
        if (found is null) return NotFound();
        Complaint = found;
        Standing = found.StandingOf(Viewer, Depth.Full);
        return OwnerOnly && Standing != Standing.Owner ? NotFound() : null;
    }

    public bool Shows(Part part) => WhoSeesWhat.Shows(part, Standing, Complaint.IsRestricted);
}
