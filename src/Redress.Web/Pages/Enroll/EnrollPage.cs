using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>A step of the enrollment of the viewer's company. A step that is not reached yet leads back to the one that is.</summary>
public abstract class EnrollPage : RedressPage
{
    protected Enrolling Enrolling { get; private set; } = null!;
    public Enrollment Enrollment => Enrolling.Enrollment;
    public Company Company => Enrollment.Company;
    public List<Person> Users => Enrolling.Users;
    public List<Person> Sleepers => Enrolling.Sleepers;
    public EnrollStep Reached => Enrolling.Reached;
    public abstract EnrollStep Step { get; }
    protected virtual EnrollStep OpensAt => Step;
    public bool MayGoWithoutSecondFactor => !Site.IsProduction;

    protected override async Task<IActionResult?> Load()
    {
        if (await Enrolling.Find(Db, HttpContext.RequestServices.GetRequiredService<Terms>(), Viewer, HttpContext.User.HasClaim(AccountClaims.SecondFactor, "yes"), MayGoWithoutSecondFactor) is not { } running) return Redirect("/enroll");
        Enrolling = running;
        return Enrolling.IsOpen(OpensAt) ? null : Redirect(Reached.Url());
    }
}
