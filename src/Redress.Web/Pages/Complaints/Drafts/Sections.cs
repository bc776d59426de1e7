using Redress.Domain.Complaints;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>One section of the form, as the list at the left tells it.</summary>
/// <param name="State">done, part, todo or error.</param>
public sealed record Section(string Anchor, string Lead, string State, string Note)
{
    /// <param name="failed">Fields that are to be corrected, since the form was sent on and came back.</param>
    public static IReadOnlyList<Section> Of(IntakeForm form, Uploads uploads, IntakeReading reading, IReadOnlyCollection<string> failed)
    {
        int.TryParse(form.CategoryId, out var category);
        int.TryParse(form.IssueId, out var issue);
        reading.Read(category, issue, []);
        var left = reading.Faults.CountBy(fault => AnchorOf(fault.Key)).ToDictionary();
        var wrong = failed.CountBy(AnchorOf).ToDictionary();
        Section Make(string anchor, string lead, bool hasContent, string? content = null)
        {
            var count = left.GetValueOrDefault(anchor);
            if (wrong.GetValueOrDefault(anchor) is > 0 and var errors) return new(anchor, lead, "error", $"{errors} to correct");
            if (count > 0) return new(anchor, lead, "part", $"{count} required field{(count == 1 ? "" : "s")} left");
            return new(anchor, lead, hasContent ? "done" : "todo", content ?? (hasContent ? "Complete" : "Nothing added"));
        }
        return
        [
            Make("subject", "Subject", true),
            Make("complaint", "Complaint", true),
            Make("transaction", "Transaction", new[] { form.TransactionOn, form.TransactionCity, form.TransactionState }.Any(text => !string.IsNullOrWhiteSpace(text))),
            Make("complainant", "Complainant", true, form.IsAnonymous ? "Anonymous" : null),
            Make("related", "Related", HasRelated(form), RelatedWords(form)),
            Make("documents", "Documents", uploads.Documents.Count > 0, uploads.Documents.Count == 0 ? "Nothing added" : $"{uploads.Documents.Count} added"),
            Make("routing", "Routing", false, form.Routing == nameof(Routing.Bypass) ? "Skips the review" : "To preliminary review"),
        ];
    }

    public static string RelatedWords(IntakeForm form)
    {
        var count = IntakeForm.Split(form.RelatedComplaints).Count + IntakeForm.Split(form.RelatedCompanies).Count + IntakeForm.Split(form.RelatedIndividuals).Count + IntakeForm.Split(form.RelatedEntities).Count
            + form.Agents.Count(agent => !agent.IsEmpty);
        return count == 0 ? "Nothing added" : $"{count} added";
    }

    static bool HasRelated(IntakeForm form) => RelatedWords(form) != "Nothing added";

    static string AnchorOf(string key) => key["Form.".Length..] switch
    {
        "IndividualName" => "subject",
        var field when field.StartsWith("Transaction", StringComparison.Ordinal) => "transaction",
        var field when field.StartsWith("Complainants", StringComparison.Ordinal) || field.StartsWith("Representative", StringComparison.Ordinal) => "complainant",
        var field when field.StartsWith("Related", StringComparison.Ordinal) || field.StartsWith("Agents", StringComparison.Ordinal) => "related",
        _ => "complaint",
    };
}
