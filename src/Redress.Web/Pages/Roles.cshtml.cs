using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Web.Access;

namespace Redress.Web.Pages;

[OpenToAll("The table of rights is no secret.")]
public class RolesModel(CurrentViewer current) : PageModel
{
    public string Layout { get; private set; } = "";

    public async Task OnGet() => Layout = Home.LayoutOf(await current.Get());
}
