using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class ViolationsModel : ComplaintPage
{
    public Dictionary<Guid, string> People { get; private set; } = [];
    public IReadOnlyList<AllegedViolation> Alleged { get; private set; } = [];
    public IReadOnlyList<AllegedViolation> Removed { get; private set; } = [];
    /// <summary>What examiners of the owner made of them.</summary>
    public IReadOnlyList<BecameFinding> Became { get; private set; } = [];
    public bool MayChange => Standing == Standing.Owner && Viewer.May(Right.AddViolations) && !Complaint.IsLocked && !Complaint.IsImported;

    protected override bool OwnerOnly => false;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Violations);

    public async Task OnGet()
    {
        var all = Complaint.Violations.OrderBy(violation => violation.No).ToLookup(violation => violation.IsRemoved);
        (Alleged, Removed) = ([.. all[false]], [.. all[true]]);
        if (Standing == Standing.Owner) Became = await Db.BecameFindings(Viewer, Complaint.Number);
        People = await NamesOf(Complaint.Violations.SelectMany(violation => new[] { violation.AddedById, violation.RemovedById }));
    }

    public string Name(Guid? person) => person is { } id && People.TryGetValue(id, out var name) ? name : "the system";

    public bool MayRemove(AllegedViolation violation) => MayChange && violation.MayBeRemovedBy(Viewer.PersonId, Complaint);
}
