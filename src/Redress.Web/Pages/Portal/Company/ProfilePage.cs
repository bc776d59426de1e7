using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Pages.Portal.CompanyProfile;

/// <summary>A page of the viewer's own company: its profile and its people.</summary>
public abstract class ProfilePage : RedressPage
{
    public Company Company { get; private set; } = null!;
    public List<Person> Users { get; private set; } = [];
    public bool MayChange => Viewer.May(Right.KeepCompanyProfile);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.CompanyId is not { } id) return NotFound();
        Company = await Db.Companies.Include(c => c.Licenses).Include(c => c.OtherNames).Include(c => c.NoticeAddresses)
            .Include(c => c.ComplaintsContact!.Roles).Include(c => c.SaContact!.Roles).AsSplitQuery().FirstAsync(c => c.Id == id);
        Users = await Db.People.Include(person => person.Roles).Where(person => person.CompanyId == id && person.RemovedAt == null).OrderBy(person => person.LastName).ToListAsync();
        return null;
    }
}
