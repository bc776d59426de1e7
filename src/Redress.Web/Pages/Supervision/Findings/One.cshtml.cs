using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Findings;

[Needs(Right.SeeActivitySummaries)]
public sealed class OneModel : FindingPage
{
    public bool MayBecomeMatter => Finding.Stands && Record.IsInWork && Record.Milestone >= Milestone.InFlight && Viewer.May(Right.WorkOnActivities) && Record.IsAskedBy(Viewer);
    public bool ReadsEarlier { get; private set; }
    public bool ReadsComplaint { get; private set; }
    public IReadOnlyList<BecameFinding> RepeatedBy { get; private set; } = [];

    protected override bool LeadOnly => false;

    public async Task OnGet()
    {
        ReadsEarlier = Finding.RepeatsActivity is { } earlier && await Db.Activities(Viewer, Depth.Full).AnyAsync(activity => activity.Number == earlier);
        ReadsComplaint = Finding.ComplaintNumber is { } complaint && await Db.Complaints(Viewer, Depth.Full).AnyAsync(one => one.Number == complaint);
        RepeatedBy = await Db.Repeating(Viewer, Record.Number, No);
    }
}
