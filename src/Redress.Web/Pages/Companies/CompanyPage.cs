using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>A page of one company, for every user of an agency.</summary>
public abstract class CompanyPage : RedressPage
{
    /// <summary>SES ID, NMLS ID, or the key of a company that has neither.</summary>
    [FromRoute] public string Id { get; set; } = "";

    public Company Company { get; private set; } = null!;
    /// <summary>The reader's.</summary>
    public Agency Agency { get; private set; } = null!;
    /// <summary>Newest first.</summary>
    public IReadOnlyList<Enrollment> Invitations { get; private set; } = [];
    public EnrollmentState Enrollment { get; private set; }
    public DateOnly Today => Agency.DayOf(Now);
    public bool MayChange => Viewer.May(Right.ChangeCompanies) && !Company.IsMerged;
    public bool SeesComplaints => Viewer.May(Right.SeeComplaints);

    public string Address(string tab = "") => $"/companies/{Company.Key}{(tab == "" ? "" : $"/{tab}")}";

    /// <summary>What this page reads besides the usual.</summary>
    protected virtual IQueryable<Company> With(IQueryable<Company> companies) => companies;

    protected override async Task<IActionResult?> Load()
    {
        var found = await With(Db.Companies.WithKey(Id)).Include(c => c.ComplaintsContact).Include(c => c.SaContact).Include(c => c.Licenses).Include(c => c.OtherNames).Include(c => c.Successor).AsSplitQuery().FirstOrDefaultAsync();
        if (found is null || Viewer.AgencyId is null) return NotFound();
        Company = found;
        Agency = await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        Invitations = await Db.Enrollments.Include(e => e.Agency).Where(e => e.CompanyId == found.Id).OrderByDescending(e => e.No).ToListAsync();
        Enrollment = EnrollmentStates.Of(found, Invitations.FirstOrDefault(), Now);
        return null;
    }

    /// <summary>What stands above every tab.</summary>
    public async Task<CompanyTop> Top()
    {
        var counted = Db.CountedOf(Viewer, Company.Id);
        var open = counted.Where(c => !c.IsImported && CompanyFigures.InHand.Contains(c.Status));
        return new CompanyTop(
            await ComplaintList.Count(open.Where(c => c.AgencyId == Viewer.AgencyId)), await ComplaintList.Count(open), await ComplaintList.Count(counted),
            await Db.People.CountAsync(person => person.CompanyId == Company.Id && person.RemovedAt == null && person.AsleepSince == null));
    }

    /// <summary>Those in the reader's state, one that is in force first.</summary>
    public IEnumerable<License> LicensesHere => Company.Licenses.Where(license => license.State == Agency.Code).OrderByDescending(license => license.IsInForce).ThenByDescending(license => license.StatusOn);
}

/// <summary>Numbers in the head of a company.</summary>
public sealed record CompanyTop(int OpenHere, int OpenEverywhere, int Complaints, int People);
