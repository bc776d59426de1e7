using System.ComponentModel.DataAnnotations;

namespace Redress.Web.Pages.Installation;

/// <summary>What an Operator sets; page and program alike.</summary>
public sealed class SettingsForm
{
    [Required(ErrorMessage = "Give the installation a name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Name of the installation")]
    public string Name { get; set; } = "";

    [StringLength(40, ErrorMessage = "Use at most 40 characters."), Display(Name = "Phone of the call center")]
    public string? HelpPhone { get; set; }

    [StringLength(254, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address."), Display(Name = "E-mail of the call center")]
    public string? HelpEmail { get; set; }

    [StringLength(200, ErrorMessage = "Use at most 200 characters."), Display(Name = "Hours")]
    public string? HelpHours { get; set; }
}
