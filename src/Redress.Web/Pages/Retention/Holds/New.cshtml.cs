using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Destroying;

namespace Redress.Web.Pages.Retention.Holds;

/// <summary>A new legal hold: on a complaint, a company, or a complainant.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class NewModel : RetentionPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <param name="complaint">From the complaint's own page.</param>
    public void OnGet(string? complaint)
    {
        if (complaint is not null) (Input.On, Input.Number) = (HoldOn.Record, complaint);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Input.On is null) ModelState.AddModelError("Input.On", "Choose what is held.");
        if (!ModelState.IsValid) return Page();
        try
        {
            var hold = await HoldSetting.Set(Db, Agency, new(Input.On!.Value, Input.Number, Input.Company, Input.Name, Input.Email, Input.Phone, Input.Reason), Stamp, stop);
            await Disposing.Tell(Stamp, Domain.Notices.Occasions.HoldsToConfirm, "A legal hold was set: confirm or release it", $"/retention/holds/{hold.Id}", stop);
            return Done($"/retention/holds/{hold.Id}", "It holds.", hold.ConfirmedAt is null ? "Another Supervisor confirms it; it holds meanwhile." : "");
        }
        catch (HoldFieldException wrong)
        {
            ModelState.AddModelError($"Input.{wrong.Field}", wrong.Message);
            return Page();
        }
    }

    public sealed class InputModel
    {
        [Display(Name = "What is held")] public HoldOn? On { get; set; }
        [StringLength(30), Display(Name = "Complaint ID")] public string? Number { get; set; }
        [StringLength(60), Display(Name = "SES ID or NMLS ID")] public string? Company { get; set; }
        [StringLength(LegalHold.MostName), Display(Name = "Name")] public string? Name { get; set; }
        [StringLength(254), Display(Name = "E-mail")] public string? Email { get; set; }
        [StringLength(40), Display(Name = "Phone")] public string? Phone { get; set; }
        [Required(ErrorMessage = "Say why it is held."), StringLength(LegalHold.MostReason), Display(Name = "Reason")] public string? Reason { get; set; }
    }
}
