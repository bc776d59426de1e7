using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

/// <summary>A page of one supervisory activity: whole for its own people and agencies with access, the summary for all others with a system role.</summary>
public abstract class ActivityPage : RedressPage
{
    /// <summary>SA ID.</summary>
    [FromRoute] public string Activity { get; set; } = "";

    public SupervisoryActivity Record { get; private set; } = null!;
    /// <summary>The reader's.</summary>
    public Agency Agency { get; private set; } = null!;
    public bool IsWhole { get; private set; }
    public DateOnly Today => Agency.DayOf(Now);
    /// <summary>How many hold; what its tab shows.</summary>
    public int InteractionCount { get; private set; }
    public bool Keeps => Record.IsKeptBy(Viewer);
    public bool Directs => Record.IsDirectedBy(Viewer);
    public bool Leads => Record.IsLedBy(Viewer);
    public bool Allows(Act act) => ActivityFlow.Allows(Record.Milestone, act);
    /// <summary>The reader's agency is another one, may ask the lead for something, and waits for no answer.</summary>
    public bool MayAsk => Record.AgencyId != Viewer.AgencyId && Viewer.May(Right.InitiateActivities) && Record.Milestone != Milestone.Canceled && Record.Agency.LeftAt is null && Record.OpenRequestOf(Viewer.AgencyId) is null
        && AskKinds.Any();
    /// <summary>What the reader's agency can ask for here.</summary>
    public IEnumerable<AgencyRequestKind> AskKinds => ((AgencyRequestKind[])[AgencyRequestKind.Access, AgencyRequestKind.Join, AgencyRequestKind.Leverage, AgencyRequestKind.Accept]).Where(kind => kind switch
    {
        AgencyRequestKind.Access => !IsWhole,
        AgencyRequestKind.Join => !Record.IsEnded && !Record.IsJoinedBy(Viewer.AgencyId),
        _ => Record.ActivityType == ActivityType.Examination,
    });
    /// <summary>The reader's agency works on it beside the lead.</summary>
    public bool Joins => Record.IsJoinedBy(Viewer.AgencyId);
    /// <summary>The reader names people of the own agency: the lead's, or those of an agency that joined.</summary>
    public bool Staffs => Keeps ? !Record.IsLocked : !Record.IsEnded && Record.IsStaffedByJoined(Viewer);
    protected Stamp Stamp => StampOf(Record.Agency);

    /// <summary>The page has a filled button of its own; the header then shows none.</summary>
    public virtual bool HoldsPrimaryAct => false;

    /// <summary>Readers of the summary know of no such page.</summary>
    protected virtual bool WholeOnly => true;

    /// <summary>Pages of acts need the agency that leads it; a tab that only reads sets this to false.</summary>
    protected virtual bool LeadOnly => true;

    /// <summary>Agencies that joined act here too.</summary>
    protected virtual bool OpenToJoined => false;

    public string Address(string tab = "") => $"/supervision/{Record.Number}{(tab == "" ? "" : $"/{tab}")}";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Activities(Viewer, Depth.Summary).Whole().FirstOrDefaultAsync(activity => activity.Number == Activity) is not { } found) return NotFound();
        IsWhole = found.IsReadBy(Viewer, Now);
        if (!IsWhole && WholeOnly || LeadOnly && found.AgencyId != Viewer.AgencyId && !(OpenToJoined && found.IsJoinedBy(Viewer.AgencyId))) return NotFound();
        if (IsWhole) await Db.ReadExchange(found);
        Record = found;
        if (IsWhole) InteractionCount = await Db.InteractionsThatHold(found);
        Agency = Record.AgencyId == Viewer.AgencyId ? Record.Agency : await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        return null;
    }

    protected override Task WasOpened() => IsWhole ? ReadLog.Saw(Record.Id, ReadWhat.Record, ReadHow.Page) : Task.CompletedTask;
}
