using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Findings;

/// <summary>A finding as a form has it.</summary>
public sealed class FindingForm
{
    [Required(ErrorMessage = "Choose what kind of finding it is.")]
    public FindingKind? Kind { get; set; }

    [Required(ErrorMessage = "Give the area."), StringLength(Finding.MostArea, ErrorMessage = "Use at most 200 characters.")]
    public string? Area { get; set; }

    [StringLength(AllegedViolation.MostCitation, ErrorMessage = "Use at most 200 characters."), Display(Name = "Regulation or statute")]
    public string? Citation { get; set; }

    [Required(ErrorMessage = "Write what was found."), StringLength(Finding.MostText, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "What was found")]
    public string? Text { get; set; }

    [Display(Name = "Common to the agencies")] public bool IsCommon { get; set; }

    /// <summary>SA-2026-000012/3</summary>
    [StringLength(60, ErrorMessage = "Choose one of the list."), Display(Name = "Repeats")]
    public string? Repeats { get; set; }

    /// <summary>IDs of documents of the finding that are to go.</summary>
    public List<Guid> Remove { get; set; } = [];

    public static FindingForm Of(Finding finding) => new()
    {
        Kind = finding.Kind, Area = finding.Area, Citation = finding.Citation, Text = finding.Text, IsCommon = finding.IsCommon,
        Repeats = finding.RepeatsActivity is { } earlier ? Key(earlier, finding.RepeatsNo!.Value) : null,
    };

    public static FindingForm Of(AllegedThere alleged) => new()
    {
        Kind = FindingKind.Violation, Area = alleged.BusinessType?.Words(), Citation = alleged.Citation, Text = alleged.Description,
    };

    /// <summary>What can be repeated: findings that were agreed to in earlier activities.</summary>
    public static IEnumerable<SelectListItem> Choices(IEnumerable<SupervisoryActivity> earlier)
        => from activity in earlier
           let titled = new SelectListGroup { Name = $"{activity.Number}, {activity.KindWords}" }
           from finding in activity.Findings.Where(one => one.Stands).OrderBy(one => one.No)
           select new SelectListItem($"{finding.No}, {finding.Kind}: {finding.Area}", Key(activity.Number, finding.No)) { Group = titled };

    public static SelectListItem Choice(Finding repeating) => new($"Finding {repeating.RepeatsNo} of {repeating.RepeatsActivity}", Key(repeating.RepeatsActivity!, repeating.RepeatsNo!.Value));

    /// <returns>Null: the errors stand beside the fields.</returns>
    public FindingFacts? Read(ModelStateDictionary errors, string prefix)
    {
        if (Kind == FindingKind.Violation && string.IsNullOrWhiteSpace(Citation)) errors.AddModelError($"{prefix}.{nameof(Citation)}", "Name the regulation or statute.");
        return errors.IsValid ? new(Kind!.Value, Area!, Citation, Text!, IsCommon) : null;
    }

    public EarlierFinding? Chosen(IEnumerable<SupervisoryActivity> earlier, ModelStateDictionary errors, string prefix)
    {
        if (string.IsNullOrWhiteSpace(Repeats)) return null;
        if (Repeats.Split('/') is [var number, var no] && int.TryParse(no, CultureInfo.InvariantCulture, out var wanted) && earlier.FirstOrDefault(one => one.Number == number) is { } activity) return new(activity, wanted);
        errors.AddModelError($"{prefix}.{nameof(Repeats)}", "Choose one of the list.");
        return null;
    }

    static string Key(string activity, int no) => $"{activity}/{no.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>A page with the form of a finding.</summary>
public interface IFindingFormPage
{
    FindingForm Form { get; }
    IReadOnlyList<SelectListItem> Earlier { get; }
    bool IsMultiState { get; }
    Files.Uploads Uploads { get; }
    /// <summary>Documents that hang on the finding.</summary>
    IReadOnlyList<Domain.Records.Document> Held { get; }
}
