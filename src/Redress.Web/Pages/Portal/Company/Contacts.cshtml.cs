using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.CompanyProfile;

[Needs(Right.KeepCompanyProfile)]
public class ContactsModel : ProfilePage
{
    [BindProperty] public ContactsForm Input { get; set; } = new();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Input.Offer(Users);
        return null;
    }

    public void OnGet()
    {
        Input = ContactsForm.Of(Company);
        Input.Offer(Users);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Input.Keep(Company, Users, ModelState, new(Viewer, Now, DateOnly.FromDateTime(Now)))) return Page();
        await Db.SaveChangesAsync();
        return Done("/portal/company", "The contacts are saved.", $"{Company.ComplaintsContact!.Name} hears first of new complaints.");
    }
}
