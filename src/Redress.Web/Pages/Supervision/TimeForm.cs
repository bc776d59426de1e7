using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision;

/// <summary>Hours or an expense as a form has them.</summary>
public sealed class TimeForm
{
    public static readonly IReadOnlyList<SelectListItem> TimeKinds = [.. TimeWords.OfTime.Select(Item)], ExpenseKinds = [.. TimeWords.OfExpenses.Select(Item)];

    [Required(ErrorMessage = "Choose time or expense."), Display(Name = "Time or expense")]
    public bool? IsExpense { get; set; }

    [Display(Name = "Kind of time")] public TimeKind? TimeKind { get; set; }

    public decimal? Hours { get; set; }

    [Display(Name = "Kind of expense")] public TimeKind? ExpenseKind { get; set; }

    public decimal? Amount { get; set; }

    [Required(ErrorMessage = "Give the day."), Display(Name = "Date")]
    public DateOnly? On { get; set; }

    [StringLength(TimeEntry.MostNote, ErrorMessage = "Use at most 1,000 characters.")]
    public string? Note { get; set; }

    /// <returns>Null: the errors stand beside the fields.</returns>
    public TimeFacts? Read(ModelStateDictionary errors)
    {
        if (IsExpense == false)
        {
            if (TimeKind is null) Ask(nameof(TimeKind), "Choose the kind of time.");
            if (Hours is null) Ask(nameof(Hours), "Give the hours.");
        }
        else if (IsExpense == true)
        {
            if (ExpenseKind is null) Ask(nameof(ExpenseKind), "Choose the kind of expense.");
            if (Amount is null) Ask(nameof(Amount), "Give the amount.");
        }
        if (!errors.IsValid) return null;
        // What belongs to the choice that was left again does not count.
        return IsExpense == true ? new(ExpenseKind!.Value, On!.Value, null, Amount, Note) : new(TimeKind!.Value, On!.Value, Hours, null, Note);

        // What could not be read has its error already.
        void Ask(string field, string sentence)
        {
            if (errors.GetFieldValidationState($"Form.{field}") != ModelValidationState.Invalid) errors.AddModelError($"Form.{field}", sentence);
        }
    }

    public static TimeForm Of(TimeEntry row) => new()
    {
        IsExpense = row.TimeKind.IsExpense(), TimeKind = row.TimeKind.IsExpense() ? null : row.TimeKind, Hours = row.Hours, ExpenseKind = row.TimeKind.IsExpense() ? row.TimeKind : null, Amount = row.Amount, On = row.WorkedOn, Note = row.Note,
    };

    static SelectListItem Item(TimeKind kind) => new(kind.Words(), kind.ToString());
}

/// <summary>A page with the form of hours or an expense.</summary>
public interface ITimeFormPage
{
    TimeForm Form { get; }
}
