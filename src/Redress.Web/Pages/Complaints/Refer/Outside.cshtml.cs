using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.CaseFiles;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Refer;

/// <summary>Refers to a body outside: the whole case as a sealed package, or what was sent in another way, recorded. The complaint is then closed as referred, or kept open.</summary>
[Needs(Right.ReferComplaints)]
public sealed class OutsideModel(Packages packages) : ComplaintPage
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
        (Input.SentOn, Input.Passphrase) = (Today, Packages.MakePassphrase());
        return Complaint.IsInWork ? Page() : Redirect(Address());
    }

    public async Task<IActionResult> OnPost()
    {
        if (Input.SentOn > Today) ModelState.AddModelError("Input.SentOn", "The day of sending lies in the future.");
        if (Input.Seals == true) CheckSealed();
        if (!ModelState.IsValid) return Page();
        var referral = Complaint.ReferOutside(Input.Seals == true
            ? new OutsideSending(Input.Body!.Value, Input.To!, Today, "Sealed package", string.IsNullOrWhiteSpace(Input.What) ? "The whole case." : Input.What)
            : new OutsideSending(Input.Body!.Value, Input.To!, Input.SentOn!.Value, Input.How!, Input.What!), Stamp);
        if (Input.Seals == true) packages.Ask(Complaint, referral, Input.Passphrase!, Stamp);
        await Db.SaveChangesAsync();
        return Input.Closes
            ? Done(Address($"close?as={referral.Body.Reason()}&agency={Uri.EscapeDataString(referral.To)}"), $"Referral to {referral.To} recorded.", "Now close the complaint as referred.")
            : Input.Seals == true ? Done(Address("access"), $"The case for {referral.To} is being sealed.", "Its link stands below. Tell the passphrase in another way.")
            : Done(Address("access"), $"Referral to {referral.To} recorded.", "The complaint stays open. Record the receipt when it comes.");
    }

    // What is said of a sending by other ways is not asked of a package.
    void CheckSealed()
    {
        ModelState.Remove("Input.SentOn");
        ModelState.Remove("Input.How");
        if (string.IsNullOrWhiteSpace(Input.What)) ModelState.Remove("Input.What");
        if (string.IsNullOrWhiteSpace(Input.Passphrase) || Input.Passphrase.Trim().Length < SealedPackage.LeastPassphrase) ModelState.AddModelError("Input.Passphrase", $"Use at least {SealedPackage.LeastPassphrase} letters.");
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

        [Required(ErrorMessage = "Choose how it goes."), Display(Name = "How it goes")]
        public bool? Seals { get; set; }

        /// <summary>Shown, told by phone, and never kept.</summary>
        [StringLength(SealedPackage.MostPassphrase, ErrorMessage = "Use at most 200 letters."), Display(Name = "Passphrase")]
        public string? Passphrase { get; set; }

        public bool Closes { get; set; }
    }
}
