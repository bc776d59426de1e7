using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class EnrollTermsModel : EnrollPage
{
    public override EnrollStep Step => EnrollStep.Terms;
    /// <summary>In demo and training the second step can be skipped.</summary>
    protected override EnrollStep OpensAt => MayGoWithoutSecondFactor ? EnrollStep.SecondFactor : EnrollStep.Terms;

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Enrollment.Person!.AcceptTerms(Access.Terms.Version, Now);
        await Db.SaveChangesAsync();
        return Redirect("/enroll/company");
    }
}
