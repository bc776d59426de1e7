using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints.Letters;

/// <summary>A letter of the agency to the company, whose receipt it confirms where that is asked.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class LetterModel : PortalComplaintPage
{
    [FromRoute] public int No { get; set; }

    public ComplaintLetter Letter { get; private set; } = null!;
    public Document? Pdf { get; private set; }
    public LetterReceipt? Receipt => Complaint.ReceiptOf(Letter);
    public string? ConfirmedBy { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithLetters(Complaint);
        if (Complaint.LettersFor(Standing.Company).FirstOrDefault(letter => letter.No == No) is not { } found) return NotFound();
        Letter = found;
        Pdf = Documents.FirstOrDefault(document => document.PartId == found.Id);
        if (Receipt?.ConfirmedById is { } id && await Db.People.FindAsync(id) is { } person) ConfirmedBy = person.Name;
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Receipt is not null) return Done($"{Address}/letters/{No}", "Receipt confirmed.", "It was confirmed already.");
        Complaint.ConfirmLetter(Letter, Stamp);
        await Db.SaveChangesAsync();
        return Done($"{Address}/letters/{No}", "Receipt confirmed.", $"{Complaint.Agency.Name} is told.");
    }
}
