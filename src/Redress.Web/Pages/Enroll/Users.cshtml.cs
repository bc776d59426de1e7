using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class EnrollUsersModel(CompanyUsers adding) : EnrollPage
{
    [BindProperty] public NewUser Input { get; set; } = new();

    public override EnrollStep Step => EnrollStep.Users;

    public void OnGet() { }

    public async Task<IActionResult> OnPost() => await adding.Add(Company, Input, Users, ModelState)
        ? Done("/enroll/users", $"{Input.FirstName} {Input.LastName} is added.", "A mail with a link to set a password is on its way.")
        : Page();
}
