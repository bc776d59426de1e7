using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Findings;

/// <summary>Chooses an alleged violation of a linked complaint that becomes a finding.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class FromComplaintModel : ActivityPage
{
    public IReadOnlyList<AllegedThere> Alleged { get; private set; } = [];

    public Finding? Made(AllegedThere alleged) => Record.Findings.Find(one => one.ComplaintNumber == alleged.Complaint && one.ViolationNo == alleged.No && one.State != FindingState.NotAgreed);

    protected override bool OpenToJoined => true;

    public async Task<IActionResult> OnGet()
    {
        if (!Record.TakesFindings || !Record.MayPropose(Viewer)) return Redirect(Address("findings"));
        if (Viewer.May(Right.SeeComplaints)) Alleged = await Db.AllegedFor(Viewer, Record);
        return Page();
    }
}
