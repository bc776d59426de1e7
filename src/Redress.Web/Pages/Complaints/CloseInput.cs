using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;

namespace Redress.Web.Pages.Complaints;

/// <summary>What the closing form asks for.</summary>
public sealed class CloseInput
{
    [Required(ErrorMessage = "Choose a reason.")]
    public ClosureReason? Reason { get; set; }

    public List<PaymentInput> Payments { get; set; } = [];

    [StringLength(2_000, ErrorMessage = "Write up to 2,000 characters."), Display(Name = "What was done")]
    public string? NonMonetaryRelief { get; set; }

    [StringLength(30, ErrorMessage = "A complaint ID has up to 30 characters."), Display(Name = "Duplicate of")]
    public string? DuplicateOf { get; set; }

    [StringLength(200, ErrorMessage = "Write up to 200 characters."), Display(Name = "Which agency")]
    public string? OtherAgency { get; set; }

    /// <summary>The company paid although that is not the reason.</summary>
    [Display(Name = "The company paid the consumer all the same")]
    public bool PaidAnyway { get; set; }

    public PaymentInput OtherPayment { get; set; } = new();

    public bool CancelsOpenRequests { get; set; }

    [StringLength(10_000, ErrorMessage = "Write up to 10,000 characters."), Display(Name = "Internal notes")]
    public string? InternalNotes { get; set; }

    [Display(Name = "Share a comment")]
    public bool SharesComment { get; set; }

    [StringLength(10_000, ErrorMessage = "Write up to 10,000 characters."), Display(Name = "Comment to the company")]
    public string? SharedComment { get; set; }

    [Display(Name = "Share documents")]
    public bool SharesDocuments { get; set; }

    public List<Guid> SharedDocuments { get; set; } = [];

    bool IsRelief => Reason == ClosureReason.ClosedWithMonetaryRelief;

    /// <summary>Payments that count with the reason chosen; what was typed under another reason does not.</summary>
    public IReadOnlyList<PaymentInput> PaymentsMade => IsRelief ? [.. Payments.Where(payment => payment.IsTouched)] : PaidAnyway ? [OtherPayment] : [];

    public void Check(ModelStateDictionary state, DateOnly today, bool hasOpenRequests)
    {
        if (IsRelief && PaymentsMade.Count == 0) Payments[0].Check(state, "Input.Payments[0]", today);
        for (var i = 0; IsRelief && i < Payments.Count; i++)
            if (Payments[i].IsTouched) Payments[i].Check(state, $"Input.Payments[{i}]", today);
        if (!IsRelief && Reason is not null && PaidAnyway) OtherPayment.Check(state, "Input.OtherPayment", today);
        Ask(ClosureReason.ClosedWithNonMonetaryRelief, NonMonetaryRelief, nameof(NonMonetaryRelief), "Say what was done for the consumer.");
        Ask(ClosureReason.Duplicate, DuplicateOf, nameof(DuplicateOf), "Give the ID of the complaint this one duplicates.");
        Ask(ClosureReason.ReferredToOtherStateAgency, OtherAgency, nameof(OtherAgency), "Say which agency it was referred to.");
        if (SharesComment && string.IsNullOrWhiteSpace(SharedComment)) state.AddModelError("Input.SharedComment", "Write the comment, or do not share one.");
        if (hasOpenRequests && !CancelsOpenRequests) state.AddModelError("Input.CancelsOpenRequests", "Confirm that closing cancels the requests still open.");

        void Ask(ClosureReason reason, string? value, string field, string sentence)
        {
            if (Reason == reason && string.IsNullOrWhiteSpace(value)) state.AddModelError($"Input.{field}", sentence);
        }
    }

    /// <summary>Only what belongs to the reason, and only what is shared by a tick.</summary>
    public Closing Closing(IReadOnlySet<Guid> shared) => new(
        Reason!.Value, InternalNotes,
        [.. PaymentsMade.Select(payment => (payment.Amount!.Value, payment.PaidOn!.Value))],
        Reason == ClosureReason.ClosedWithNonMonetaryRelief ? NonMonetaryRelief : null,
        Reason == ClosureReason.Duplicate ? DuplicateOf : null,
        Reason == ClosureReason.ReferredToOtherStateAgency ? OtherAgency : null,
        SharesComment ? SharedComment : null, shared, CancelsOpenRequests);
}

/// <summary>A payment to the consumer, on the form.</summary>
public sealed class PaymentInput
{
    public decimal? Amount { get; set; }

    [Display(Name = "Payment date")]
    public DateOnly? PaidOn { get; set; }

    public bool IsTouched => Amount is not null || PaidOn is not null;

    public void Check(ModelStateDictionary state, string field, DateOnly today)
    {
        // What could not be read has its error already.
        if (Amount is null && state.GetFieldValidationState($"{field}.Amount") != ModelValidationState.Invalid) state.AddModelError($"{field}.Amount", "Give the amount paid to the consumer");
        if (Amount <= 0) state.AddModelError($"{field}.Amount", "The amount must be more than $0");
        if (Amount >= 1_000_000_000_000) state.AddModelError($"{field}.Amount", "This amount is too large");
        if (PaidOn is null && state.GetFieldValidationState($"{field}.PaidOn") != ModelValidationState.Invalid) state.AddModelError($"{field}.PaidOn", "Give the payment date");
        if (PaidOn > today) state.AddModelError($"{field}.PaidOn", $"The payment date lies in the future: give a date up to {DayWords.Short(today)}");
    }
}
