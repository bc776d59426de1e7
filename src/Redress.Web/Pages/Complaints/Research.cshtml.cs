using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class ResearchModel : ComplaintPage
{
    public Dictionary<Guid, string> People { get; private set; } = [];

    protected override bool OwnerOnly => false;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Notes);

    public async Task OnGet() => People = await NamesOf(Complaint.Notes.Select(note => note.AddedById));

    public bool ShowsText(ResearchNote note) => Standing == Standing.Owner || !(Complaint.IsRestricted && note.IdentifiesComplainant);

    public IEnumerable<Document> DocumentsOf(ResearchNote note) => Complaint.DocumentsFor(Viewer, Standing).Where(document => document.PartId == note.Id);
}
