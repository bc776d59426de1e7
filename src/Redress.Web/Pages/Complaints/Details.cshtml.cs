using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class DetailsModel : ComplaintPage
{
    protected override bool OwnerOnly => false;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints)
        => base.With(complaints).Include(c => c.Category).Include(c => c.Issue).Include(c => c.Branch).Include(c => c.CreatedBy);
}
