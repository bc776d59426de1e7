using System.ComponentModel.DataAnnotations;

namespace Redress.Web.Pages.Complaints.Requests;

public enum Decision { Accept, SendBack }

/// <summary>What is decided about an answer. No choice is made beforehand.</summary>
public sealed class DecisionInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose whether to accept the answer or send it back.")]
    public Decision? Decision { get; set; }

    [StringLength(10_000, ErrorMessage = "The reason is longer than 10,000 characters.")]
    public string? Reason { get; set; }

    public DateOnly? DueOn { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Decision != Requests.Decision.SendBack) yield break;
        if (string.IsNullOrWhiteSpace(Reason)) yield return new("Give a reason. The company reads it.", [nameof(Reason)]);
        if (DueOn is null) yield return new("Give the new due date.", [nameof(DueOn)]);
    }
}
