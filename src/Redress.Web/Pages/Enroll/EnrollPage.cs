using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>A step of the enrollment of the viewer's company. A step that is not reached yet leads back to the one that is.</summary>
public abstract class EnrollPage : RedressPage
{
    public Enrollment Enrollment { get; private set; } = null!;
    public Company Company => Enrollment.Company;
    public List<Person> Users { get; private set; } = [];
    public EnrollStep Reached { get; private set; }
    public abstract EnrollStep Step { get; }
    protected virtual EnrollStep OpensAt => Step;
    public bool MayGoWithoutSecondFactor => !Site.IsProduction;

    protected override async Task<IActionResult?> Load()
    {
        var found = await Db.Enrollments.Include(e => e.Agency).Include(e => e.Person!.Roles)
            .Include(e => e.Company.Licenses).Include(e => e.Company.OtherNames).Include(e => e.Company.NoticeAddresses)
            .Include(e => e.Company.ComplaintsContact!.Roles).Include(e => e.Company.SaContact!.Roles).AsSplitQuery()
            .Where(e => e.CompanyId == Viewer.CompanyId && e.AccountMadeAt != null && e.CompletedAt == null && e.RejectedAt == null)
            .OrderByDescending(e => e.InvitedAt).FirstOrDefaultAsync();
        if (found is null) return Redirect("/enroll");
        Enrollment = found;
        Users = await Db.People.Include(person => person.Roles).Where(person => person.CompanyId == Viewer.CompanyId && person.RemovedAt == null).OrderBy(person => person.LastName).ToListAsync();
        Reached = EnrollSteps.Reached(found, HttpContext.User.HasClaim(AccountClaims.SecondFactor, "yes"), MayGoWithoutSecondFactor, Users.Count);
        // Further users may be left out, so the contacts are open as soon as they are.
        var open = Reached == EnrollStep.Users ? EnrollStep.Contacts : Reached;
        return OpensAt > open ? Redirect(Reached.Url()) : null;
    }
}
