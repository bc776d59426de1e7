using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Refer;

/// <summary>Records that a body outside has what was sent to it, also after closing.</summary>
[Needs(Right.ReferComplaints)]
public sealed class ReceiptModel : ComplaintPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public OutsideReferral Referral { get; private set; } = null!;
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        if (Complaint.OutsideReferrals.FirstOrDefault(one => one.Id == Id) is not { } referral) return NotFound();
        Referral = referral;
        return null;
    }

    public IActionResult OnGet()
    {
        Input.On = Today;
        return Complaint.ReceiptOf(Referral) is null ? Page() : Redirect(Address("access"));
    }

    public async Task<IActionResult> OnPost()
    {
        if (Input.On > Today) ModelState.AddModelError("Input.On", "The day of receipt lies in the future.");
        if (Input.On < Referral.SentOn) ModelState.AddModelError("Input.On", "Receipt cannot come before the sending.");
        if (!ModelState.IsValid) return Page();
        Complaint.RecordReceipt(Referral, Input.On!.Value, Input.By!, Input.Note, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), $"Receipt by {Referral.To} recorded.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the day."), Display(Name = "Received on")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Say who confirmed it."), StringLength(OutsideReferral.MostTo, ErrorMessage = "Use at most 200 characters."), Display(Name = "Confirmed by")]
        public string? By { get; set; }

        [StringLength(OutsideReferral.MostWhat, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Note")]
        public string? Note { get; set; }
    }
}
