using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>What pages of exam scheduling share: the reader's agency, which schedules.</summary>
public abstract class SchedulingPage : RedressPage
{
    public Agency Agency { get; private set; } = null!;
    public DateOnly Today => Agency.DayOf(Now);
    public virtual string Tab => "";
    protected Stamp Stamp => StampOf(Agency);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Agencies.Include(agency => agency.Facts).FirstOrDefaultAsync(agency => agency.Id == Viewer.AgencyId) is not { } agency) return NotFound();
        Agency = agency;
        return null;
    }
}
