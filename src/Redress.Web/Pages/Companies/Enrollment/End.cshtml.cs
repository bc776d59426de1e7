using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>Ends the enrollment of a company, for all agencies.</summary>
[Needs(Right.ChangeCompanies)]
public sealed class EndModel : CompanyEnrollmentPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public Disenrollment Preview { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Company.IsEnrolled) return Redirect(Here);
        await Db.Entry(Company).Collection(company => company.NoticeAddresses).LoadAsync();
        Preview = await new Disenrolling(Db).Preview(Company);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var done = await new Disenrolling(Db).Run(Company, Agency, Input.Reason!, Stamp);
        return Done(Here, $"{Company.Name} is disenrolled.", $"{DayWords.Count(done.Users.Count, "user")} cannot sign in now. {(done.Complaints == 0 ? "No complaint waits for it." : $"{DayWords.Count(done.Complaints, "complaint")} wait{(done.Complaints == 1 ? "s" : "")} until it enrolls again.")}");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why the enrollment ends."), StringLength(CompanyFact.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
