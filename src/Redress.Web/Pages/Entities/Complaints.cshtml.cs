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
    /// <summary>About others, and related to it, as far as the reader reads them whole.</summary>
    public IReadOnlyList<Row> Related { get; private set; } = [];

    public async Task OnGet()
    {
        Total = await ComplaintList.Count(Db.CountedAbout(Viewer, Entity.Id));
        var known = Db.Complaints(Viewer, Depth.Summary);
        Rows = await Read(known.Where(c => c.EntityId == Entity.Id));
        var related = Db.RelatedTo(Viewer, Entity.Id);
        Related = await Read(known.Where(c => related.Any(one => one.RecordId == c.Id)));
    }

    static Task<List<Row>> Read(IQueryable<Complaint> complaints) => complaints.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Number).Take(Most)
        .Select(c => new Row(c.Number, c.Status, c.Agency.Name, c.SubjectName, c.Category!.Product, c.CreatedAt)).ToListAsync();

    public sealed record Row(string Number, ComplaintStatus Status, string Agency, string Subject, string? Category, DateTime CreatedAt);
}
