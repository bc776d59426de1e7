using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision;

/// <summary>The close-out sheet as a form has it.</summary>
public sealed class CloseOutForm
{
    public static readonly IReadOnlyList<SelectListItem> Grades = [.. Enumerable.Range(1, 5).Select(grade => new SelectListItem($"{grade}", $"{grade}"))];
    public static readonly IReadOnlyList<SelectListItem> Dispositions = [.. Enum.GetValues<ActivityDisposition>().Select(one => new SelectListItem(one.Words(), one.ToString()))];

    [Display(Name = "Loans or files reviewed"), Range(0, CloseOutSheet.MostReviewed, ErrorMessage = "Give a number up to 10,000,000.")]
    public int? Reviewed { get; set; }

    [Display(Name = "Begun on")] public DateOnly? BegunOn { get; set; }
    [Display(Name = "Ended on")] public DateOnly? EndedOn { get; set; }

    public int? Composite { get; set; }
    public int? Management { get; set; }
    public int? Compliance { get; set; }
    [Display(Name = "Financial condition")] public int? Financial { get; set; }
    [Display(Name = "Information technology")] public int? Technology { get; set; }

    [Display(Name = "Amount refunded")] public decimal? Refunded { get; set; }

    [Display(Name = "Consumers refunded"), Range(1, CloseOutSheet.MostReviewed, ErrorMessage = "Give the number of consumers who were refunded.")]
    public int? RefundedConsumers { get; set; }

    public ActivityDisposition? Disposition { get; set; }

    [Display(Name = "Comment on it"), StringLength(CloseOutSheet.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    [Display(Name = "Next exam due by")] public DateOnly? NextExamBy { get; set; }

    [Display(Name = "No further exam is planned")] public bool NoFurtherExam { get; set; }

    /// <summary>Says beside the fields what does not go together.</summary>
    public void Check(ModelStateDictionary errors)
    {
        if (EndedOn < BegunOn) errors.AddModelError("Form.EndedOn", "It cannot end before it began.");
        // What could not be read has its error already.
        if (errors.IsValid && Refunded is null && RefundedConsumers is not null) errors.AddModelError("Form.Refunded", "Give the amount refunded too.");
        if (errors.IsValid && Refunded is not null && RefundedConsumers is null) errors.AddModelError("Form.RefundedConsumers", "Give the number of consumers too.");
        if (NextExamBy is not null && NoFurtherExam) errors.AddModelError("Form.NextExamBy", "Give the day, or say that none is planned, not both.");
    }

    public CloseOutFacts Facts() => new()
    {
        Reviewed = Reviewed, BegunOn = BegunOn, EndedOn = EndedOn, Ratings = new(Composite, Management, Compliance, Financial, Technology), Refunded = Refunded, RefundedConsumers = RefundedConsumers,
        Disposition = Disposition, Comment = Comment, NextExamBy = NextExamBy, NoFurtherExam = NoFurtherExam,
    };

    public static CloseOutForm Of(CloseOutFacts facts) => new()
    {
        Reviewed = facts.Reviewed, BegunOn = facts.BegunOn, EndedOn = facts.EndedOn, Composite = facts.Ratings.Composite, Management = facts.Ratings.Management, Compliance = facts.Ratings.Compliance,
        Financial = facts.Ratings.Financial, Technology = facts.Ratings.Technology, Refunded = facts.Refunded, RefundedConsumers = facts.RefundedConsumers,
        Disposition = facts.Disposition, Comment = facts.Comment, NextExamBy = facts.NextExamBy, NoFurtherExam = facts.NoFurtherExam,
    };
}
