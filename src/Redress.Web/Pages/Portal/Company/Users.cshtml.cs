using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.CompanyProfile;

[Needs(Right.KeepCompanyProfile)]
public class UsersModel(CompanyUsers adding) : ProfilePage
{
    public static readonly Role[] Permissions = [Role.ManageComplaints, Role.CompanyAdministrator];

    [BindProperty] public NewUser Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPost() => await adding.Add(Company, Input, Users, ModelState)
        ? Done("/portal/company/users", $"{Input.FirstName} {Input.LastName} is added.", "A mail with a link to set a password is on its way.")
        : Page();

    public async Task<IActionResult> OnPostSet(Guid id, Role role, bool holds)
    {
        ModelState.Clear();
        if (Users.FirstOrDefault(user => user.Id == id) is not { } user || !Permissions.Contains(role)) return NotFound();
        Company.SetRole(user, role, holds, Users);
        await Db.SaveChangesAsync();
        return Done("/portal/company/users", holds ? $"{user.Name} now holds {role.Words()}." : $"{user.Name} no longer holds {role.Words()}.");
    }
}
