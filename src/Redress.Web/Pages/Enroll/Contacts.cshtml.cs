using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Portal.CompanyProfile;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class EnrollContactsModel : EnrollPage
{
    [BindProperty] public ContactsForm Input { get; set; } = new();

    public override EnrollStep Step => EnrollStep.Contacts;

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
        // Whoever is alone is both.
        if (Users is [var only]) (Input.ComplaintsContact, Input.SaContact) = (Input.ComplaintsContact ?? only.Id, Input.SaContact ?? only.Id);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Input.Keep(Company, Users, ModelState, new(Viewer, Now, DateOnly.FromDateTime(Now)))) return Page();
        await Db.SaveChangesAsync();
        return Redirect("/enroll/review");
    }
}
