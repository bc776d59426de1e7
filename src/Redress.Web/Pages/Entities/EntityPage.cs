using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Entities;

/// <summary>A page of one non-NMLS entity. All agencies read it; the one that keeps it changes it.</summary>
public abstract class EntityPage : RedressPage
{
    /// <summary>Entity Tracking Number.</summary>
    [FromRoute] public string Number { get; set; } = "";

    public NonNmlsEntity Entity { get; private set; } = null!;
    /// <summary>The reader's.</summary>
    public Agency Agency { get; private set; } = null!;
    public DateOnly Today => Agency.DayOf(Now);
    public bool Works => Viewer.May(Right.CreateNonNmlsEntities);
    public bool IsOurs => Entity.IsKeptBy(Viewer);
    public bool MayAsk => Works && !IsOurs && Entity.Agency.LeftAt is null;
    public bool MayTakeOver => Works && !IsOurs && Entity.Agency.LeftAt is not null;
    public bool SeesComplaints => Viewer.May(Right.SeeComplaints);
    protected Stamp Stamp => StampOf(Agency);

    public string Address(string tab = "") => $"/entities/{Entity.Number}{(tab == "" ? "" : $"/{tab}")}";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Entities(Viewer).Whole().FirstOrDefaultAsync(entity => entity.Number == Number) is not { } found) return NotFound();
        Entity = found;
        Agency = Entity.AgencyId == Viewer.AgencyId ? Entity.Agency : await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        return null;
    }

    protected override Task WasOpened() => ReadLog.Saw(Entity.Id, ReadWhat.Record, ReadHow.Page);

    /// <summary>Complaints about it as the reader may count them: own in hand, all in hand, all.</summary>
    public async Task<(int Here, int Everywhere, int All)> Counts()
    {
        var counted = Db.CountedAbout(Viewer, Entity.Id);
        var open = counted.InHand();
        return (await ComplaintList.Count(open.Where(c => c.AgencyId == Viewer.AgencyId)), await ComplaintList.Count(open), await ComplaintList.Count(counted));
    }
}
