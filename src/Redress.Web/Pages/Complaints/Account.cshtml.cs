using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints;

/// <summary>What others read of the account of a restricted complaint.</summary>
[Needs(Right.UpdateComplaints)]
public sealed class AccountModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!MayUpdate || !Complaint.IsRestricted) return Redirect(Address("details"));
        Input.Text = Complaint.RedactedAccount ?? Complaint.Blotted();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Complaint.RedactAccount(Input.Text!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("details"), "The redacted account is saved.", "Others who may read the complaint read it from now on.");
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        Complaint.WithdrawRedaction(Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("details"), "The redacted account is withdrawn.", "Others read none of the account.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write what others may read."), StringLength(30_000, ErrorMessage = "The redacted account is longer than 30,000 characters."), Display(Name = "What others may read")]
        public string? Text { get; set; }
    }
}
