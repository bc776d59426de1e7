using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal;

/// <summary>The home of a third-party user: drafts to write, and the activities that this person was put on.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class MineModel : RedressPage
{
    public HomeTasks Tasks { get; private set; } = null!;
    public IReadOnlyList<MyActivity> Activities { get; private set; } = [];
    public IReadOnlyDictionary<Guid, RequestRow> Next { get; private set; } = new Dictionary<Guid, RequestRow>();
    public IReadOnlyDictionary<Guid, Agency> Agencies { get; private set; } = new Dictionary<Guid, Agency>();
    /// <summary>When the latest part ended; null: none did.</summary>
    public DateTime? LeftAt { get; private set; }
    public DateOnly Today => DateOnly.FromDateTime(Shared.Moments.InZone(Now, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.Side != Side.ThirdParty) return NotFound();
        var mine = Db.Activities(Viewer, Depth.Full);
        Activities = await mine.OrderByDescending(a => a.FirstSentAt).ThenBy(a => a.Number).Select(a => new MyActivity(a.Id, a.Number, a.SubjectName, a.Agency.Name, a.CompanyPoc == null ? null : a.CompanyPoc.FirstName + " " + a.CompanyPoc.LastName)).ToListAsync();
        var rows = await Db.RequestRowsOf(mine);
        var ids = rows.Select(row => row.AgencyId).Distinct().ToList();
        Agencies = await Db.Agencies.Include(agency => agency.Facts).Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id);
        Tasks = new HomeTasks(rows, Agencies, Viewer, Now);
        Next = rows.Where(row => row.WaitsForCompany).GroupBy(row => row.RecordId).ToDictionary(group => group.Key, group => group.MinBy(row => row.DueOn)!);
        LeftAt = await Db.PartsThatEnded(Viewer).Select(one => one.Until).FirstOrDefaultAsync();
        return null;
    }

    public void OnGet() { }
}

/// <summary>An activity that a third-party user was put on.</summary>
/// <param name="Lead">Null: nobody now.</param>
public sealed record MyActivity(Guid Id, string Number, string Company, string Agency, string? Lead);
