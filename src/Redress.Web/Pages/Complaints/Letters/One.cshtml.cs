using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Letters;

namespace Redress.Web.Pages.Complaints.Letters;

/// <summary>One letter as it went, what became of it, and the day on which it was mailed.</summary>
[Needs(Right.SeeComplaints)]
public sealed class OneModel(IPdfPrinter printer) : ComplaintPage
{
    [FromRoute] public int No { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public ComplaintLetter Letter { get; private set; } = null!;
    public Document? Pdf { get; private set; }
    public LetterPrint? Print { get; private set; }
    public Dictionary<Guid, string> People { get; private set; } = [];
    public bool MakesPdf => printer.IsThere;
    public DateOnly? MailedOn => Complaint.MailedOn(Letter);
    public bool HasFailed => Complaint.HasFailed(Letter);
    public LetterReceipt? Receipt => Complaint.ReceiptOf(Letter);
    public bool MayMark => Standing == Standing.Owner && Viewer.May(Right.SendLetters) && Complaint.MayBeMailed(Letter);

    protected override bool OwnerOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithLetters(Complaint);
        if (Complaint.LettersFor(Standing).FirstOrDefault(letter => letter.No == No) is not { } found) return NotFound();
        Letter = found;
        Pdf = Complaint.DocumentsFor(Viewer, Standing).FirstOrDefault(document => document.PartId == found.Id);
        Print = Complaint.LetterPrints.FirstOrDefault(one => one.LetterId == found.Id);
        People = await NamesOf([found.SentById, Receipt?.ConfirmedById]);
        return null;
    }

    public void OnGet() => Input.MailedOn = Today;

    public async Task<IActionResult> OnPost()
    {
        if (Standing != Standing.Owner) return NotFound();
        if (!Viewer.May(Right.SendLetters)) return Forbid();
        if (!ModelState.IsValid) return Page();
        Complaint.MarkMailed(Letter, Input.MailedOn!.Value, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address($"letters/{No}"), $"Letter {No} was mailed.", Letter.Kind == Domain.Companies.LetterKind.Acknowledgement && Complaint.AcknowledgedOn == Input.MailedOn ? "The complaint is acknowledged." : "");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the day."), Display(Name = "Mailed on")]
        public DateOnly? MailedOn { get; set; }
    }
}
