using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Requests;

[Needs(Right.SeeComplaints, OnActivity = Right.SeeActivitySummaries)]
public class IndexModel : RequestsPage
{
    protected override bool OwnerOnly => false;

    public void OnGet() => Input = new() { DueOn = DefaultDueOn };
}
