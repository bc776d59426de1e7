using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Companies.Enrollments;

/// <summary>What a company asks about its enrollment, and the decision: a code to the address in the registry, or no.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class DecideModel(SelfEnrollment asking) : RedressPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public EnrollmentRequest Asked { get; private set; } = null!;
    public Enrollment? Latest { get; private set; }
    public Agency Agency { get; private set; } = null!;
    public IReadOnlyList<CompanyContact> Addresses => [.. Asked.Company.Contacts.Where(contact => contact.Email != "").OrderByDescending(contact => contact.Kind.StartsWith("Complaints", StringComparison.OrdinalIgnoreCase)).ThenBy(contact => contact.Name)];
    public bool IsKnownAddress => Asked.Company.Knows(Asked.AskerEmail);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.EnrollmentRequests(Viewer).Include(one => one.Company.Contacts).Include(one => one.Company.Licenses).Include(one => one.Agency).Include(one => one.DecidedByAgency).AsSplitQuery().FirstOrDefaultAsync(one => one.Id == Id) is not { } found) return NotFound();
        Asked = found;
        Agency = await Db.Agencies.FirstAsync(one => one.Id == Viewer.AgencyId);
        Latest = (await Inviting.Of(Db, found.CompanyId)).FirstOrDefault();
        return null;
    }

    public void OnGet() => Input.SentTo = Addresses.FirstOrDefault()?.Email;

    public async Task<IActionResult> OnPost()
    {
        Check();
        if (!ModelState.IsValid) return Page();
        if (Input.Decision == "Refuse") asking.Refuse(Asked, Agency, Input.Reason!, StampOf(Agency));
        else await asking.SendCode(Asked, Agency, Input.SentTo!, Input.SentToReason, Input.AddressReason, StampOf(Agency));
        await Db.SaveChangesAsync();
        return Input.Decision == "Refuse"
            ? Done("/companies/enrollments", $"The request of {Asked.AskerName} is refused.", "A mail says why.")
            : Done("/companies/enrollments", $"A code for {Asked.Company.Name} is sent to {Asked.CodeSentTo}.", "You are told when the enrollment is complete.");
    }

    void Check()
    {
        if (Input.Decision is not ("Code" or "Refuse")) ModelState.AddModelError("Input.Decision", "Choose whether a code is sent.");
        if (Input.Decision == "Refuse" && string.IsNullOrWhiteSpace(Input.Reason)) ModelState.AddModelError("Input.Reason", "Say why. The person who asked reads it.");
        if (Input.Decision != "Code") return;
        if (string.IsNullOrWhiteSpace(Input.SentTo) || !new EmailAddressAttribute().IsValid(Input.SentTo)) ModelState.AddModelError("Input.SentTo", Addresses.Count > 0 ? "Choose an address." : "Give an e-mail address, such as name@company.com.");
        if (Addresses.Count == 0 && string.IsNullOrWhiteSpace(Input.SentToReason)) ModelState.AddModelError("Input.SentToReason", "Say how you know that this address is the company’s.");
        if (!IsKnownAddress && string.IsNullOrWhiteSpace(Input.AddressReason)) ModelState.AddModelError("Input.AddressReason", "Say why this address is right, or refuse.");
    }

    public sealed class InputModel
    {
        public string? Decision { get; set; }
        [StringLength(254, ErrorMessage = "This is too long for an e-mail address.")] public string? SentTo { get; set; }
        [StringLength(Enrollment.MostAddressReason, ErrorMessage = "Use at most 500 characters.")] public string? SentToReason { get; set; }
        [StringLength(Enrollment.MostAddressReason, ErrorMessage = "Use at most 500 characters.")] public string? AddressReason { get; set; }
        [StringLength(Enrollment.MostReason, ErrorMessage = "Use at most 2,000 characters.")] public string? Reason { get; set; }
    }
}
