using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints;

/// <summary>The consumer complains about two companies: the second complaint is made in one act, with the same complainant and account, and related.</summary>
[Needs(Right.EnterComplaints)]
public sealed class SecondModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>What the ID that was typed leads to.</summary>
    public Company? Found { get; private set; }

    public IReadOnlyList<SelectListItem> Types { get; } = [.. Enum.GetValues<BusinessType>().Select(type => new SelectListItem(type.Words(), type.ToString()))];

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Issue).Include(c => c.Category);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.IsImported) return NotFound();
        if (!HttpMethods.IsPost(Request.Method)) return null;
        // Pressed twice: the first press made it.
        var made = await Db.Complaints(Viewer, Depth.Full).Where(c => c.Id == Input.Key).Select(c => c.Number).FirstOrDefaultAsync();
        return made is null ? null : Done($"/complaints/{made}", $"{made} entered.", "It was entered already.");
    }

    public void OnGet() => Input = new InputModel { Key = Guid.CreateVersion7(), BusinessType = Complaint.BusinessType, Routing = Complaint.Status == ComplaintStatus.Pending ? Routing.PreliminaryReview : Routing.Bypass };

    public async Task<IActionResult> OnPost()
    {
        if (Input.CompanyId is not null && (Found = await Db.SubjectWith(Input.CompanyId)) is null) ModelState.AddModelError("Input.CompanyId", "No company has this ID. Search it by name, then copy its ID.");
        if (Found is not null && Found.Id == Complaint.CompanyId) ModelState.AddModelError("Input.CompanyId", $"{Complaint.Number} is about {Found.Name} already.");
        if (!ModelState.IsValid) return Page();
        var author = await Db.People.Include(person => person.Roles).FirstAsync(person => person.Id == Viewer.PersonId);
        var number = await Db.NextComplaint(Today.Year);
        var second = Complaint.EnterSecond(Found!, Input.BusinessType!.Value, number, Input.Routing!.Value, author, Stamp, Input.Key);
        Db.Add(second);
        await Db.SaveChangesAsync();
        return Done($"/complaints/{number}", $"{number} entered about {Found!.Name}.", $"It has the complainant and the account of {Complaint.Number}, and both show the relation.");
    }

    public sealed class InputModel
    {
        /// <summary>Names this form, so that pressing twice makes one complaint.</summary>
        public Guid Key { get; set; }

        [Required(ErrorMessage = "Give the ID of the other company."), StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SES ID or NMLS ID")]
        public string? CompanyId { get; set; }

        [Required(ErrorMessage = "Choose the business type."), Display(Name = "Business type")]
        public BusinessType? BusinessType { get; set; }

        [Required(ErrorMessage = "Choose where it goes."), Display(Name = "Routing")]
        public Routing? Routing { get; set; }
    }
}
