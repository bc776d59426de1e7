using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Former;

/// <summary>Complaints that turned out to be about somebody else, the latest first.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : RedressPage
{
    const int Most = 200;

    public IReadOnlyList<(string Number, FormerSubject Former)> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        var rows = await Db.FormerSubjects(Viewer).AsNoTracking().Join(Db.Set<Complaint>(), former => former.RecordId, c => c.Id, (former, c) => new { c.Number, former })
            .OrderByDescending(row => row.former.UntilAt).ThenBy(row => row.Number).Take(Most).ToListAsync();
        Rows = [.. rows.Select(row => (row.Number, row.former))];
    }
}
