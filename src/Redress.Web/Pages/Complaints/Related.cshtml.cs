using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class RelatedModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public List<RelatedLine> Lines { get; private set; } = [];
    public bool MayChange => Standing == Standing.Owner && Viewer.May(Right.UpdateComplaints) && !Complaint.IsLocked && !Complaint.IsImported;

    protected override bool OwnerOnly => false;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Related);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Lines = await Db.RelatedLines(Viewer, Complaint);
        return null;
    }

    public async Task<IActionResult> OnPostAdd()
    {
        if (Standing != Standing.Owner || !Viewer.May(Right.UpdateComplaints)) return NotFound();
        Complaint.MustNotBeLocked();
        var (field, related, what) = Input.Kind switch
        {
            RelatedKind.Complaint => ("Input.ComplaintId", await Find(Input.ComplaintId), Input.ComplaintId?.Trim().ToUpperInvariant() ?? ""),
            RelatedKind.Company => await Company(),
            RelatedKind.Individual => await Individual(),
            RelatedKind.AgentLocation => AgentLocation(),
            _ => ("", null, ""),
        };
        if (Input.Kind is not null && related is null) ModelState.AddModelError(field, "Nothing is found by this. Look at it again.");
        if (!ModelState.IsValid) return Page();
        Complaint.AddRelated(related!, what, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"Related to {what}", related!.Kind == RelatedKind.Complaint ? "The other complaint shows it too." : "");
    }

    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        ModelState.Clear();
        if (Standing != Standing.Owner || !Viewer.May(Right.UpdateComplaints)) return NotFound();
        var line = Lines.FirstOrDefault(one => one.Id == id);
        var related = Complaint.Related.FirstOrDefault(one => one.Id == id);
        Complaint.RemoveRelated(related ?? new Related(), line?.Words ?? "", Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"Relation to {line?.Words} removed");
    }

    async Task<Related?> Find(string? number)
    {
        var id = number?.Trim().ToUpperInvariant();
        var other = await Db.Complaints(Viewer, Depth.Summary).Where(c => c.Number == id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync();
        if (other is null) return null;
        if (await Db.Set<Related>().AnyAsync(one => one.RecordId == other && one.OtherRecordId == Complaint.Id)) throw new BrokenRuleException($"It is related to {id} already.");
        return new Related { Kind = RelatedKind.Complaint, OtherRecordId = other };
    }

    async Task<(string, Related?, string)> Company()
    {
        var id = Input.CompanyId?.Trim();
        var company = id is { Length: > 0 } ? await Db.Companies.FirstOrDefaultAsync(c => c.SesId == id || c.NmlsId == id) : null;
        return ("Input.CompanyId", company is null ? null : new Related { Kind = RelatedKind.Company, CompanyId = company.Id }, company?.Name ?? "");
    }

    async Task<(string, Related?, string)> Individual()
    {
        var id = Input.IndividualId?.Trim();
        var person = id is { Length: > 0 } ? await Db.Set<Domain.Companies.Individual>().FirstOrDefaultAsync(one => one.NmlsId == id) : null;
        return ("Input.IndividualId", person is null ? null : new Related { Kind = RelatedKind.Individual, IndividualId = person.Id }, person?.Name ?? "");
    }

    (string, Related?, string) AgentLocation()
    {
        var name = Input.AgentName?.Trim();
        return ("Input.AgentName", string.IsNullOrEmpty(name) ? null : new Related { Kind = RelatedKind.AgentLocation, Name = name, Address = Input.AgentAddress?.Trim(), Contact = Input.AgentContact?.Trim() }, name ?? "");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose what it is related to.")]
        public RelatedKind? Kind { get; set; }

        [StringLength(30, ErrorMessage = "A complaint ID has up to 30 characters."), Display(Name = "Complaint ID")]
        public string? ComplaintId { get; set; }

        [StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SES ID or NMLS ID")]
        public string? CompanyId { get; set; }

        [StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "NMLS ID of the person")]
        public string? IndividualId { get; set; }

        [StringLength(200, ErrorMessage = "A name has up to 200 characters."), Display(Name = "Agent's name")]
        public string? AgentName { get; set; }

        [StringLength(300, ErrorMessage = "An address has up to 300 characters."), Display(Name = "Address")]
        public string? AgentAddress { get; set; }

        [StringLength(300, ErrorMessage = "A contact has up to 300 characters."), Display(Name = "Contact")]
        public string? AgentContact { get; set; }
    }
}
