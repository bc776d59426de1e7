using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>A page of one complaint, for an agency. Loads it through the door: what the viewer may not know of does not exist.</summary>
public abstract class ComplaintPage : RedressPage
{
    /// <summary>The complaint ID in the address.</summary>
    [FromRoute] public string Number { get; set; } = "";

    public Complaint Complaint { get; private set; } = null!;
    public Standing Standing { get; private set; }
    public DateOnly Today => Complaint.Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Complaint.Agency);

    /// <summary>Where this complaint is, and its tabs below it.</summary>
    public string Address(string tab = "") => $"/complaints/{Complaint.Number}{(tab == "" ? "" : $"/{tab}")}";

    /// <summary>Pages of acts need the owner; a tab that only reads sets this to false.</summary>
    protected virtual bool OwnerOnly => true;

    /// <summary>The summary is known to every agency; all else only to the owner and agencies with access.</summary>
    protected virtual Depth LeastDepth => Depth.Full;

    /// <summary>The page has a filled button of its own; the header then shows none.</summary>
    public virtual bool HoldsPrimaryAct => false;

    /// <summary>What this page reads besides the usual.</summary>
    protected virtual IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.WithParties();

    protected override async Task<IActionResult?> Load()
    {
        var depth = Depth.Full;
        var found = await Db.ReadParts(await With(Db.Complaints(Viewer, depth)).FirstOrDefaultAsync(complaint => complaint.Number == Number), Viewer);
        if (found is null && LeastDepth == Depth.Summary)
        {
            depth = Depth.Summary;
            found = await Db.WithReferral(await Db.Complaints(Viewer, depth).Include(c => c.Agency).Include(c => c.Company).Include(c => c.Entity).Include(c => c.Category).FirstOrDefaultAsync(complaint => complaint.Number == Number));
        }
        if (found is null) return NotFound();
        Complaint = found;
        Standing = found.StandingOf(Viewer, depth);
        return OwnerOnly && Standing != Standing.Owner ? NotFound() : null;
    }

    protected override Task WasOpened() => ReadLog.Saw(Complaint, Standing, ReadHow.Page);

    /// <summary>What was entered can be changed now, by this reader.</summary>
    public bool MayUpdate => Standing == Standing.Owner && Viewer.May(Domain.Access.Right.UpdateComplaints) && !Complaint.IsLocked && !Complaint.IsImported;

    public bool Shows(Part part) => Complaint.Shows(part, Standing);

    protected Task<Dictionary<Guid, string>> NamesOf(IEnumerable<Guid?> people)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        return Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    /// <summary>What stands above every tab.</summary>
    public async Task<ComplaintTop> Top()
    {
        var related = Db.RelatedTo(Viewer, Complaint.Id);
        var facts = await Db.Complaints(Viewer, Depth.Summary).Where(c => c.Id == Complaint.Id)
            .Select(c => new { Issue = c.Issue!.Name, c.Issue.SubIssue, Notes = c.Notes.Count, Violations = c.Violations.Count(violation => violation.RemovedAt == null), Related = related.Count(), Letters = c.Letters.Count(letter => Standing == Standing.Owner || !(c.IsRestricted && letter.IdentifiesComplainant)), IsOwnFile = c.Published != null && c.Published.IsOwnFile, Readers = Db.AccessNow().Count(grant => grant.RecordId == c.Id) }).FirstAsync();
        var issue = facts.SubIssue is null ? facts.Issue : $"{facts.Issue}: {facts.SubIssue}";
        var invited = Complaint.NextStep == NextStep.Enroll ? await Db.Enrollments.Where(one => one.CompanyId == Complaint.CompanyId).OrderByDescending(one => one.No).FirstOrDefaultAsync() : null;
        return new ComplaintTop(this, issue, facts.Notes, facts.Violations, facts.Related, facts.Readers) { Invited = invited, IsOwnFile = facts.IsOwnFile, Letters = facts.Letters, Posts = Shows(Part.Discussion) ? await Db.CountPosts(Viewer, Complaint) : default, HasAsked = Standing == Standing.OtherAgency && await Db.AccessRequests(Viewer).AnyAsync(one => one.RecordId == Complaint.Id && one.AgencyId == Viewer.AgencyId && one.DecidedAt == null) };
    }
}
