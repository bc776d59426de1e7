using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Pages.Shared.People;

/// <summary>A page about the users of the viewer's own agency or company. Both sides have the same pages, each at its own address and under its own right.</summary>
public abstract class UsersPage : RedressPage
{
    public Agency? Agency { get; private set; }
    public Company? Company { get; private set; }
    /// <summary>Everybody, also those removed, with roles.</summary>
    public IReadOnlyList<Person> Everybody { get; private set; } = [];
    public IReadOnlyList<Person> Users { get; private set; } = [];

    public string Root => Company is not null ? "/portal/company/users" : Agency is not null ? "/admin/users" : "/installation/users";
    public string SignOnAddress => Company is not null ? "/portal/company/sign-on" : "/admin/sign-on";
    public string Organization => Company?.Name ?? Agency?.Name ?? "the installation";
    public IReadOnlyList<Role> SystemRoles => Company is not null ? Roles.Permissions : Agency is not null ? Roles.OfSystem : [Role.Operator, Role.Support];
    public IReadOnlyList<Role> ComplaintRoles => Agency is not null ? Roles.OfComplaints : [];
    public int MostAdministrators => Company is null ? Person.MostAgencyAdministrators : Company.MostAdministrators;
    public bool IsInstallation => Company is null && Agency is null;
    protected UserCare Care => HttpContext.RequestServices.GetRequiredService<UserCare>();

    protected override async Task<IActionResult?> Load()
    {
        Everybody = await Colleagues.Of(Db, Viewer);
        if (Everybody.Count == 0) return NotFound();
        Users = [.. Everybody.Where(person => person.RemovedAt is null)];
        (Agency, Company) = (Everybody[0].Agency, Everybody[0].Company);
        return null;
    }
}

/// <summary>The people of the viewer's agency or company: the only door to accounts of others for their administrators.</summary>
public static class Colleagues
{
    public static async Task<List<Person>> Of(RedressDb db, Viewer viewer)
    {
        var all = await db.People.Include(person => person.Roles).Include(person => person.Agency).Include(person => person.Company!.ComplaintsContact!.Roles).Include(person => person.Company!.SaContact!.Roles)
            .Where(person => person.AgencyId == viewer.AgencyId && person.CompanyId == viewer.CompanyId && person.Roles.All(held => held.Role != Role.ThirdParty)).AsSplitQuery().ToListAsync();
        return [.. all.OrderBy(person => person.LastName, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.FirstName, StringComparer.OrdinalIgnoreCase)];
    }
}
