using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>A decision as the form has it.</summary>
public sealed class DecisionForm
{
    const string TooLong = "Use at most 4,000 characters.";

    [Required(ErrorMessage = "Choose a decision.")] public DecisionKind? Decision { get; set; }

    public ActivityScope? Scope { get; set; }

    /// <summary>2027-03</summary>
    [Display(Name = "Planned month")] public string? Month { get; set; }

    [StringLength(SupervisoryActivity.MostId, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "Activity of the other agency")]
    public string? Target { get; set; }

    [Display(Name = "Planned Examiner in Charge")] public Guid? InCharge { get; set; }

    [StringLength(ExamDecision.MostText, ErrorMessage = TooLong)] public string? Comment { get; set; }

    [StringLength(ExamDecision.MostText, ErrorMessage = TooLong), Display(Name = "Why no action")] public string? Reason { get; set; }

    [Display(Name = "Offer again from")] public DateOnly? Until { get; set; }

    [StringLength(ExamDecision.MostText, ErrorMessage = TooLong), Display(Name = "Why you revise the decision")] public string? WhyRevised { get; set; }

    /// <summary>How many decisions there were when the form was shown.</summary>
    public int Seen { get; set; }

    /// <summary>Where the verb refuses, it says so itself; this says what stands beside a field.</summary>
    public void Check(ModelStateDictionary errors)
    {
        if (Decision is not { } kind) return;
        if (kind.NamesAnother() && string.IsNullOrWhiteSpace(Target)) errors.AddModelError("Form.Target", "Choose the activity of the other agency.");
        if (kind == DecisionKind.ScheduleExam && Scope is null) errors.AddModelError("Form.Scope", "Choose the scope.");
        if (kind.MakesItem() && MonthOf is null) errors.AddModelError("Form.Month", "Give year and month, such as 2027-03.");
        if (kind == DecisionKind.NoAction && string.IsNullOrWhiteSpace(Reason)) errors.AddModelError("Form.Reason", "Say why no action is taken.");
    }

    public DateOnly? MonthOf => MonthIn(Month);

    public static DateOnly? MonthIn(string? text) => DateOnly.TryParseExact($"{text?.Trim()}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
}
