using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>Goes on with the enrollment where it was left; the company's other users wait here.</summary>
[Needs(Right.UseOwnAccount), OnTheWayIn]
public class WaitModel : RedressPage
{
    public string CompanyName { get; private set; } = "";
    public string? Administrator { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (await Db.Companies.FirstOrDefaultAsync(company => company.Id == Viewer.CompanyId) is not { } company || company.IsEnrolled) return Redirect(Home.Of(Viewer));
        var running = await Db.Enrollments.Include(e => e.Person).Include(e => e.Company)
            .FirstOrDefaultAsync(e => e.CompanyId == company.Id && e.AccountMadeAt != null && e.CompletedAt == null && e.RejectedAt == null && e.WithdrawnAt == null);
        (CompanyName, Administrator) = (company.Name, running?.Person?.Name);
        if (running is null || !Viewer.May(Right.KeepCompanyProfile)) return Page();
        var users = await Db.People.CountAsync(person => person.CompanyId == company.Id && person.RemovedAt == null && person.AsleepSince == null);
        return Redirect(EnrollSteps.Reached(running, running.Person is { } first && await HttpContext.RequestServices.GetRequiredService<Terms>().AreAcceptedBy(first), HttpContext.User.HasClaim(AccountClaims.SecondFactor, "yes"), !Site.IsProduction, users).Url());
    }
}
