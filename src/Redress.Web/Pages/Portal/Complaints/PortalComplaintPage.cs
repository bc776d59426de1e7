using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>A page that only complaints have, for the company the complaint was sent to.</summary>
public abstract class PortalComplaintPage : PortalRecordPage
{
    public Complaint Complaint => OfComplaint!;

    public bool Shows(Part part) => WhoSeesWhat.Shows(part, Standing.Company, Complaint.IsRestricted);
}
