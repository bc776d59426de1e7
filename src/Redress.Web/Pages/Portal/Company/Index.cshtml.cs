using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.CompanyProfile;

[Needs(Right.UseOwnAccount)]
public class ProfileModel : ProfilePage
{
    public void OnGet() { }
}
