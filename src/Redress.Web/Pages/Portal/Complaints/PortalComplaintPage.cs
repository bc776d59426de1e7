using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>A page of one complaint, for the company it was sent to.</summary>
public abstract class PortalComplaintPage : RedressPage
{
    [FromRoute] public string Number { get; set; } = "";

    public Complaint Complaint { get; private set; } = null!;
    public DateOnly Today => Complaint.Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Complaint.Agency);
    public bool IsPoc => Complaint.CompanyPocId == Viewer.PersonId;

    protected virtual IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.ForWork();

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.Side != Side.Company) return NotFound();
        var found = await With(Db.Complaints(Viewer, Depth.Full)).FirstOrDefaultAsync(complaint => complaint.Number == Number);
        if (found is null) return NotFound();
        Complaint = found;
        return null;
    }

    public bool Shows(Part part) => WhoSeesWhat.Shows(part, Standing.Company, Complaint.IsRestricted);
}
