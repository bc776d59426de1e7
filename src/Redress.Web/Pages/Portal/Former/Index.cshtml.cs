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
        var formers = await Db.FormerSubjects(Viewer).AsNoTracking().Include(former => former.Category).OrderByDescending(former => former.UntilAt).ThenBy(former => former.RecordId).Take(Most).ToListAsync();
        var ids = formers.Select(former => former.RecordId).ToList();
        var numbers = await Db.Set<Complaint>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number);
        Rows = [.. formers.Select(former => (numbers[former.RecordId], former))];
    }
}
