using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class ConfirmModel(Doorkeeper door) : EnrollPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public override EnrollStep Step => EnrollStep.Company;

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Enrollment.Confirm(Viewer, Now);
        await Db.SaveChangesAsync();
        return Redirect("/enroll/users");
    }

    public async Task<IActionResult> OnPostReject()
    {
        await Enrolling.Reject(Input.Reason ?? "", Now);
        await door.SignOutAsync();
        return Done("/sign-in", $"You rejected {Company.Name}.", $"{Enrollment.Agency.Name} is told, and your account is closed.");
    }

    public sealed class InputModel
    {
        [StringLength(2000, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Why it is not")]
        public string? Reason { get; set; }
    }
}
