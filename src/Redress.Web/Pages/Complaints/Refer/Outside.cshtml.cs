using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Refer;

/// <summary>Records what was sent to a body outside. The complaint is then closed as referred, or kept open.</summary>
[Needs(Right.ReferComplaints)]
public sealed class OutsideModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        return null;
    }

    public IActionResult OnGet()
    {
        Input.SentOn = Today;
        return Complaint.IsInWork ? Page() : Redirect(Address());
    }

    public async Task<IActionResult> OnPost()
    {
        if (Input.SentOn > Today) ModelState.AddModelError("Input.SentOn", "The day of sending lies in the future.");
        if (!ModelState.IsValid) return Page();
        var referral = Complaint.ReferOutside(new OutsideSending(Input.Body!.Value, Input.To!, Input.SentOn!.Value, Input.How!, Input.What!), Stamp);
        await Db.SaveChangesAsync();
        return Input.Closes
            ? Done(Address($"close?as={referral.Body.Reason()}&agency={Uri.EscapeDataString(referral.To)}"), $"Referral to {referral.To} recorded.", "Now close the complaint as referred.")
            : Done(Address("access"), $"Referral to {referral.To} recorded.", "The complaint stays open. Record the receipt when it comes.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose what kind of body it is."), Display(Name = "Referred to")]
        public OutsideBody? Body { get; set; }

        [Required(ErrorMessage = "Say to whom it was sent."), StringLength(OutsideReferral.MostTo, ErrorMessage = "Use at most 200 characters."), Display(Name = "Name of the body")]
        public string? To { get; set; }

        [Required(ErrorMessage = "Give the day."), Display(Name = "Sent on")]
        public DateOnly? SentOn { get; set; }

        [Required(ErrorMessage = "Say how it was sent."), StringLength(OutsideReferral.MostHow, ErrorMessage = "Use at most 200 characters."), Display(Name = "How")]
        public string? How { get; set; }

        [Required(ErrorMessage = "Say what was sent."), StringLength(OutsideReferral.MostWhat, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "What was sent")]
        public string? What { get; set; }

        public bool Closes { get; set; }
    }
}
