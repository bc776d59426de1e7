using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>One company: who it is, whom to ask there, how far its enrollment is, and its complaints in all agencies.</summary>
[Needs(Right.SeeCompanies)]
public sealed class RecordModel : RedressPage
{
    public sealed record Count(string Words, int All, int Here);

    [FromRoute] public string Id { get; set; } = "";
    public Company Company { get; private set; } = null!;
    public List<Enrollment> Enrollments { get; private set; } = [];
    public bool SeesComplaints => Viewer.AgencyId is not null && Viewer.May(Right.SeeComplaints);
    public Count Open { get; private set; } = null!;
    public Count Closed { get; private set; } = null!;
    public IReadOnlyList<Count> Categories { get; private set; } = [];
    public IReadOnlyList<Count> Months { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        var found = await Db.Companies.Include(c => c.Licenses).Include(c => c.Branches).Include(c => c.Individuals).Include(c => c.Contacts).Include(c => c.OtherNames)
            .Include(c => c.ComplaintsContact).AsSplitQuery().FirstOrDefaultAsync(c => c.SesId == Id || c.NmlsId == Id);
        if (found is null) return NotFound();
        Company = found;
        Enrollments = await Db.Enrollments.Include(e => e.Agency).Where(e => e.CompanyId == found.Id).OrderByDescending(e => e.InvitedAt).ToListAsync();
        return null;
    }

    public async Task OnGet()
    {
        if (!SeesComplaints) return;
        var all = Db.Complaints(Viewer, Depth.Summary).Where(c => c.CompanyId == Company.Id);
        ComplaintStatus[] over = [ComplaintStatus.Closed, ComplaintStatus.Canceled];
        Open = await Both("Open", all.Where(c => !over.Contains(c.Status)));
        Closed = await Both("Closed", all.Where(c => c.Status == ComplaintStatus.Closed));
        var categories = await all.GroupBy(c => c.Category!.Product)
            .Select(group => new { Product = group.Key, All = group.Count(), Here = group.Count(c => c.AgencyId == Viewer.AgencyId) })
            .OrderByDescending(count => count.All).Take(6).ToListAsync();
        Categories = [.. categories.Select(count => new Count(count.Product, count.All, count.Here))];
        var since = new DateOnly(Now.Year, Now.Month, 1).AddMonths(-11);
        var months = await all.Where(c => c.ReceivedOn >= since).GroupBy(c => new { c.ReceivedOn.Year, c.ReceivedOn.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, All = group.Count(), Here = group.Count(c => c.AgencyId == Viewer.AgencyId) }).ToListAsync();
        Months = [.. Enumerable.Range(0, 12).Select(since.AddMonths).Select(month => months.FirstOrDefault(m => m.Year == month.Year && m.Month == month.Month) is var found
            ? new Count(month.ToString("MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-US")), found?.All ?? 0, found?.Here ?? 0) : null!)];
    }

    async Task<Count> Both(string words, IQueryable<Complaint> complaints)
        => new(words, await ComplaintList.Count(complaints), await ComplaintList.Count(complaints.Where(c => c.AgencyId == Viewer.AgencyId)));
}
