using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class EnrollTermsModel(Terms terms) : EnrollPage
{
    public TermsOfUse Terms { get; private set; } = null!;

    public override EnrollStep Step => EnrollStep.Terms;
    /// <summary>In demo and training the second step can be skipped.</summary>
    protected override EnrollStep OpensAt => MayGoWithoutSecondFactor ? EnrollStep.SecondFactor : EnrollStep.Terms;

    protected override async Task<IActionResult?> Load()
    {
        Terms = await terms.Now();
        return await base.Load();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Enrollment.Person!.AcceptTerms(Terms.Version, new Domain.Stamp(Viewer, Now, DateOnly.FromDateTime(Now)));
        await Db.SaveChangesAsync();
        return Redirect("/enroll/company");
    }
}
