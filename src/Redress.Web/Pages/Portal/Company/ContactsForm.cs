using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Pages.Portal.CompanyProfile;

/// <summary>Part of a form: who hears first of complaints and of examinations, and further addresses. Show it with the partial _Contacts; the page's property must be called Input.</summary>
public sealed class ContactsForm
{
    [Required(ErrorMessage = "Choose the Complaints Contact."), Display(Name = "Complaints Contact")]
    public Guid? ComplaintsContact { get; set; }

    [Required(ErrorMessage = "Choose the SA Contact."), Display(Name = "SA Contact")]
    public Guid? SaContact { get; set; }

    [StringLength(3000, ErrorMessage = "This is too long."), Display(Name = "Additional notice addresses")]
    public string? Addresses { get; set; }

    [BindNever] public IEnumerable<SelectListItem> ForComplaints { get; private set; } = [];
    [BindNever] public IEnumerable<SelectListItem> ForActivities { get; private set; } = [];

    public static ContactsForm Of(Company company) => new()
    {
        ComplaintsContact = company.ComplaintsContactId,
        SaContact = company.SaContactId,
        Addresses = string.Join("\n", company.AddressesNow()),
    };

    public void Offer(IReadOnlyCollection<Person> users)
    {
        ForComplaints = users.Where(user => user.Holds(Role.ManageComplaints)).Select(user => new SelectListItem(user.Name, user.Id.ToString()));
        ForActivities = users.Select(user => new SelectListItem(user.Name, user.Id.ToString()));
    }

    /// <summary>Puts the choices into the company; false: what is wrong stands beside the fields.</summary>
    public bool Keep(Company company, IReadOnlyCollection<Person> users, ModelStateDictionary errors, Redress.Domain.Stamp stamp)
    {
        var addresses = (Addresses ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(address => address.ToLowerInvariant()).Distinct().ToList();
        if (addresses.FirstOrDefault(address => address.Length > 254 || !new EmailAddressAttribute().IsValid(address)) is { } wrong)
            errors.AddModelError("Input.Addresses", $"{(wrong.Length > 60 ? wrong[..60] : wrong)} is no e-mail address.");
        if (addresses.Count > NoticeAddress.Most) errors.AddModelError("Input.Addresses", $"Give at most {NoticeAddress.Most} addresses.");
        var complaints = users.FirstOrDefault(user => user.Id == ComplaintsContact);
        var activities = users.FirstOrDefault(user => user.Id == SaContact);
        if (ComplaintsContact is not null && complaints is null) errors.AddModelError("Input.ComplaintsContact", "Choose a person of the list.");
        if (SaContact is not null && activities is null) errors.AddModelError("Input.SaContact", "Choose a person of the list.");
        if (!errors.IsValid) return false;
        company.NameComplaintsContact(complaints!, stamp);
        company.NameSaContact(activities!, stamp);
        company.KeepNoticeAddresses(addresses, stamp);
        return true;
    }
}
