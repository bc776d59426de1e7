using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>What the fields of the intake are shown from: a draft, or a complaint that is updated.</summary>
public interface IIntakeFields
{
    IntakeForm Form { get; }
    Agency Agency { get; }
    /// <summary>What the registry says that the subject does.</summary>
    string? KnownActivities { get; }
    string RestrictionHint { get; }
    Task<IReadOnlyList<SelectListItem>> Categories();
    Task<IReadOnlyList<SelectListItem>> Issues();
    IEnumerable<(string Key, string Label, SecretNumber Number)> Numbers();
}
