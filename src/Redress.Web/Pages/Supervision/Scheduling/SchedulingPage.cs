using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Web.Data;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>What pages of exam scheduling share: the reader's agency, which schedules.</summary>
public abstract class SchedulingPage : RedressPage
{
    public Agency Agency { get; private set; } = null!;
    public DateOnly Today => Agency.DayOf(Now);
    public virtual string Tab => "";
    public ExamOverview Overview { get; private set; } = null!;
    protected Stamp Stamp => StampOf(Agency);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Agencies.Include(agency => agency.Facts).FirstOrDefaultAsync(agency => agency.Id == Viewer.AgencyId) is not { } agency) return NotFound();
        Agency = agency;
        Overview = await ExamOverview.Read(Db, Viewer, Today, Now, HttpContext.RequestServices.GetRequiredService<IMemoryCache>(), HttpContext.RequestServices.GetRequiredService<Changes>());
        return null;
    }
}
