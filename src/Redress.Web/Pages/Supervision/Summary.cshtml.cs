using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class SummaryModel : ActivityPage
{
    public IReadOnlyList<LinkedComplaint> Linked { get; private set; } = [];
    public bool MayLink => !Record.IsLocked && Record.IsLinkedBy(Viewer) && Viewer.May(Right.SeeComplaints);
    /// <summary>The last milestone before it was over, or the present one.</summary>
    public Milestone Reached => Record.Milestone.IsOver() ? ActivityFlow.After(Record.Steps.OrderBy(step => step.No).SkipLast(1).Select(step => step.Act)) : Record.Milestone;

    /// <summary>What the sender or the Staff Director wrote last, as long as the activity is pending.</summary>
    public (string Head, ActivityStep Step)? LatestComment => Record.Milestone == Milestone.Pending && Record.LatestStep is { Comment: not null } step
        ? (step.Act == Act.ActivitySentBack ? "Sent back from review" : "Sent for review", step) : null;

    protected override bool WholeOnly => false;

    public async Task OnGet()
    {
        if (IsWhole) Linked = await Db.LinkedTo(Viewer, Record);
    }
}
