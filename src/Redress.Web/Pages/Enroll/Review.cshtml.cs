using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class ReviewModel : EnrollPage
{
    public override EnrollStep Step => EnrollStep.Review;

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var waiting = await Enrolling.Complete(Now);
        return Done("/portal", $"{Company.Name} is enrolled.", waiting == 0 ? "Nothing waits for you." : "Requests wait for you. Assign a point of contact.");
    }
}
