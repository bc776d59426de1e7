using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Redress.Domain.Access;

namespace Redress.Web.Pages.Shared.People;

/// <summary>Name and roles of a user. Show it with the partial People/_UserFields; the page's property must be called Input.</summary>
public sealed class UserForm
{
    [Required(ErrorMessage = "Enter the first name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "First name")]
    public string FirstName { get; set; } = "";

    [Required(ErrorMessage = "Enter the last name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Last name")]
    public string LastName { get; set; } = "";

    /// <summary>Only of somebody who is added.</summary>
    [StringLength(254, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address."), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [StringLength(500, ErrorMessage = "Use at most 500 characters."), Display(Name = "Why another address")]
    public string? AddressReason { get; set; }

    [Display(Name = "Roles")]
    public List<Role> Held { get; set; } = [];

    /// <summary>Of an agency's user; null: none.</summary>
    [Display(Name = "Complaint role")]
    public Role? ComplaintRole { get; set; }

    [BindNever, ValidateNever] public UsersPage Page { get; set; } = null!;
    [BindNever] public bool IsNew { get; set; }

    public IReadOnlyCollection<Role> Wanted => ComplaintRole is { } one ? [.. Held, one] : Held;

    public static UserForm Of(Person person) => new()
    {
        FirstName = person.FirstName, LastName = person.LastName,
        Held = [.. person.Roles.Select(held => held.Role).Where(role => !Roles.OfComplaints.Contains(role)).Order()],
        ComplaintRole = person.Roles.Select(held => (Role?)held.Role).FirstOrDefault(role => Roles.OfComplaints.Contains(role!.Value)),
    };

    /// <summary>What a role may do beyond what everybody may, from the one table.</summary>
    public static IEnumerable<string> RightsOf(Role role) => RightsTable.Rows.Where(row => row.Right != Right.UseOwnAccount && row.Holders.Contains(role)).Select(row => row.Words);
}
