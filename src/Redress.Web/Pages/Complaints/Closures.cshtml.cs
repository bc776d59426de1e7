using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class ClosuresModel : ComplaintPage
{
    public Dictionary<Guid, string> People { get; private set; } = [];

    protected override bool OwnerOnly => false;

    public async Task OnGet() => People = await NamesOf([.. Complaint.Closures.Select(closure => closure.ById), .. Complaint.Reopenings.Select(one => one.ById), Complaint.Cancellation?.ById]);

    public IEnumerable<Document> DocumentsOf(Cancellation cancellation)
        => Complaint.DocumentsFor(Viewer, Standing).Where(document => document.PartId == cancellation.Id);

    public IEnumerable<Document> DocumentsOf(Closure closure)
        => Complaint.DocumentsFor(Viewer, Standing).Where(document => document.PartId == closure.Id || document.SharedAt == closure.At);
}
