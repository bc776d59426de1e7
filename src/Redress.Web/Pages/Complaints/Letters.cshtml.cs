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
    public bool MaySend => Standing == Standing.Owner && Viewer.May(Right.SendLetters) && LetterKindsNow.Of(Complaint).Count > 0;

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
        if (letter.Way == LetterWay.Mail) return Complaint.MailedOn(letter) is { } on ? $"Mailed {Domain.Deadlines.DayWords.Short(on)}" : "To be printed and mailed";
        if (Complaint.ReceiptOf(letter) is { } receipt) return $"Receipt confirmed {Domain.Deadlines.DayWords.Short(Complaint.Agency.DayOf(receipt.ConfirmedAt))}";
        if (letter.AsksForReceipt) return "Receipt not confirmed yet";
        return letter.Way == LetterWay.Email ? $"To {letter.Email}" : "The company has it";
    }
}
