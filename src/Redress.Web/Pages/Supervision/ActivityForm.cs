using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision;

/// <summary>The basic details as a form has them.</summary>
public sealed class ActivityForm
{
    [Required(ErrorMessage = "Choose examination or investigation.")]
    public ActivityType? Type { get; set; }

    public ActivityScope? Scope { get; set; }

    [StringLength(SupervisoryActivity.MostId, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "Leveraged activity")]
    public string? Leveraged { get; set; }

    [Display(Name = "Multi-state")] public bool IsMultiState { get; set; }

    [StringLength(SupervisoryActivity.MostLocation, ErrorMessage = "Use at most 300 characters.")]
    public string? Location { get; set; }

    /// <summary>2027-03</summary>
    [Required(ErrorMessage = "Give the target month."), Display(Name = "Target month and year")]
    public string? TargetMonth { get; set; }

    [Display(Name = "Exact start date")] public DateOnly? StartsOn { get; set; }

    [Display(Name = "Business types")] public List<BusinessType> BusinessTypes { get; set; } = [];

    [StringLength(SupervisoryActivity.MostBusiness, ErrorMessage = "Use at most 1,000 characters."), Display(Name = "Business activities")]
    public string? Business { get; set; }

    public static ActivityForm Of(ActivityFacts facts) => new()
    {
        Type = facts.Type, Scope = facts.Scope, Leveraged = facts.Leveraged, IsMultiState = facts.IsMultiState, Location = facts.Location,
        TargetMonth = facts.TargetMonth.ToString("yyyy-MM", CultureInfo.InvariantCulture), StartsOn = facts.StartsOn, BusinessTypes = [.. facts.BusinessTypes], Business = facts.Business,
    };

    /// <returns>Null: the errors stand beside the fields.</returns>
    public ActivityFacts? Read(ModelStateDictionary errors, string prefix)
    {
        var month = DateOnly.TryParseExact($"{TargetMonth?.Trim()}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : (DateOnly?)null;
        if (month is null && !string.IsNullOrWhiteSpace(TargetMonth)) errors.AddModelError($"{prefix}.{nameof(TargetMonth)}", "Give year and month, such as 2027-03.");
        if (Type == ActivityType.Examination && Scope is null) errors.AddModelError($"{prefix}.{nameof(Scope)}", "Choose the scope of the examination.");
        if (Scope == ActivityScope.Leveraged && Type == ActivityType.Examination && string.IsNullOrWhiteSpace(Leveraged)) errors.AddModelError($"{prefix}.{nameof(Leveraged)}", "Give the activity that is leveraged.");
        if (!errors.IsValid) return null;
        // What belongs to a choice that was left again does not count.
        var scope = Type == ActivityType.Examination ? Scope : null;
        return new(Type!.Value, scope, month!.Value)
        {
            Leveraged = scope == ActivityScope.Leveraged ? Leveraged : null, IsMultiState = IsMultiState, Location = Location, StartsOn = StartsOn, BusinessTypes = BusinessTypes, Business = Business,
        };
    }
}

/// <summary>A page with the form of basic details.</summary>
public interface IActivityFormPage
{
    ActivityForm Form { get; }
}
