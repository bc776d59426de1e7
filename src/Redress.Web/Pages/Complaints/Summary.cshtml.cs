using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class SummaryModel : ComplaintPage
{
    protected override bool OwnerOnly => false;
    protected override Depth LeastDepth => Depth.Summary;
}
