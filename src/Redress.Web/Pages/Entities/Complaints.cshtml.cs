using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Entities;

[Needs(Right.SeeCompanies)]
public sealed class ComplaintsModel : EntityPage
{
    const int Most = 100;

    public int Total { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        Total = await ComplaintList.Count(Db.CountedAbout(Viewer, Entity.Id));
        Rows = await Db.Complaints(Viewer, Depth.Summary).Where(c => c.EntityId == Entity.Id).OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Number).Take(Most)
            .Select(c => new Row(c.Number, c.Status, c.Agency.Name, c.SubjectName, c.Category!.Product, c.ReceivedOn)).ToListAsync();
    }

    public sealed record Row(string Number, ComplaintStatus Status, string Agency, string Subject, string? Category, DateOnly ReceivedOn);
}
