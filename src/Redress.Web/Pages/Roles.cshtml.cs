using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Web.Access;

namespace Redress.Web.Pages;

[OpenToAll("The table of rights is no secret.")]
public class RolesModel : PageModel;
