using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities.Changes;

[Needs(Right.SeeCompanies)]
public sealed class IndexModel : EntityPage
{
    public void OnGet() { }
}
