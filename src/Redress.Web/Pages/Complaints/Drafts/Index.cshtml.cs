using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Drafts;

[Needs(Right.EnterComplaints)]
public sealed class IndexModel : RedressPage
{
    const int Most = 500;

    public IReadOnlyList<DraftRow> Rows { get; private set; } = [];
    public bool SeesAll => Viewer.Is(Role.ComplaintSupervisor);

    public async Task OnGet()
        => Rows = await (from draft in Db.Drafts(Viewer)
                         join author in Db.People on draft.AuthorId equals author.Id
                         orderby draft.AuthorId == Viewer.PersonId ? 0 : 1, draft.SavedAt descending
                         select new DraftRow(draft.Id, draft.Company != null ? draft.Company.Name : draft.Entity!.SubjectName, author.FirstName + " " + author.LastName, draft.AuthorId == Viewer.PersonId, draft.StartedAt, draft.SavedAt))
            .Take(Most).ToListAsync();
}

public sealed record DraftRow(Guid Id, string Subject, string Author, bool IsOwn, DateTime StartedAt, DateTime SavedAt);
