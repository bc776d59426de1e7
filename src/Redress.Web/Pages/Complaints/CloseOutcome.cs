using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

/// <summary>What closing will do, in plain sentences, for the choices made so far.</summary>
public sealed class CloseOutcome(CloseModel page)
{
    Complaint Complaint => page.Complaint;

    public string Reason
    {
        get
        {
            if (page.Input.Reason is not { } reason) return "with the reason you choose";
            var words = reason.Words();
            return words.StartsWith("Closed with ") ? words["Closed ".Length..] : $"as “{words}”";
        }
    }

    public decimal Relief => page.Input.PaymentsMade.Sum(payment => payment.Amount ?? 0);

    public string Company(bool told = false)
    {
        if (Complaint.FirstSentAt is null) return $"{Complaint.SubjectName} is not told: nothing was sent to it.";
        if (Complaint.Company?.IsEnrolled != true) return $"{Complaint.SubjectName} is not told: it has not enrolled yet.";
        var who = Complaint.CompanyPoc is { } poc ? $"{poc.Name}, its POC," : $"The Complaints Contact of {Complaint.SubjectName}";
        if (told) return $"{who} was told.";
        return $"{who} is told that the complaint is closed{Canceled()}. {Shared()}";
    }

    string Canceled() => page.Open.Count switch
    {
        0 => "",
        1 => $" and that request {page.Open[0].No} is canceled",
        _ => $" and that requests {string.Join(", ", page.Open.Select(request => request.No))} are canceled",
    };

    string Shared()
    {
        var documents = page.Input.SharesDocuments ? page.Input.SharedDocuments.Count + page.Uploads.Documents.Count : 0;
        var parts = new List<string>();
        if (page.Input.SharesComment) parts.Add("your comment");
        if (documents > 0) parts.Add(DayWords.Count(documents, "document"));
        return parts.Count == 0 ? "It reads nothing else of the closing." : $"It can read {string.Join(" and ", parts)}.";
    }

    public string OtherAgencies => page.OtherAgencies.Count == 0 ? "None has access." : $"{string.Join(", ", page.OtherAgencies)} can still read it.";

    public DateOnly ReopenableUntil => Closure.ReopenableUntil(page.Today);
    public DateOnly KeptUntil => Closure.KeptUntil(page.Today);
}
