using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>A page about the enrollment of one company, for an agency.</summary>
public abstract class CompanyEnrollmentPage : RedressPage
{
    [FromRoute] public string Id { get; set; } = "";

    public Company Company { get; private set; } = null!;
    public Agency Agency { get; private set; } = null!;
    /// <summary>Newest first.</summary>
    public List<Enrollment> Invitations { get; private set; } = [];
    public Enrollment? Latest => Invitations.FirstOrDefault();
    public EnrollmentState State => EnrollmentStates.Of(Company, Latest, Now);
    public string Record => $"/companies/{Company.SesId}";
    public string Here => $"{Record}/enrollment";
    public bool MayEnroll => Viewer.May(Right.EnrollCompanies);
    public DateOnly Today => Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Agency);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null || await Db.Companies.Include(c => c.Contacts).Include(c => c.ComplaintsContact).Include(c => c.SaContact).AsSplitQuery().FirstOrDefaultAsync(c => c.SesId == Id || c.NmlsId == Id) is not { Kind: CompanyKind.Registered } found) return NotFound();
        Company = found;
        Agency = await Db.Agencies.FirstAsync(one => one.Id == Viewer.AgencyId);
        Invitations = await Inviting.Of(Db, found.Id);
        return null;
    }
}
