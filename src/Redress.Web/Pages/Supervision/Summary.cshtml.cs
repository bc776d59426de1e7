using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
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

    /// <summary>Colleagues of the reader read the whole activity.</summary>
    public bool IsHeldForOthers => Viewer.AgencyId is { } agency && Record.IsSharedWith(agency, Now);

    /// <summary>Requests of other agencies that the reader decides.</summary>
    public int ToDecide => Record.AgencyId == Viewer.AgencyId && Viewer.May(Right.DecideActivityRequests) ? Record.AgencyRequests.Count(one => one.IsOpen && !one.IsInvitation) : 0;

    /// <summary>The lead invites the reader's agency.</summary>
    public AgencyRequest? Invitation => Record.OpenRequestOf(Viewer.AgencyId) is { IsInvitation: true } invitation ? invitation : null;

    protected override bool LeadOnly => false;
    protected override bool WholeOnly => false;

    public async Task OnGet()
    {
        if (IsWhole) Linked = await Db.LinkedTo(Viewer, Record);
    }

    /// <summary>Takes back what the reader's agency asked.</summary>
    public async Task<IActionResult> OnPostWithdraw()
    {
        if (Record.AgencyId == Viewer.AgencyId) return NotFound();
        if (!Viewer.May(Right.InitiateActivities)) return Forbid();
        if (Record.OpenRequestOf(Viewer.AgencyId) is not { IsInvitation: false } asked) throw new BrokenRuleException("It was decided or withdrawn meanwhile.");
        Record.WithdrawAccessRequest(asked, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), "The request is withdrawn.", $"{Record.Agency.Name} has nothing to decide any more.");
    }
}
