using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Letters;

namespace Redress.Web.Pages.Complaints;

/// <summary>The letters that went out, and what became of each.</summary>
[Needs(Right.SeeComplaints)]
public class LettersModel(IPdfPrinter printer) : ComplaintPage
{
    public IReadOnlyList<ComplaintLetter> Letters { get; private set; } = [];
    public Dictionary<Guid, string> People { get; private set; } = [];
    public bool MakesPdf => printer.IsThere;
    public bool MaySend => Standing == Standing.Owner && Viewer.May(Right.SendLetters) && Complaint.LettersNow().Count > 0;

    protected override bool OwnerOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithLetters(Complaint);
        Letters = [.. Complaint.LettersFor(Standing)];
        People = await NamesOf(Letters.Select(letter => letter.SentById));
        return null;
    }

    public string State(ComplaintLetter letter)
    {
        if (Complaint.MailedOn(letter) is { } on) return $"Mailed {Domain.Deadlines.DayWords.Short(on)}";
        if (Complaint.HasFailed(letter)) return "Could not be made. To be printed and mailed";
        if (letter.Way == LetterWay.Mail) return "To be printed and mailed";
        if (Complaint.ReceiptOf(letter) is { } receipt) return $"Receipt confirmed {Domain.Deadlines.DayWords.Short(Complaint.Agency.DayOf(receipt.ConfirmedAt))}";
        if (letter.AsksForReceipt) return "Receipt not confirmed yet";
        if (letter.Way == LetterWay.Email) return Complaint.LetterPrints.Any(one => one.LetterId == letter.Id && one.MadeAt is null) ? "Goes out with its PDF" : $"To {letter.Email}";
        return "The company has it";
    }
}
