using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Web.Access;

namespace Redress.Web.Pages;

[OpenToAll("What a status means is no secret.")]
public class StatusesModel(CurrentViewer current) : PageModel
{
    public string Layout { get; private set; } = "";

    public async Task OnGet() => Layout = Home.LayoutOf(await current.Get());
}
